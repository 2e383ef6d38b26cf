import type { PublishedIndicator, PublishedLine, PublishedPlan } from '#app/published';
import { quantityText, type TrendAnchor, type TrendChartProps } from '#components';
import { type Evaluation, type Period, type RecordedValue, withInherited } from '#domain';
import type { Locale } from '#messages';
import { earlierPoints } from './earlier-points.ts';
import { amountIn, trendPoints, yearDrawn } from './trend-points.ts';

/** What the chart of a line draws. */
export type Trend = Pick<
  TrendChartProps,
  | 'years'
  | 'points'
  | 'boundaries'
  | 'baseline'
  | 'target'
  | 'expected'
  | 'required'
  | 'forecast'
  | 'fromZero'
  | 'origin'
>;

interface YearValue {
  readonly year: number;
  readonly value: number;
}

/** The period a cell is about, by its own words or by its column's. */
const periodOf = (recorded: RecordedValue | null): Period | null =>
  recorded === null ? null : (withInherited(recorded.reading).period?.value ?? null);

const anchor = (year: number | null, value: string | null, unit: string): TrendAnchor | null =>
  year === null || value === null ? null : { year, value: Number(value), label: quantityText(value, unit) };

/** Yearly targets that can stand on the axis, as the plan set them. */
const yearlyTargets = (line: PublishedLine): YearValue[] =>
  line.series.targets
    .filter((target) => target.kind === 'yearly')
    .flatMap((target) => {
      const value = amountIn(target.recorded, line);
      return target.dueYear === null || value === null
        ? []
        : [{ year: target.dueYear, value: Number(value) }];
    });

/** Whether a straight path may be drawn: not where the evaluation itself refuses to expect anything. */
const expects = ({ facts, outcome }: Evaluation): boolean =>
  facts.expected.value !== null ||
  (outcome.kind === 'unrated' && ['pending', 'not_measured', 'no_actual'].includes(outcome.reason));

/** In the order of years, each year once; of two for a year the later given one holds. */
const path = (points: readonly YearValue[]): YearValue[] =>
  points
    .filter((point, place) => points.findLastIndex((each) => each.year === point.year) === place)
    .sort((a, b) => a.year - b.year);

/**
 * The course of one line over the years with what was expected of it: through the yearly targets where the
 * plan has them, otherwise from the baseline through the year's expected value to the target. Null where
 * the publication evaluates nothing.
 */
export const trendOf = (
  plan: PublishedPlan,
  { indicator }: Pick<PublishedIndicator, 'indicator'>,
  line: PublishedLine,
  locale: Locale,
): Trend | null => {
  const { evaluation, series } = line;
  if (evaluation === null) return null;
  const { reportingYear, plan: content } = plan.publication;
  const { unit, facts } = evaluation;
  const { settings } = indicator;
  const summed = settings.measureType.value === 'period_total';
  const window = settings.window?.value;
  const final = series.targets.findLast((target) => target.kind === 'final');
  const due = final?.dueYear ?? window?.to ?? content.period?.to ?? reportingYear;

  const own = trendPoints(plan, settings, line, locale);
  const before = earlierPoints(plan, indicator, line, own, locale);
  const points = [...before.points, ...own];
  const now = own.find((point) => point.column === reportingYear && point.value !== null);
  const yearNow = now?.year ?? reportingYear;
  const target = anchor(due, evaluation.target, unit);
  const baselineYear = summed ? null : yearDrawn(periodOf(series.baseline));
  const baseline = anchor(baselineYear, evaluation.baseline, unit);
  const origin = summed && window !== undefined ? window.from - 1 : null;

  const start = origin === null ? baseline : { year: origin, value: 0 };
  const yearly = yearlyTargets(line);
  const between =
    yearly.length > 0
      ? yearly
      : facts.expected.value === null
        ? []
        : [{ year: yearNow, value: Number(facts.expected.value) }];
  const straight = [...between, ...(start === null ? [] : [start]), ...(target === null ? [] : [target])];
  const expected = yearly.length > 0 || expects(evaluation) ? path(straight) : [];
  const needed =
    now?.value != null && target !== null && facts.requiredPerYear.value !== null && target.year > now.year
      ? [{ year: now.year, value: now.value }, target]
      : [];

  const ahead = now?.value != null && due > now.year ? facts.forecast.value : null;
  const forecast = anchor(due, ahead, unit);

  const drawn = [reportingYear, due, ...points, ...expected].map((each) =>
    typeof each === 'number' ? each : each.year,
  );
  const first = Math.min(...drawn, baseline?.year ?? reportingYear);
  return {
    years: Array.from({ length: Math.max(...drawn) - first + 1 }, (_, place) => first + place),
    points,
    boundaries: before.boundaries,
    baseline,
    target,
    expected: expected.length > 1 ? expected : [],
    required: needed,
    forecast,
    fromZero: summed,
    origin,
  };
};
