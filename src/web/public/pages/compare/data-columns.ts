import type { DataColumn } from '#domain';
import { webMessages as messages, compareMessages as words } from '#messages';

type ColumnId = keyof typeof words.columns;

const numbers: ReadonlySet<ColumnId> = new Set<ColumnId>([
  'year_before',
  'result_before',
  'year_after',
  'result_after',
  'reporting_year',
  'baseline',
  'result',
  'target',
]);

const { blank, pending, not_measured, none, qualitative } = messages.figure;

const codes: Partial<Record<ColumnId, NonNullable<DataColumn['words']>>> = {
  movement: words.years.movement,
  status: {
    known: words.known,
    blank,
    pending,
    not_measured,
    none,
    qualitative,
    ...words.municipalities.why,
  },
  relation: { ...words.plans.relation, own: words.municipalities.own },
};

/** Columns of the data files of the compare pages. */
export const dataColumns = (...ids: readonly ColumnId[]): readonly DataColumn[] =>
  ids.map((id) => ({
    id,
    label: words.columns[id],
    kind: numbers.has(id) ? ('number' as const) : ('text' as const),
    ...(codes[id] === undefined ? {} : { words: codes[id] }),
  }));
