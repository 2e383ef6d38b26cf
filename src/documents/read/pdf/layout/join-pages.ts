import type { GridCell, GridRow } from '../../grid/grid.ts';
import type { SourceText } from '../../source/source-document.ts';
import type { FlowPart } from './flow.ts';
import type { TableOnPage } from './table-on-page.ts';

/** Columns of the same table may stand so many points off on the next page. */
const off = 4;

interface JoinedPages {
  readonly parts: readonly FlowPart[];
  /** Headings that are only printed again at the top of a page. */
  readonly repeated: readonly SourceText[];
}

/** Columns as wide as on the page before; the whole table may stand further left or right. */
const sameColumns = (a: TableOnPage, b: TableOnPage): boolean => {
  if (a.edges.length !== b.edges.length) return false;
  const shift = (b.edges[0] ?? 0) - (a.edges[0] ?? 0);
  return a.edges.every((edge, index) => Math.abs((b.edges[index] ?? 0) - shift - edge) <= off);
};

const plain = (text: string): string => text.replaceAll(/\s/gu, '');

const sameCells = (a: GridRow | undefined, b: GridRow | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => {
    const other = b.cells[index];
    return (
      other !== undefined && other.column === cell.column && plain(other.text.text) === plain(cell.text.text)
    );
  });

/** Rows at the top that say the same as the first rows of the table. */
const repeatedRows = (first: TableOnPage, next: TableOnPage): number => {
  let count = 0;
  while (count < next.rows.length && sameCells(first.rows[count], next.rows[count])) count += 1;
  return count;
};

const ends = /[。．.!！?？]$/u;
const amount = /^[-－△▲]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９]{0,6}$/u;

/** What stands on both sides of the end of a page as one text. */
const continuedText = (first: SourceText, rest: SourceText): SourceText => {
  const between = ends.test(first.raw.trim()) ? '\n' : '';
  return {
    ...first,
    raw: `${first.raw}${between}${rest.raw}`,
    text: `${first.text}${between}${rest.text}`,
  };
};

/**
 * The last row, where the first one of the next page only goes on with some of its cells: few are filled,
 * none with an amount, and each has the beginning of its text above. null when it is a row of its own.
 */
const continuedRow = (upper: TableOnPage, row: GridRow | undefined): GridRow | null => {
  const last = upper.rows.at(-1);
  if (!last || !row || row.cells.length * 2 >= upper.edges.length - 1) return null;
  const restOf = (cell: GridCell) => row.cells.find(({ column }) => column === cell.column);
  const goesOn = row.cells.every((cell) => {
    const above = last.cells.find(({ column }) => column === cell.column);
    const split = above && (!ends.test(above.text.text) || above.text.text.length >= 20);
    return split && !amount.test(cell.text.text.trim()) && !amount.test(above.text.text.trim());
  });
  if (!goesOn) return null;
  return {
    ...last,
    cells: last.cells.map((cell) => {
      const rest = restOf(cell);
      return rest ? { ...cell, text: continuedText(cell.text, rest.text) } : cell;
    }),
  };
};

const below = (upper: TableOnPage, lower: TableOnPage, skipped: number): TableOnPage => {
  const rest = lower.rows.slice(skipped);
  const shift = upper.lastRow + 1 - (rest[0]?.row ?? 1);
  const moved = new Map<GridCell, GridCell>();
  const move = (cell: GridCell): GridCell => {
    const known = moved.get(cell) ?? { ...cell, row: cell.row + shift, lastRow: cell.lastRow + shift };
    moved.set(cell, known);
    return known;
  };
  const dropped = new Set(lower.rows.slice(0, skipped).flatMap(({ cells }) => cells));
  const rows = rest.map((row) => ({
    ...row,
    row: row.row + shift,
    cells: row.cells.map(move),
    covering: row.covering.filter((cell) => !dropped.has(cell)).map(move),
  }));
  return { ...upper, rows: [...upper.rows, ...rows], lastRow: lower.lastRow + shift };
};

/**
 * Pages one after the other: a table at the top of a page with the columns of the table at the end of the
 * page before goes on with it, and headings it only repeats are set aside.
 */
export const joinPages = (pages: readonly (readonly FlowPart[])[]): JoinedPages => {
  const parts: FlowPart[] = [];
  const repeated: SourceText[] = [];
  for (const [page, flow] of pages.entries()) {
    const [first, ...rest] = flow;
    const before = parts.at(-1);
    if (page > 0 && first?.kind === 'table' && before?.kind === 'table' && sameColumns(before, first)) {
      const count = repeatedRows(before, first);
      repeated.push(...first.rows.slice(0, count).flatMap(({ cells }) => cells.map(({ text }) => text)));
      const whole = continuedRow(before, first.rows[count]);
      const upper = whole ? { ...before, rows: [...before.rows.slice(0, -1), whole] } : before;
      parts[parts.length - 1] = below(upper, first, whole ? count + 1 : count);
      parts.push(...rest);
    } else parts.push(...flow);
  }
  return { parts, repeated };
};
