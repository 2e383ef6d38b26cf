import type { Crumb } from '#components';
import { staffMessages as messages } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

/** The way to a page of an import: all imports, then this one. */
export const importCrumbs = (
  { locale, addresses }: PageSetting,
  pending?: { readonly id: string; readonly file: { readonly name: string } },
): readonly Crumb[] => [
  { title: messages.imports.title[locale], href: addresses.imports() },
  ...(pending === undefined
    ? []
    : [{ title: pending.file.name, href: addresses.import(pending.id), lang: 'ja' as const }]),
];
