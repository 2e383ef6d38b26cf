import type { PublishedLine, PublishedPlan } from '#app/published';
import { quantityText, type TrendAnchor, type TrendPoint } from '#components';
import {
  type DecimalText,
  Exact,
  exact,
  type IndicatorSettings,
  type Period,
  type RecordedValue,
} from '#domain';
import { type Locale, webMessages as messages } from '#messages';

/** What the chart of a line draws. */
export interface Trend {
  readonly years: readonly number[];
  readonly points: readonly TrendPoint[];
  readonly baseline: TrendAnchor | null;
  readonly target: TrendAnchor | null;
  readonly expected: readonly { readonly year: number; readonly value: number }[];
  readonly required: readonly { readonly year: number; readonly value: number }[];
  readonly fromZero: boolean;
  readonly origin: number | null;
}

/** Fiscal year in which a period ends; null for a length without a place in time. */
const fiscalYearOf = (period: Period | null | undefined): number | null => {
  if (period == null || period.kind === 'span') return null;
  if (period.kind === 'range') return fiscalYearOf(period.to ?? period.from);
  return 'month' in period && period.month < 4 ? period.year - 1 : period.year;
};

const bareUnit = (unit: string): string => unit.replaceAll(/[\s/／年度]/g, '');

/** The value of the line's part in the evaluation's unit; null where it cannot be drawn on the same axis. */
const amountIn = (recorded: RecordedValue | undefined, line: PublishedLine): DecimalText | null => {
  if (recorded === undefined || line.evaluation === null) return null;
  const { reading } = recorded;
  const own = line.part === null ? reading : reading.parts.find((part) => part.label === line.part);
  if (own === undefined || own.value === null) return null;
  return bareUnit(own.unit) === bareUnit(line.evaluation.unit) || own.unit === '' ? own.value : null;
};

const number = (text: DecimalText | null | undefined): number | null => (text == null ? null : Number(text));

/** The word for a year without a figure; '' where the year has not come yet. */
const wordFor = (
  recorded: RecordedValue | undefined,
  year: number,
  reportingYear: number,
  locale: Locale,
): string => {
  if (recorded === undefined) return year <= reportingYear ? messages.figure.blank[locale] : '';
  const { status } = recorded.reading;
  return status === 'known' ? '' : messages.figure[status][locale];
};

/**
 * The course of one line over the years. Period totals are drawn as the sum so far, everything else as the
 * value itself; a year without a figure breaks the line and says why.
 */
export const trendOf = (
  plan: PublishedPlan,
  settings: IndicatorSettings,
  line: PublishedLine,
  locale: Locale,
): Trend | null => {
  const { evaluation, series } = line;
  if (evaluation === null) return null;
  const { reportingYear, plan: content } = plan.publication;
  const { unit, facts } = evaluation;
  const summed = settings.measureType.value === 'period_total';
  const window = settings.window?.value ?? null;
  const finalTarget = series.targets.findLast((target) => target.kind === 'final');
  const due = finalTarget?.dueYear ?? window?.to ?? content.period?.to ?? reportingYear;
  const baselineYear = summed ? null : fiscalYearOf(series.baseline?.reading.period?.value);
  const origin = summed && window !== null ? window.from - 1 : null;

  let sum: Exact | null = new Exact(0);
  const valueIn = (year: number, recorded: RecordedValue | undefined): DecimalText | null => {
    const amount = amountIn(recorded, line);
    if (summed && settings.actualsAre.value === 'yearly')
      sum = sum === null || amount === null ? null : sum.plus(exact(amount));
    if (year === reportingYear) return evaluation.counted ?? evaluation.actual;
    if (!summed || settings.actualsAre.value === 'running_total') return amount;
    return sum?.toFixed() ?? null;
  };

  const reported = content.reportingYears.filter((year) => year <= Math.max(due, reportingYear));
  const points = reported.flatMap((year): TrendPoint[] => {
    const actual = series.actuals.find((each) => each.reportingYear === year);
    const value = valueIn(year, actual?.recorded);
    const word = wordFor(actual?.recorded, year, reportingYear, locale);
    if (value === null && word === '') return [];
    const about = fiscalYearOf(actual?.referencePeriod);
    const older = about !== null && about !== year ? actual?.recorded.reading.period?.text : undefined;
    return [
      {
        year,
        value: number(value),
        label: value === null ? word : quantityText(value, unit),
        ...(older === undefined ? {} : { about: older }),
      },
    ];
  });

  const targetValue = number(evaluation.target);
  const baselineValue = number(evaluation.baseline);
  const target =
    targetValue === null
      ? null
      : { year: due, value: targetValue, label: quantityText(evaluation.target ?? '', unit) };
  const baseline =
    baselineValue === null || baselineYear === null || baselineYear >= reportingYear
      ? null
      : { year: baselineYear, value: baselineValue, label: quantityText(evaluation.baseline ?? '', unit) };

  const yearly = series.targets
    .filter((each) => each.kind === 'yearly')
    .flatMap((each) => {
      const value = number(amountIn(each.recorded, line));
      return each.dueYear === null || value === null ? [] : [{ year: each.dueYear, value }];
    });
  const expectedNow = number(facts.expected.value);
  const start = origin !== null ? [{ year: origin, value: 0 }] : baseline === null ? [] : [baseline];
  const straight = expectedNow === null ? [] : [{ year: reportingYear, value: expectedNow }];
  const expected = [
    ...start,
    ...(yearly.length > 0 ? yearly : straight),
    ...(target === null ? [] : [target]),
  ]
    .filter((point, place, all) => all.findLastIndex((each) => each.year === point.year) === place)
    .sort((a, b) => a.year - b.year);

  const now = points.findLast((point) => point.year === reportingYear)?.value ?? null;
  const needed =
    facts.requiredPerYear.value !== null && now !== null && target !== null && due > reportingYear;
  const first = Math.min(
    reportingYear,
    origin ?? reportingYear,
    baseline?.year ?? reportingYear,
    ...reported,
  );
  const last = Math.max(reportingYear, due);
  return {
    years: Array.from({ length: last - first + 1 }, (_, place) => first + place),
    points,
    baseline,
    target,
    expected: expected.length > 1 ? expected : [],
    required: needed ? [{ year: reportingYear, value: now }, target] : [],
    fromZero: summed,
    origin,
  };
};
