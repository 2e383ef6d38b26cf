import type { PublishedPlan } from '#app/published';
import { type DataColumn, type DataTable, openDataColumns, type Plan } from '#domain';

export type Cells = Readonly<Record<string, string | null>>;

/** Cells under columns by the columns' ids; what is absent is an empty cell. */
export const tableOf = (columns: readonly DataColumn[], rows: readonly Cells[]): DataTable => ({
  columns,
  rows: rows.map((cells) => columns.map(({ id }) => cells[id] ?? null)),
});

/** Items of a list in the columns `id_1`, `id_2` …: one datum a cell. */
export const listCells = (id: string, items: readonly string[]): Cells =>
  Object.fromEntries(items.filter((item) => item !== '').map((item, at) => [`${id}_${at + 1}`, item]));

/** Those of the columns of these plans whose ids begin like this. */
export const columnsLike = (
  plans: readonly Pick<PublishedPlan, 'publication'>[],
  ...names: readonly string[]
): DataColumn[] =>
  openDataColumns([...new Set(plans)].map(({ publication }) => publication.plan)).filter(({ id }) =>
    names.some((name) => id.startsWith(`${name}_`) && /^\d+$/.test(id.slice(name.length + 1))),
  );

export const memberColumns = (plans: readonly Pick<PublishedPlan, 'publication'>[]): DataColumn[] =>
  columnsLike(plans, 'municipality_code');

export const memberCells = (plan: Plan): Cells => listCells('municipality_code', plan.municipalities);
