import { fiscalYearText } from '#messages';
import type { Indicator, IndicatorSettings, Series } from '../indicator/indicator.ts';
import { withInherited } from '../indicator/with-inherited.ts';
import type { YearConvention } from '../period/interval.ts';
import type { Period } from '../period/period.ts';
import type { Placement, Plan, PlanNode } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { machineText } from '../table/machine-text.ts';
import type { Reading, ReadingPart } from '../value/reading.ts';
import { referenceDates } from './reference-dates.ts';

export type ObservationKind = 'baseline' | 'actual' | 'yearly_target' | 'target';

/** One value of a plan, with everything that its row in a data file says about it. */
export interface Observation {
  readonly placement: Placement;
  readonly series: Series;
  readonly kind: ObservationKind;
  /** Fiscal year of the column of an actual, due year of a target. */
  readonly year: number | null;
  /** Label of the part inside the cell (小学校); null for the cell's only or main value. */
  readonly part: string | null;
  /** A rank or comparison that stands beside the cell's main value. */
  readonly beside: boolean;
  /** By the columns' ids; what is absent is an empty cell. */
  readonly cells: Readonly<Record<string, string | null>>;
}

type Cells = Record<string, string | null>;

/** A value cell of a series, before it is divided into its values. */
interface ValueCell {
  readonly kind: ObservationKind;
  readonly year: number | null;
  readonly recorded: RecordedValue;
  /** What the value is about where the plan says it apart from the cell. */
  readonly about: Period | null;
  readonly cells: Cells;
}

/**
 * Reads the values of a plan placement by placement; whoever wants those of one placement does not pay for the
 * others. The numbers of placements and value cells are those of the whole plan.
 */
export const observationReader = (plan: Plan): ((placement: Placement) => Observation[]) => {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const common = planCells(plan);
  const printedAt = ({ restatedRow, indicatorId, nodeId }: Placement): Indicator | undefined => {
    const indicator = indicators.get(indicatorId);
    return indicator === undefined || !nodes.has(nodeId) ? undefined : (restatedRow ?? indicator);
  };
  const numbers = new Map<Placement, { readonly placement: number; readonly valueCell: number }>();
  let valueCell = 0;
  for (const placement of plan.placements) {
    const printed = printedAt(placement);
    const cells = (printed?.series ?? []).reduce((sum, series) => sum + cellsOf(series).length, 0);
    if (cells > 0) numbers.set(placement, { placement: numbers.size + 1, valueCell });
    valueCell += cells;
  }
  return (placement) => {
    const number = numbers.get(placement);
    const node = nodes.get(placement.nodeId);
    const printed = printedAt(placement);
    if (number === undefined || node === undefined || printed === undefined) return [];
    let cellNumber = number.valueCell;
    const place = {
      ...common,
      ...nodeCells(plan, node, nodes),
      ...placementCells(placement, number.placement),
      ...indicatorCells(placement.indicatorId, printed),
    };
    return printed.series.flatMap((series) => {
      const line = {
        ...place,
        series_id: series.id,
        series: series.label,
        source: series.source ?? printed.source,
      };
      return cellsOf(series).flatMap((cell) => {
        cellNumber += 1;
        const own = { ...line, value_cell: String(cellNumber), ...cellCells(cell, plan) };
        return valuesOf(cell.recorded.reading, plan.yearConvention).map(({ part, beside, cells }) => ({
          placement,
          series,
          kind: cell.kind,
          year: cell.year,
          part,
          beside,
          cells: { ...own, ...cells },
        }));
      });
    });
  };
};

/**
 * Every value of a plan, one after the other in the order of the document: a cell with several values is
 * several observations. Indicators that stand nowhere in the plan have none.
 */
export const observationsOf = (plan: Plan): Observation[] => plan.placements.flatMap(observationReader(plan));

