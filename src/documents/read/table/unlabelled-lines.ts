import { documentDoubts } from '#messages';
import { isValueColumn } from '../headings/header-row.ts';
import { cellOf, type TableCell, type TableRow } from './table-row.ts';

/** What tells two lines of an indicator apart when it differs: who they are about. */
const tellsApart = ['source', 'municipalities', 'division', 'unit', 'role'] as const;

const noLabel = documentDoubts.rows.unlabelledLines.ja;

const hasAmount = (cell: TableCell): boolean => isValueColumn(cell.column) && /[0-9０-９]/u.test(cell.text);

/** Both rows have an amount of their own in the same column. */
const overlaps = (a: TableRow, b: TableRow): boolean =>
  a.cells.some((cell) => hasAmount(cell) && b.cells.some((o) => hasAmount(o) && o.column === cell.column));

const apart = (a: TableRow, b: TableRow): boolean =>
  cellOf(b, 'line') !== undefined ||
  cellOf(b, 'series') !== undefined ||
  tellsApart.some((kind) => {
    const [first, second] = [cellOf(a, kind), cellOf(b, kind)];
    return first !== undefined && second !== undefined && first.text !== second.text;
  });

const held = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.map((cell) =>
    isValueColumn(cell.column) ? { ...cell, misplaced: cell.misplaced ?? noLabel } : cell,
  ),
  doubts: row.doubts.some(({ reason }) => reason === noLabel)
    ? row.doubts
    : [...row.doubts, { kind: 'column', column: null, reason: noLabel }],
});

/**
 * A name over several lines of values, of which nothing says what they are (上段が目標、下段が実績, as a remark
 * somewhere on the sheet says): neither line is sure.
 */
export const holdUnlabelledLines = (rows: readonly TableRow[]): TableRow[] => {
  const result = [...rows];
  let first = 0;
  for (const [index, row] of rows.entries()) {
    if (index === 0 || cellOf(row, 'name') || cellOf(row, 'level')) {
      first = index;
      continue;
    }
    const head = rows[first];
    if (!head || !cellOf(head, 'name') || !overlaps(head, row) || apart(head, row)) continue;
    result[first] = held(result[first] ?? head);
    result[index] = held(row);
  }
  return result;
};
