import type { Crumb } from '#components';
import type { Plan } from '#domain';
import { editorMessages, staffFindingMessages } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

/** The way to a page of a plan's editor: all plans, the plan, its outline. */
export const editorCrumbs = (
  { locale, addresses }: PageSetting,
  { id, title }: Pick<Plan, 'id' | 'title'>,
): readonly Crumb[] => [
  { title: staffFindingMessages.title[locale], href: addresses.plans() },
  { title: `${editorMessages.title[locale]}: ${title}`, href: addresses.editor(id) },
];
