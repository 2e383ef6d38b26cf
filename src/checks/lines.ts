import type {
  Actual,
  Indicator,
  Period,
  Placement,
  Plan,
  PlanNode,
  Reading,
  RecordedValue,
  Series,
  Target,
} from '#domain';
import { amountOf, type CellAmount } from './amount.ts';

/** One line of values: an indicator's series (and part of its cells) at one place of the plan. */
export interface Line {
  readonly node: PlanNode;
  readonly placement: Placement;
  readonly indicator: Indicator;
  readonly series: Series;
  /** Label of the part inside the cells (小学校), null when each cell holds one value. */
  readonly part: string | null;
  /** Reporting year of `cells.actual`. */
  readonly year: number;
  readonly cells: {
    readonly baseline: RecordedValue | null;
    readonly actual: RecordedValue | null;
    readonly target: RecordedValue | null;
  };
  /** Comparable amounts; null where the cell holds no known number. */
  readonly baseline: CellAmount | null;
  readonly actual: CellAmount | null;
  readonly target: CellAmount | null;
  readonly baselinePeriod: Period | null;
  /** What the actual is about: its own period, else the reporting year. */
  readonly actualPeriod: Period | null;
  /** Actuals of earlier reporting years, oldest first. */
  readonly earlier: readonly {
    readonly year: number;
    readonly amount: CellAmount;
    readonly recorded: RecordedValue;
  }[];
}

/** All lines of a plan in document order, for the results of one fiscal year. Restated rows are lines of their own. */
export const linesOf = (plan: Plan, year: number): readonly Line[] => {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  return plan.placements.flatMap((placement) => {
    const indicator = placement.restatedRow ?? indicators.get(placement.indicatorId);
    const node = nodes.get(placement.nodeId);
    if (indicator === undefined || node === undefined) return [];
    return indicator.series.flatMap((series) => linesOfSeries(node, placement, indicator, series, year));
  });
};

const linesOfSeries = (
  node: PlanNode,
  placement: Placement,
  indicator: Indicator,
  series: Series,
  year: number,
): Line[] => {
  const actual = series.actuals.find((each) => each.reportingYear === year) ?? null;
  const target = targetInForce(series.targets);
  const cells = {
    baseline: series.baseline,
    actual: actual?.recorded ?? null,
    target: target?.recorded ?? null,
  };
  const labels = partLabels([cells.baseline, cells.actual, cells.target]);
  return labels.map((part) => ({
    node,
    placement,
    indicator,
    series,
    part,
    year,
    cells,
    baseline: amountOf(cells.baseline, part),
    actual: amountOf(cells.actual, part),
    target: amountOf(cells.target, part),
    baselinePeriod: baselinePeriodOf(cells.baseline),
    actualPeriod: periodOf(actual),
    earlier: series.actuals
      .filter((each) => each.reportingYear < year)
      .sort((a, b) => a.reportingYear - b.reportingYear)
      .flatMap((each) => {
        const amount = amountOf(each.recorded, part);
        return amount === null ? [] : [{ year: each.reportingYear, amount, recorded: each.recorded }];
      }),
  }));
};

/** The final target in force: the last one set. */
const targetInForce = (targets: readonly Target[]): Target | null =>
  targets.findLast((target) => target.kind === 'final') ?? null;

/** Of the cell, else of its heading (「基準値 (R4)」). */
const baselinePeriodOf = (recorded: RecordedValue | null): Period | null =>
  (recorded?.reading.period ?? recorded?.reading.inherited?.period)?.value ?? null;

const periodOf = (actual: Actual | null): Period | null => {
  if (actual === null) return null;
  return (
    actual.referencePeriod ??
    actual.recorded.reading.period?.value ?? { kind: 'fiscal_year', year: actual.reportingYear }
  );
};

/** Labels that stand in several cells of the row, or [null] when the cells hold single values. */
const partLabels = (cells: readonly (RecordedValue | null)[]): readonly (string | null)[] => {
  const several = cells.flatMap((cell) =>
    cell !== null && holdsSeveral(cell.reading) ? [cell.reading] : [],
  );
  if (several.length === 0) return [null];
  return [...new Set(several.flatMap((reading) => reading.parts.map((part) => part.label)))];
};

/** A rank or comparison beside one value does not make it several. */
const holdsSeveral = (reading: Reading): boolean => reading.value === null && reading.parts.length > 0;
