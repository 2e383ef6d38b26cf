import type { SheetCell, SheetTable } from '../sheet/sheet.ts';
import { textHeight } from '../sheet/text-extent.ts';
import { type ExcelCell, type ExcelRow, highestRow } from './excel-row.ts';
import type { Grid } from './grid.ts';
import { valueLines } from './value-lines.ts';

/** A table on the grid: its row of headings, then its rows; a very high one is made of several, merged. */
export const tableRows = (table: SheetTable, grid: Grid): ExcelRow[] => {
  const starts = grid.startsOf(table);
  const place = (cell: SheetCell, column: number) => {
    const from = starts[column] ?? column;
    const to = starts[column + cell.columns] ?? from + 1;
    const width = grid.widths.slice(from, to).reduce((sum, each) => sum + each, 0);
    return { column: from, columns: to - from, width };
  };
  const inLines = (cell: SheetCell | null, column: number): SheetCell | null =>
    cell && cell.number === null && table.columns[column]?.kind === 'value'
      ? { ...cell, text: valueLines(cell.text, place(cell, column).width - margin) }
      : cell;
  const model = [table.head, ...table.rows.map((row) => row.map(inLines))];
  const heights = heightsOf(model, (cell, column) => textHeight(cell.text, place(cell, column).width));
  const parts = heights.map((height) => Math.ceil(height / highestRow));
  const rowsBefore = (row: number) => parts.slice(0, row).reduce((sum, count) => sum + count, 0);

  return model.flatMap((cells, at): ExcelRow[] => {
    const count = parts[at] ?? 1;
    const height = (heights[at] ?? 0) / count;
    const isHead = at === 0;
    const reachesOn = model.some(
      (row, from) =>
        from <= at &&
        row.some(
          (cell) => cell !== null && cell.rows > 1 && cell.rows <= keptRows && from + cell.rows > at + 1,
        ),
    );
    const placed = cells.flatMap((cell, column): ExcelCell[] => {
      if (cell === null) return [];
      const { column: from, columns } = place(cell, column);
      const look = isHead ? 'head' : 'cell';
      const kind = table.columns[column]?.kind;
      const align = isHead || kind === 'value' ? 'center' : 'left';
      const upright = kind === 'text' && !isHead ? 'top' : 'middle';
      const rows = rowsBefore(at + cell.rows) - rowsBefore(at);
      return [{ column: from, columns, rows, text: cell.text, number: cell.number, look, align, upright }];
    });
    return Array.from({ length: count }, (_, part) => ({
      height,
      keep: isHead || reachesOn || part < count - 1,
      cells: part === 0 ? placed : [],
    }));
  });
};

/** Characters that a column is wider than its text. */
const margin = 0.6;

/** Rows that share a cell stay on one page, unless the cell reaches over so many that no page holds them. */
const keptRows = 3;

/** Heights of rows: of their own cells first, then what cells over several rows need beyond that. */
const heightsOf = (
  rows: readonly (readonly (SheetCell | null)[])[],
  heightOf: (cell: SheetCell, column: number) => number,
): number[] => {
  const heights = rows.map((row) =>
    row.reduce((most, cell, at) => Math.max(most, cell?.rows === 1 ? heightOf(cell, at) : 0), 18),
  );
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      if (cell === null || cell.rows === 1) continue;
      const own = heights.slice(at, at + cell.rows).reduce((sum, height) => sum + height, 0);
      const more = (heightOf(cell, column) - own) / cell.rows;
      if (more > 0)
        for (let each = at; each < at + cell.rows; each++) heights[each] = (heights[each] ?? 0) + more;
    }
  return heights;
};
