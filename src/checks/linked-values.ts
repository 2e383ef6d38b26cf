import { formatPeriod, type Period, type Plan, type YearConvention } from '#domain';
import { type CellAmount, comparable, differs } from './amount.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';
import type { PlanInHand } from './plan-in-hand.ts';

/** A known value of a line: the line as it stands in the value's year, and which of its cells it is. */
export interface DatedValue {
  readonly plan: Plan;
  readonly line: Line;
  readonly role: 'baseline' | 'actual';
  readonly amount: CellAmount;
  readonly period: Period;
}

/** Two values of one thing and one time that differ. */
export interface LinkedDifference {
  readonly ours: DatedValue;
  readonly theirs: DatedValue;
  /** The time, in words. */
  readonly period: { readonly ja: string; readonly en: string };
}

/**
 * Where two lines of what a person has linked as the same differ: baselines and results of any year that are about
 * the same time, each time once. So a new edition's baseline is held against the old edition's result.
 */
export const linkedDifferences = (
  plan: PlanInHand,
  line: Line,
  other: PlanInHand,
  twin: Line,
): readonly LinkedDifference[] => {
  const { yearConvention } = plan.plan;
  const theirs = datedValuesOf(other.plan, twin);
  const found: LinkedDifference[] = [];
  for (const ours of datedValuesOf(plan.plan, line)) {
    const twinValue = theirs.find(
      (each) => samePeriod(ours.period, each.period, yearConvention) && contradict(ours, each),
    );
    if (twinValue === undefined) continue;
    if (found.some((each) => samePeriod(each.ours.period, ours.period, yearConvention))) continue;
    const words = (locale: 'ja' | 'en') =>
      formatPeriod(ours.period, { calendar: 'wareki', locale, short: true });
    found.push({ ours, theirs: twinValue, period: { ja: words('ja'), en: words('en') } });
  }
  return found;
};

/** Whether both have the same value of the same time, apart from zeros and single digits, which agree by chance. */
export const agreeSomewhere = (
  ours: readonly DatedValue[],
  theirs: readonly DatedValue[],
  convention: YearConvention,
): boolean =>
  ours.some(
    (value) =>
      value.amount.value.abs().gte(10) &&
      theirs.some(
        (twin) =>
          countsAlike(value, twin) &&
          comparable(value.amount, twin.amount) &&
          !differs(value.amount, twin.amount) &&
          samePeriod(value.period, twin.period, convention),
      ),
  );

/** The known values of a line with their times. Newest first, so that of one time the result speaks before the baseline. */
export const datedValuesOf = (plan: Plan, line: Line): readonly DatedValue[] => {
  const at = (
    role: DatedValue['role'],
    amount: CellAmount | null,
    period: Period | null,
    in_: Line = line,
  ) => (amount === null || period === null ? [] : [{ plan, line: in_, role, amount, period }]);
  const earlier = line.earlier.toReversed().flatMap(({ year, amount, recorded }) => {
    const actual = line.series.actuals.find((each) => each.recorded === recorded);
    const period = actual?.referencePeriod ?? recorded.reading.period?.value ?? fiscalYear(year);
    return at('actual', amount, period, { ...line, year, cells: { ...line.cells, actual: recorded } });
  });
  return [
    ...at('actual', line.actual, line.actualPeriod),
    ...earlier,
    ...at('baseline', line.baseline, line.baselinePeriod),
  ];
};

const fiscalYear = (year: number): Period => ({ kind: 'fiscal_year', year });

const contradict = (ours: DatedValue, theirs: DatedValue): boolean =>
  countsAlike(ours, theirs) && comparable(ours.amount, theirs.amount) && differs(ours.amount, theirs.amount);

/** A year's amount is not a running total, and totals of different windows are different things. */
const countsAlike = (ours: DatedValue, theirs: DatedValue): boolean => spanOf(ours) === spanOf(theirs);

const spanOf = ({ line, role, amount }: DatedValue): string => {
  const { measureType, actualsAre, window } = line.indicator.settings;
  if (role === 'actual' && measureType.value === 'period_total' && actualsAre.value === 'running_total')
    return `total since ${window?.value.from ?? 'some year'}`;
  return amount.basis === 'cumulative' ? 'total' : 'of its time';
};