const text = (value: number | boolean | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** The columns `id_1`, `id_2` … of a list, without its empty items: one datum a cell. */
const listed = (id: string, values: readonly string[]): Cells =>
  numbered(
    id,
    values.filter((value) => machineText(value) !== ''),
  );

const numbered = (id: string, values: readonly string[]): Cells =>
  Object.fromEntries(values.map((value, at) => [`${id}_${at + 1}`, value]));

const planCells = (plan: Plan): Cells => ({
  plan_id: plan.id,
  plan: plan.title,
  plan_kind: plan.kind,
  publisher: plan.publisher,
  ...listed('municipality_code', plan.municipalities),
  first_year: text(plan.period?.from),
  last_year: text(plan.period?.to),
  year_convention: plan.yearConvention,
});

/** The nodes above, from the top. */
export const nodesAbove = (node: PlanNode, nodes: ReadonlyMap<string, PlanNode>): PlanNode[] => {
  const parent = node.parentId === null ? undefined : nodes.get(node.parentId);
  return parent === undefined ? [] : [...nodesAbove(parent, nodes), parent];
};

const nodeCells = (plan: Plan, node: PlanNode, nodes: ReadonlyMap<string, PlanNode>): Cells => {
  const above = nodesAbove(node, nodes);
  const level = ({ level: id }: PlanNode) => plan.levels.find((each) => each.id === id)?.name ?? id;
  return {
    ...numbered(
      'upper_id',
      above.map(({ id }) => id),
    ),
    ...numbered('upper_level', above.map(level)),
    ...numbered(
      'upper_code',
      above.map(({ code }) => code ?? ''),
    ),
    ...numbered(
      'upper',
      above.map(({ title }) => title),
    ),
    node_id: node.id,
    level: level(node),
    node_code: node.code,
    node: node.title,
    page: node.page ?? null,
    ...listed('related_municipality_code', node.municipalities),
  };
};

const placementCells = ({ role, restated }: Placement, number: number): Cells => ({
  placement: String(number),
  role,
  restated: String(restated),
});

const indicatorCells = (id: string, indicator: Indicator): Cells => ({
  indicator_id: id,
  indicator: indicator.name,
  ...settingsCells(indicator.settings),
  ...listed('division', indicator.divisions),
  definition: indicator.definition ?? null,
  formula: indicator.formula ?? null,
  settled_when: indicator.settledWhen ?? null,
});

const settingsCells = ({ measureType, direction, window, actualsAre }: IndicatorSettings): Cells => ({
  measure_type: measureType.value,
  direction: direction.value,
  window_first_year: text(window?.value.from),
  window_last_year: text(window?.value.to),
  actuals_are: measureType.value === 'period_total' ? actualsAre.value : null,
  settings_origin: weakest([measureType.origin, direction.origin]),
});

const weakest = <Origin extends 'inferred' | 'stated' | 'confirmed'>(origins: readonly Origin[]): string =>
  ['inferred', 'stated'].find((origin) => origins.some((each) => each === origin)) ?? 'confirmed';

const cellsOf = (series: Series): ValueCell[] => [
  ...(series.baseline === null
    ? []
    : [{ kind: 'baseline' as const, year: null, recorded: series.baseline, about: null, cells: {} }]),
  ...series.actuals.map(({ reportingYear, recorded, referencePeriod, note }) => ({
    kind: 'actual' as const,
    year: reportingYear,
    recorded,
    about: referencePeriod,
    cells: { value_note: note ?? null },
  })),
  ...series.targets.map(({ kind, dueYear, recorded, changed }) => ({
    kind: kind === 'final' ? ('target' as const) : ('yearly_target' as const),
    year: dueYear,
    recorded,
    about: null,
    cells: { target_changed_on: changed?.on ?? null, target_change_reason: changed?.reason ?? null },
  })),
];

const cellCells = ({ kind, year, recorded, about, cells }: ValueCell, plan: Plan): Cells => {
  const reading = withInherited(recorded.reading);
  const { from, until } = referenceDates(reading.period?.value ?? about, plan.yearConvention);
  return {
    kind,
    reporting_year: text(year),
    reporting_year_japanese: year === null ? null : fiscalYearText(year).ja,
    basis: reading.basis,
    status: isBlankCell(recorded) ? 'blank' : reading.status,
    certainty: reading.certainty,
    doubt: reading.reason,
    reference_from: from,
    reference_until: until,
    reference_as_written: reading.period?.text ?? null,
    as_written: recorded.cell,
    footnote: recorded.footnote ?? null,
    ...cells,
  };
};

/** A cell in which nothing stands is not one that says there is no such thing. */
export const isBlankCell = ({ cell, reading }: RecordedValue): boolean =>
  cell.trim() === '' && reading.status === 'none';

/** The values in a cell: one, or one for each part; a comparison beside the main value is a part too. */
const valuesOf = (
  given: Reading,
  convention: YearConvention,
): (Pick<Observation, 'part' | 'beside'> & { readonly cells: Cells })[] => {
  const reading = withInherited(given);
  const main = {
    part: null,
    beside: false,
    cells: { value: reading.value, unit: reading.unit, qualifier: qualifierOf(reading) },
  };
  const parts = reading.parts.map((part, at) => ({
    part: part.label,
    beside: reading.value !== null,
    cells: {
      part_number: String(at + 1),
      part: part.label,
      value: part.value,
      unit: machineText(part.unit) === '' ? reading.unit : part.unit,
      qualifier: qualifierOf({ ...part, qualifier: part.qualifier ?? reading.qualifier }),
      rank: text(part.rank),
      ...(part.period ? partPeriod(part.period, convention) : {}),
    },
  }));
  return reading.value === null && parts.length > 0 ? parts : [main, ...parts];
};

const partPeriod = (period: NonNullable<ReadingPart['period']>, convention: YearConvention): Cells => {
  const { from, until } = referenceDates(period.value, convention);
  return { reference_from: from, reference_until: until, reference_as_written: period.text };
};

/** 超 and 未満 are qualifiers of their own here: gt and lt. */
const qualifierOf = ({ qualifier, strict }: Pick<Reading, 'qualifier' | 'strict'>): string | null => {
  if (qualifier === 'none') return null;
  if (strict && qualifier === 'gte') return 'gt';
  return strict && qualifier === 'lte' ? 'lt' : qualifier;
};
