import { fiscalYearText, type Locale, shortJapaneseYear, siteMessages } from '#messages';

export interface FiscalYearProps {
  readonly year: number;
  readonly locale: Locale;
  /** full: 令和6年度(2024年度) · plain: 令和6年度, for sentences · short: R6, for heads of columns. */
  readonly form?: 'full' | 'plain' | 'short';
}

/** A fiscal year in both calendars, of which the reader may choose one; the language's own calendar comes first. */
export const FiscalYear = ({ year, locale, form = 'full' }: FiscalYearProps) => {
  const { era, western } = siteMessages.yearForms(year);
  const isJapanese = locale === 'ja';
  const [first, second] = isJapanese ? ['year-era', 'year-western'] : ['year-western', 'year-era'];
  const words = {
    'year-era': form === 'short' ? shortJapaneseYear(year) : era[locale],
    'year-western':
      form === 'short' ? (isJapanese ? String(year) : fiscalYearText(year).en) : western[locale],
  };
  const text = (name: string | undefined) =>
    name === 'year-era' ? words['year-era'] : words['year-western'];
  if (form !== 'full') {
    const both = (
      <>
        <span class={first}>{text(first)}</span>
        <span class={`${second} year-instead`}>{text(second)}</span>
      </>
    );
    return form === 'plain' ? (
      <span class="year">{both}</span>
    ) : (
      <abbr title={`${era[locale]}${isJapanese ? '' : ' '}(${western[locale]})`}>{both}</abbr>
    );
  }
  return (
    <span class="year">
      <span class={first}>{text(first)}</span>
      <span class="year-mark">{isJapanese ? '(' : ' ('}</span>
      <span class={second}>{text(second)}</span>
      <span class="year-mark">)</span>
    </span>
  );
};
