import { RecordedFigure, ScrollRegion, YearText } from '#components';
import {
  formatPeriod,
  type Indicator,
  resolveYear,
  type WrittenPeriod,
  withInherited,
  type YearConvention,
} from '#domain';
import { dateText, type Locale, webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { type NamedValue, recordedValues } from './recorded-values.ts';

const words = messages.indicator;

interface TableProps {
  readonly indicator: Indicator;
  /** What 「R6」 alone means in the plan. */
  readonly convention: YearConvention;
  readonly locale: Locale;
}

const SeriesCell = ({ value, locale }: { readonly value: NamedValue; readonly locale: Locale }) => (
  <td {...inJapanese(locale)}>{value.series.label}</td>
);

interface PeriodWordsProps {
  readonly written: WrittenPeriod | null;
  readonly convention: YearConvention;
  readonly locale: Locale;
}

/** 令和4年度(2022年度); as written where the period was not understood. */
const PeriodWords = ({ written, convention, locale }: PeriodWordsProps) => {
  if (written === null) return null;
  if (written.value === null) return <span {...inJapanese(locale)}>{written.text}</span>;
  const period = resolveYear(written.value, convention);
  const western = formatPeriod(period, { calendar: 'seireki', locale });
  const era = formatPeriod(period, { calendar: 'wareki', locale: 'ja', short: locale === 'en' });
  if (formatPeriod(period, { calendar: 'seireki', locale: 'ja' }) === era) return <>{western}</>;
  return locale === 'ja' ? (
    <>
      <span class="year-era">{era}</span>
      <span class="year-mark">(</span>
      <span class="year-western">{western}</span>
      <span class="year-mark">)</span>
    </>
  ) : (
    <>
      <span class="year-western">{western}</span>
      <span class="year-mark"> (</span>
      <span class="year-era" lang="ja">
        {era}
      </span>
      <span class="year-mark">)</span>
    </>
  );
};

/** The chart's content as a table: every figure with the period it is about. */
export const ValueTable = ({ indicator, convention, locale }: TableProps) => {
  const labelled = indicator.series.some((series) => series.label !== null);
  return (
    <ScrollRegion label={`${indicator.name} ${words.values[locale]}`}>
      <table class="sheet sheet-narrow sheet-stacks">
        <thead>
          <tr>
            {labelled && <th scope="col">{words.series[locale]}</th>}
            <th scope="col">{words.what[locale]}</th>
            <th scope="col" class="number-cell">
              {words.value[locale]}
            </th>
            <th scope="col">{words.reference[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {recordedValues(indicator).map((value) => (
            <tr>
              {labelled && <SeriesCell value={value} locale={locale} />}
              <th scope="row">
                <YearText text={value.what[locale]} locale={locale} />
                {value.changed !== undefined && (
                  <span class="changed">
                    {words.changed[locale]}:{' '}
                    <YearText text={dateText(value.changed.on)[locale]} locale={locale} />{' '}
                    <span {...inJapanese(locale)}>{value.changed.reason}</span>
                  </span>
                )}
              </th>
              <td class="number-cell" data-name={words.value[locale]}>
                <RecordedFigure
                  recorded={{ ...value.recorded, reading: { ...value.recorded.reading, period: null } }}
                  locale={locale}
                  evidence="#origin"
                />
              </td>
              <td data-name={words.reference[locale]}>
                <PeriodWords
                  written={withInherited(value.recorded.reading).period}
                  convention={convention}
                  locale={locale}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
