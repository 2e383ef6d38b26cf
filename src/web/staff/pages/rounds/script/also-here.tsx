import type { Present } from '#app';
import { type LocalizedText, submissionPageMessages as words } from '#messages';
import type { PageSetting } from '../../../staff-page.ts';
import type { Sent } from '../../../staff-request.ts';
import { timeText } from '../../../time-text.ts';

/** Who else is on a page, in words; empty when nobody is. */
export const alsoHere = (others: readonly Present[]): LocalizedText => {
  const told = (locale: 'ja' | 'en') =>
    others.map(({ name, typedAt }) => ({
      name,
      typed: typedAt === null ? null : timeText(typedAt, locale).slice(-5),
    }));
  return { ja: words.alsoHere(told('ja')).ja, en: words.alsoHere(told('en')).en };
};

/** The same for the page's script. */
export const presentNow = ({
  here,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly here: LocalizedText }): Sent => ({
  type: 'application/json; charset=utf-8',
  content: JSON.stringify({ here: here[locale] }),
});
