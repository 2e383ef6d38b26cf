import type { PublishedLine, PublishedPlan } from '#app/published';
import { quantityText, type TrendPoint } from '#components';
import {
  type Actual,
  type DecimalText,
  Exact,
  exact,
  fiscalYearOf,
  formatPeriod,
  type IndicatorSettings,
  type Period,
  type RecordedValue,
  withInherited,
} from '#domain';
import { type Locale, webMessages as messages } from '#messages';

/** A drawn point with the column of the sheet that it comes from. */
export interface ColumnPoint extends TrendPoint {
  readonly column: number;
}

/** Fiscal year in which a period ends; null for a length without a place in time. */
export const yearDrawn = (period: Period | null | undefined): number | null => {
  if (period == null) return null;
  return fiscalYearOf(period.kind === 'range' ? (period.to ?? period.from ?? period) : period);
};

const bareUnit = (unit: string): string => unit.replaceAll(/[\s/／年度]/g, '');

/** The value of the line's part in the evaluation's unit; null where it cannot be drawn on the same axis. */
export const amountIn = (recorded: RecordedValue | undefined, line: PublishedLine): DecimalText | null => {
  if (recorded === undefined || line.evaluation === null) return null;
  const reading = withInherited(recorded.reading);
  const own = line.part === null ? reading : reading.parts.find((part) => part.label === line.part);
  if (own === undefined || own.value === null || reading.certainty === 'doubtful') return null;
  return bareUnit(own.unit) === bareUnit(line.evaluation.unit) ? own.value : null;
};

/** The period that a figure is about: as it is written, and in English in western years. */
const aboutText = (actual: Actual | undefined, locale: Locale): string => {
  const written = actual?.recorded.reading.period?.text;
  if (written === undefined || actual === undefined) return '';
  return locale === 'ja' || actual.referencePeriod === null
    ? written
    : formatPeriod(actual.referencePeriod, { calendar: 'seireki', locale });
};

/** The word for a year without a figure; '' where the year has not come yet. */
const wordFor = (
  recorded: RecordedValue | undefined,
  year: number,
  reportingYear: number,
  locale: Locale,
): string => {
  if (recorded === undefined) return year <= reportingYear ? messages.figure.blank[locale] : '';
  if (recorded.reading.certainty === 'doubtful') return messages.figure.doubtful[locale];
  const { status } = recorded.reading;
  return status === 'known' ? '' : messages.figure[status][locale];
};

/**
 * The results of a line, one for each column of the sheet that has come: states and yearly amounts at the
 * year they are about, period totals as the sum so far at the end of the column's year. A sum stops at the
 * first year without a figure.
 */
export const trendPoints = (
  plan: PublishedPlan,
  settings: IndicatorSettings,
  line: PublishedLine,
  locale: Locale,
): ColumnPoint[] => {
  const { evaluation, series } = line;
  if (evaluation === null) return [];
  const { reportingYear, plan: content } = plan.publication;
  const summed = settings.measureType.value === 'period_total';
  const running = settings.actualsAre.value === 'running_total';

  let sum: Exact | null = new Exact(0);
  const drawnValue = (year: number, recorded: RecordedValue | undefined): DecimalText | null => {
    const amount = amountIn(recorded, line);
    if (summed && !running) sum = sum === null || amount === null ? null : sum.plus(exact(amount));
    if (year === reportingYear) return evaluation.counted ?? evaluation.actual;
    return !summed || running ? amount : (sum?.toFixed() ?? null);
  };

  return [...content.reportingYears]
    .sort((a, b) => a - b)
    .flatMap((column): ColumnPoint[] => {
      const actual = series.actuals.find((each) => each.reportingYear === column);
      const value = drawnValue(column, actual?.recorded);
      const word = wordFor(actual?.recorded, column, reportingYear, locale);
      if (value === null && word === '') return [];
      const about = summed || value === null ? null : yearDrawn(actual?.referencePeriod);
      return [
        {
          column,
          year: about ?? column,
          value: value === null ? null : Number(value),
          label: value === null ? word : quantityText(value, evaluation.unit),
          ...(about === null || about === column ? {} : { about: aboutText(actual, locale) }),
        },
      ];
    });
};
