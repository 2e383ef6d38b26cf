import type { Column } from '../headings/column.ts';
import { type Header, isValueColumn } from '../headings/header-row.ts';
import { isBlank } from '../source/source-document.ts';
import type { FoundTable } from './find-tables.ts';

/** 「指標① | 基準値 | 目標 | 指標② | 基準値 | 目標」: groups side by side become rows one below the other. */
export const oneIndicatorARow = <Table extends FoundTable & { readonly header: Header }>(
  table: Table,
): Table => {
  const groups: Column[][] = [];
  for (const column of table.header.columns) {
    if (column.kind === 'name') groups.push([]);
    if (column.kind === 'name' || isValueColumn(column)) groups.at(-1)?.push(column);
  }
  const form = (group: readonly Column[]) => group.map(({ kind, year }) => `${kind} ${year}`).join();
  const [first, ...others] = groups;
  const alike = first && first.length > 1 && others.every((group) => form(group) === form(first));
  if (!first || others.length === 0 || !alike) return table;
  const cellsOf = (group: readonly Column[]) => group.flatMap(({ cells }) => cells);
  const rows = table.rows.flatMap((row) => [
    row,
    ...others.flatMap((group) => {
      const own = cellsOf(group).map((index) => row.cells[index]);
      if (own.every((cell) => isBlank(cell))) return [];
      const cells = [...row.cells];
      for (const [at, index] of cellsOf(first).entries()) {
        const cell = own[at];
        if (cell) cells[index] = cell;
      }
      return [{ ...row, cells }];
    }),
  ]);
  const repeated = new Set(others.flat());
  const columns = table.header.columns.filter((column) => !repeated.has(column));
  const drop = new Set(cellsOf([...repeated]));
  const kept = rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, index) => (drop.has(index) ? { ...cell, raw: '', text: '' } : cell)),
  }));
  return { ...table, rows: kept, header: { ...table.header, columns } };
};
