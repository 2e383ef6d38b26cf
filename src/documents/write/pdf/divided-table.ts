import type { SheetCell, SheetTable } from '../sheet/sheet.ts';

/** The time to set a table grows with the square of its rows: 3,000 in one take a minute, in parts 5 seconds. */
const mostRows = 200;
const fewestRows = 140;

type Row = readonly (SheetCell | null)[];

/** How many cells reach over each boundary between rows: the one at index n lies before row n. */
const crossings = (rows: readonly Row[]): number[] => {
  const counts = rows.map(() => 0);
  for (const [at, row] of rows.entries())
    for (const cell of row)
      for (let below = at + 1; below < at + (cell?.rows ?? 1); below++)
        counts[below] = (counts[below] ?? 0) + 1;
  return counts;
};

/** Rows from one boundary to the next; a cell that reaches over it is said again below. */
const part = (rows: readonly Row[], from: number, to: number): Row[] => {
  const reaching = new Map<number, SheetCell>();
  for (const [at, row] of rows.slice(0, from).entries())
    for (const [column, cell] of row.entries())
      if (cell && at + cell.rows > from) reaching.set(column, { ...cell, rows: at + cell.rows - from });
  return rows.slice(from, to).map((row, at) =>
    row.map((cell, column) => {
      const own = cell ?? (at === 0 ? (reaching.get(column) ?? null) : null);
      return own && { ...own, rows: Math.min(own.rows, to - from - at) };
    }),
  );
};

/**
 * A table as tables of at most 200 rows, each to begin on a page of its own, divided where the fewest cells reach
 * over. A table of fewer rows stays whole.
 */
export const dividedTable = (table: SheetTable): SheetTable[] => {
  const { rows } = table;
  if (rows.length <= mostRows) return [table];
  const counts = crossings(rows);
  const parts: SheetTable[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = Math.min(from + mostRows, rows.length);
    if (to < rows.length)
      for (let at = to; at >= from + fewestRows; at--) if ((counts[at] ?? 0) < (counts[to] ?? 0)) to = at;
    parts.push({ ...table, rows: part(rows, from, to) });
    from = to;
  }
  return parts;
};
