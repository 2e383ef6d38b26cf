import { YearText } from '#components';
import type { Locale, LocalizedText } from '#messages';
import { inJapanese } from '../../public-page.ts';

/** A stored reason in the reader's language; marked as Japanese where it is known in no other. */
export const Reason = ({ text, locale }: { readonly text: LocalizedText; readonly locale: Locale }) => (
  <span {...(text.en === text.ja ? inJapanese(locale) : {})}>
    <YearText text={text[locale]} locale={locale} />
  </span>
);
