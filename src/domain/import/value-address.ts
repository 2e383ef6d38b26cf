import type { Actual, Indicator, Series, Target } from '../indicator/indicator.ts';
import { fiscalYearOf } from '../period/fiscal-years.ts';
import type { Plan } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';

/** Where a value cell stands in a plan. */
export interface ValueAddress {
  readonly indicatorId: string;
  /** The node of the 【再掲】 row that the cell stands in; absent for the indicator's own row. */
  readonly restatedOn?: string;
  readonly seriesId: string;
  readonly role: 'baseline' | 'actual' | 'target';
  /** Position among the series' actuals or targets; 0 for the baseline. */
  readonly index: number;
}

/** An address as one text, the same at every reading of the same document. */
export const valueKey = ({ indicatorId, restatedOn, seriesId, role, index }: ValueAddress): string =>
  ['value', indicatorId, ...(restatedOn === undefined ? [] : [`@${restatedOn}`]), seriesId, role, index].join(
    '.',
  );

export interface ValueAt {
  readonly address: ValueAddress;
  /** Reporting year of a result; null for baselines and targets. */
  readonly year: number | null;
  readonly indicator: Indicator;
  readonly series: Series;
  readonly recorded: RecordedValue;
}

/** Every value cell of a plan, restated rows included, in the plan's order. */
export const valuesOfPlan = (plan: Pick<Plan, 'indicators' | 'placements'>): readonly ValueAt[] => [
  ...plan.indicators.flatMap((indicator) => valuesOf(indicator)),
  ...plan.placements.flatMap(({ nodeId, indicatorId, restatedRow }) =>
    restatedRow === undefined ? [] : valuesOf(restatedRow, { indicatorId, restatedOn: nodeId }),
  ),
];

const valuesOf = (
  indicator: Indicator,
  row: Pick<ValueAddress, 'indicatorId' | 'restatedOn'> = { indicatorId: indicator.id },
): readonly ValueAt[] =>
  indicator.series.flatMap((series) => {
    const at = (
      role: ValueAddress['role'],
      index: number,
      recorded: RecordedValue,
      year: number | null = null,
    ): ValueAt => ({
      address: { ...row, seriesId: series.id, role, index },
      year,
      indicator,
      series,
      recorded,
    });
    return [
      ...(series.baseline === null ? [] : [at('baseline', 0, series.baseline)]),
      ...series.actuals.map(({ recorded, reportingYear }, index) =>
        at('actual', index, recorded, reportingYear),
      ),
      ...series.targets.map(({ recorded }, index) => at('target', index, recorded)),
    ];
  });

/** Gives a value for an address, the one there or null as the case may be; undefined leaves it as it is. */
export type ChangeValue = (
  address: ValueAddress,
  recorded: RecordedValue | null,
  /** Reporting year of a result; null for baselines and targets. */
  year: number | null,
) => RecordedValue | undefined;

/**
 * The plan with values changed. A series without a baseline or without targets is asked about one: a cell that
 * is blank in the document can be filled.
 */
export const withValues = <P extends Pick<Plan, 'indicators' | 'placements'>>(
  plan: P,
  change: ChangeValue,
): P => ({
  ...plan,
  indicators: plan.indicators.map((indicator) => changed(indicator, { indicatorId: indicator.id }, change)),
  placements: plan.placements.map((placement) =>
    placement.restatedRow === undefined
      ? placement
      : {
          ...placement,
          restatedRow: changed(
            placement.restatedRow,
            { indicatorId: placement.indicatorId, restatedOn: placement.nodeId },
            change,
          ),
        },
  ),
});

const changed = (
  indicator: Indicator,
  row: Pick<ValueAddress, 'indicatorId' | 'restatedOn'>,
  change: ChangeValue,
): Indicator => {
  const series = indicator.series.map((each) => {
    const at = (role: ValueAddress['role'], index: number) => ({ ...row, seriesId: each.id, role, index });
    const added = each.targets.length === 0 ? change(at('target', 0), null, null) : undefined;
    return {
      ...each,
      baseline: change(at('baseline', 0), each.baseline, null) ?? each.baseline,
      actuals: each.actuals.map((actual, index) =>
        dated(actual, change(at('actual', index), actual.recorded, actual.reportingYear)),
      ),
      targets: [
        ...each.targets.map((target, index) =>
          due(target, change(at('target', index), target.recorded, null)),
        ),
        ...(added === undefined ? [] : [due({ dueYear: null, kind: 'final', recorded: added }, added)]),
      ],
    };
  });
  return { ...indicator, series };
};

/** The reference period is what the cell itself names. */
const dated = (actual: Actual, recorded: RecordedValue | undefined): Actual =>
  recorded === undefined
    ? actual
    : { ...actual, recorded, referencePeriod: recorded.reading.period?.value ?? null };

/** The due year follows the cell where it came from the cell and not from a heading. */
const due = (target: Target, recorded: RecordedValue | undefined): Target => {
  if (recorded === undefined) return target;
  const fromCell = target.dueYear === null || target.dueYear === lastYear(target.recorded);
  return { ...target, recorded, dueYear: (fromCell ? lastYear(recorded) : null) ?? target.dueYear };
};

const lastYear = ({ reading }: RecordedValue): number | null => {
  const period = reading.period?.value ?? null;
  if (period === null || period.kind === 'span') return null;
  const end = period.kind === 'range' ? (period.to ?? period.from) : period;
  return end === null ? null : fiscalYearOf(end);
};
