import { fiscalYearText, type Locale, shortJapaneseYear, siteMessages } from '#messages';

export interface FiscalYearProps {
  readonly year: number;
  readonly locale: Locale;
  /** full: 令和6年度(2024年度) · plain: 令和6年度, for sentences · short: R6, for heads of columns. */
  readonly form?: 'full' | 'plain' | 'short';
}

/** A fiscal year in both calendars, of which the reader may choose one. */
export const FiscalYear = ({ year, locale, form = 'full' }: FiscalYearProps) => {
  if (locale === 'en')
    return form === 'short' ? (
      <abbr title={fiscalYearText(year).en}>FY{year}</abbr>
    ) : (
      <span class="year">{fiscalYearText(year).en}</span>
    );
  const { era, western } = siteMessages.yearForms(year);
  if (form === 'short')
    return (
      <abbr title={`${era.ja}(${western.ja})`}>
        <span class="year-era">{shortJapaneseYear(year)}</span>
        <span class="year-western year-instead">{year}</span>
      </abbr>
    );
  return (
    <span class="year">
      <span class="year-era">{era.ja}</span>
      {form === 'full' && <span class="year-mark">(</span>}
      <span class={form === 'full' ? 'year-western' : 'year-western year-instead'}>{western.ja}</span>
      {form === 'full' && <span class="year-mark">)</span>}
    </span>
  );
};
