import { openDataMessages as messages } from '#messages';
import type { Plan } from '../plan/plan.ts';
import type { DataColumn, DataTable } from '../table/data-table.ts';
import { nodesAbove, type Observation, observationsOf } from './observation.ts';

type ColumnId = keyof typeof messages.columns;
type NumberedId = keyof typeof messages.numbered;

/** Ids of every column that is not one of a list. */
export const openDataColumnIds = Object.keys(messages.columns) as readonly ColumnId[];

const numbers: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'first_year',
  'last_year',
  'placement',
  'publication',
  'value_cell',
  'reporting_year',
  'part_number',
  'value',
  'rank',
  'window_first_year',
  'window_last_year',
  'achievement',
  'progress',
  'expected',
  'pace',
  'lines',
  'baseline',
  'actual',
  'target',
  'counted',
  'expected_progress',
  'baseline_change',
  'required_per_year',
  'forecast',
]);
const days: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'published_on',
  'reference_from',
  'reference_until',
  'target_changed_on',
]);
const quotations: ReadonlySet<ColumnId> = new Set<ColumnId>(['reference_as_written', 'as_written']);

const kindOf = (id: ColumnId): DataColumn['kind'] => {
  if (numbers.has(id)) return 'number';
  if (days.has(id)) return 'day';
  return quotations.has(id) ? 'quoted' : 'text';
};

/** A column of the data files by its id, with its headings and words. */
export const openDataColumn = (id: ColumnId): DataColumn => {
  const words: Readonly<Record<string, DataColumn['words']>> = messages.words;
  const named = words[id];
  return {
    id,
    label: messages.columns[id],
    kind: kindOf(id),
    ...(named === undefined ? {} : { words: named }),
  };
};

const numberedColumns = (ids: readonly NumberedId[], count: number): DataColumn[] =>
  Array.from({ length: count }, (_, at) =>
    ids.map((id) => ({
      id: `${id}_${at + 1}`,
      label: messages.numbered[id](at + 1),
      kind: 'text' as const,
    })),
  ).flat();

const most = (counts: Iterable<number>): number => Math.max(0, ...counts);

/**
 * The columns that these plans need, in their order: lists (担当課, 関係市町, the nodes above) have a column for
 * each of their items, because a cell holds one datum.
 */
export const openDataColumns = (plans: readonly Plan[]): DataColumn[] => {
  const columns = (...ids: ColumnId[]) => ids.map(openDataColumn);
  const depth = (plan: Plan) => {
    const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
    return most(plan.nodes.map((node) => nodesAbove(node, nodes).length));
  };
  const printed = (plan: Plan) => [
    ...plan.indicators,
    ...plan.placements.flatMap(({ restatedRow }) => restatedRow ?? []),
  ];
  return [
    ...columns('plan_id', 'plan', 'plan_kind', 'publisher'),
    ...numberedColumns(['municipality_code'], most(plans.map((plan) => plan.municipalities.length))),
    ...columns('first_year', 'last_year', 'year_convention'),
    ...numberedColumns(['upper_id', 'upper_level', 'upper_code', 'upper'], most(plans.map(depth))),
    ...columns('node_id', 'level', 'node_code', 'node', 'page'),
    ...numberedColumns(
      ['related_municipality_code'],
      most(plans.flatMap(({ nodes }) => nodes.map((node) => node.municipalities.length))),
    ),
    ...columns('placement', 'role', 'restated', 'indicator_id', 'indicator', 'series_id', 'series'),
    ...columns('value_cell', 'kind', 'reporting_year', 'reporting_year_japanese', 'part_number', 'part'),
    ...columns('value', 'unit', 'rank', 'qualifier', 'basis', 'status', 'certainty', 'doubt'),
    ...columns(
      'reference_from',
      'reference_until',
      'reference_as_written',
      'as_written',
      'footnote',
      'value_note',
    ),
    ...columns('target_changed_on', 'target_change_reason', 'measure_type', 'direction'),
    ...columns('window_first_year', 'window_last_year', 'actuals_are', 'settings_origin'),
    ...numberedColumns(
      ['division'],
      most(plans.flatMap((plan) => printed(plan).map(({ divisions }) => divisions.length))),
    ),
    ...columns('source', 'definition', 'formula', 'settled_when'),
  ];
};

/** Observations as rows under columns; `more` gives the cells of columns that they do not have themselves. */
export const observationRows = (
  columns: readonly DataColumn[],
  observations: readonly Observation[],
  more: (observation: Observation) => Readonly<Record<string, string | null>> = () => ({}),
): DataTable => ({
  columns,
  rows: observations.map((observation) => {
    const cells = { ...observation.cells, ...more(observation) };
    return columns.map(({ id }) => cells[id] ?? null);
  }),
});

/**
 * Plans as data, one row a value: numbers bare and units apart, western years beside Japanese ones, codes of
 * municipalities, and the cell as the document writes it beside its reading.
 */
export const openDataTable = (plans: readonly Plan[]): DataTable =>
  observationRows(openDataColumns(plans), plans.flatMap(observationsOf));
