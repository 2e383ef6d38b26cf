import { Exact } from '../../decimal.ts';
import type { Series } from '../../indicator/indicator.ts';
import { targetsInForce } from '../../indicator/targets-in-force.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import { unitWorth } from '../../value/units.ts';
import { type CellValue, cellValue, partLabels } from './cell-value.ts';
import { windowOf, yearOf } from './year-of.ts';

/** A known value at a year, in the line's unit. */
export interface Point {
  readonly year: number;
  readonly value: Exact;
}

/** One line of values up to a reporting year: what is compared with what. */
export interface Line {
  readonly part: string | null;
  readonly year: number;
  /** Common unit of all figures. */
  readonly unit: string;
  /** Written decimals: the most that any of the compared figures has. */
  readonly decimals: number;
  readonly baseline: CellValue | null;
  readonly baselineYear: number | null;
  readonly actual: CellValue | null;
  /** Year the actual is about: its reference period, at most the reporting year. */
  readonly actualYear: number;
  readonly target: CellValue | null;
  readonly dueYear: number | null;
  /** True when the due year was taken from the plan, not from the target. */
  readonly dueYearAssumed: boolean;
  /** The reporting year's own target, where the plan gives yearly ones. */
  readonly yearly: CellValue | null;
  /** Every actual up to the reporting year, by reporting year. */
  readonly actuals: ReadonlyMap<number, { readonly year: number; readonly value: CellValue }>;
  /** Yearly targets of all years. */
  readonly yearlyTargets: ReadonlyMap<number, CellValue>;
  /** Units that cannot be converted into each other; null when they can. */
  readonly unitConflict: readonly [string, string] | null;
  /** True when some figure was converted to another scale of its unit (万人 → 人). */
  readonly converted: boolean;
}

/** The lines of a series at a reporting year: one, or one for each part inside the cells. */
export const linesOf = (series: Series, year: number, plan: PlanFacts): readonly Line[] => {
  const { final, yearly } = targetsInForce(series);
  const actual = series.actuals.find((each) => each.reportingYear === year) ?? null;
  const cells = [series.baseline, actual?.recorded ?? null, final?.recorded ?? null];
  return partLabels(cells).map((part) => {
    const read = (cell: (typeof cells)[number]): CellValue | null =>
      cell ? (cellValue(cell, part) ?? null) : null;
    const baseline = read(series.baseline);
    const target = read(final?.recorded ?? null);
    const actuals = new Map(
      series.actuals
        .filter((each) => each.reportingYear <= year)
        .flatMap((each) => {
          const value = read(each.recorded);
          const about = yearOf(each.referencePeriod ?? value?.period) ?? each.reportingYear;
          return value
            ? [[each.reportingYear, { year: Math.min(about, each.reportingYear), value }] as const]
            : [];
        }),
    );
    const yearlyTargets = new Map(
      [...yearly].flatMap(([due, { recorded }]) => {
        const value = read(recorded);
        return value ? [[due, value] as const] : [];
      }),
    );
    const ownDue = final?.dueYear ?? windowOf(target?.period)?.to ?? yearOf(target?.period);
    const dueYear = ownDue ?? plan.dueYear ?? plan.period?.to ?? null;
    const now = actuals.get(year) ?? null;
    return inCommonUnit({
      part,
      year,
      unit: '',
      decimals: 0,
      baseline,
      baselineYear: yearOf(baseline?.period),
      actual: now?.value ?? null,
      actualYear: now?.year ?? year,
      target,
      dueYear,
      dueYearAssumed: ownDue === null && dueYear !== null,
      yearly: yearlyTargets.get(now?.year ?? year) ?? null,
      actuals,
      yearlyTargets,
      unitConflict: null,
      converted: false,
    });
  });
};

/** 「20%増」 speaks of the change, not of the figure: its unit is not compared with the others. */
const isChange = (value: CellValue): boolean =>
  value.qualifier === 'increase' || value.qualifier === 'decrease';

const inCommonUnit = (line: Line): Line => {
  const actuals = [...line.actuals.values()].map(({ value }) => value);
  const all = [
    line.baseline,
    line.target,
    line.actual,
    line.yearly,
    ...actuals,
    ...line.yearlyTargets.values(),
  ];
  const figures = all.filter(
    (value): value is CellValue =>
      value !== null && (value.value !== null || value.range !== null) && !isChange(value),
  );
  // A doubtful cell is not compared at all, and its unit may be as damaged as its figure.
  const named = figures.filter(({ unit, doubt }) => unit !== '' && doubt === null);
  // The finest scale written stays: 365,458人 and 170万人 are compared in 人.
  const finest = named.reduce<CellValue | null>(
    (best, each) => (best && unitWorth(best.unit).factor.lte(unitWorth(each.unit).factor) ? best : each),
    null,
  );
  const unit = finest?.unit ?? all.find((value) => value?.unit)?.unit ?? '';
  const { base, factor } = unitWorth(unit);
  const stranger = named.find((value) => unitWorth(value.unit).base !== base);
  if (stranger) return { ...line, unit, unitConflict: [unit, stranger.unit] };
  let converted = false;
  const convert = <T extends CellValue | null>(cell: T): T => {
    if (cell === null || isChange(cell) || cell.doubt !== null) return cell;
    const by = cell.unit === '' ? new Exact(1) : unitWorth(cell.unit).factor.div(factor);
    if (by.eq(1)) return { ...cell, unit };
    if (cell.value !== null || cell.range !== null) converted = true;
    return {
      ...cell,
      unit,
      value: cell.value?.times(by) ?? null,
      range: cell.range && { lower: cell.range.lower.times(by), upper: cell.range.upper.times(by) },
      decimals: Math.max(0, cell.decimals - by.log(10).floor().toNumber()),
    };
  };
  const result = {
    ...line,
    unit,
    baseline: convert(line.baseline),
    target: convert(line.target),
    actual: convert(line.actual),
    yearly: convert(line.yearly),
    actuals: new Map(
      [...line.actuals].map(([key, each]) => [key, { ...each, value: convert(each.value) }] as const),
    ),
    yearlyTargets: new Map([...line.yearlyTargets].map(([key, each]) => [key, convert(each)] as const)),
  };
  const shown = [result.baseline, result.target, result.actual].filter(
    (value) => value !== null && value.value !== null && !isChange(value),
  );
  return { ...result, converted, decimals: Math.max(0, ...shown.map((value) => value?.decimals ?? 0)) };
};
