import type { Place } from '#domain';
import { columnLetters, parseRange, type Span } from '../read/excel/cells/reference.ts';
import type { SheetCell, SheetPart } from './document-view.ts';
import type { LookCell, LookColumn, LookRow, SheetLook } from './look.ts';

/** The cells that a place names; null when it names the sheet as a whole or stands elsewhere. */
export const spanOf = (place: Place | null, sheet: string): Span | null =>
  place?.kind === 'cell' && place.sheet === sheet && place.cell !== '' ? parseRange(place.cell) : null;

/** Part of a sheet: the rows and columns that are asked for, in order, with a place marked. */
export const lookSheet = (
  part: SheetPart,
  shown: {
    readonly rows: readonly number[];
    readonly headings: ReadonlySet<number>;
    readonly columns: readonly number[];
  },
  place: Place | null,
): SheetLook => {
  const over = cellsOver(part, shown.rows);
  const span = spanOf(place, part.name);
  const stored = new Map(part.rows.map(({ row, hidden }) => [row, hidden]));
  const rows = shown.rows.map(
    (row, index): LookRow => ({
      row,
      hidden: stored.get(row) ?? false,
      heading: shown.headings.has(row),
      apart: index > 0 && row !== (shown.rows[index - 1] ?? 0) + 1,
      cells: cellsOf(row, index, shown, over, span),
    }),
  );
  return {
    kind: 'sheet',
    sheet: part.name,
    hidden: part.hidden,
    columns: shown.columns.map((column) => lookColumn(part, column)),
    rows,
  };
};

const lookColumn = ({ hiddenColumns }: SheetPart, column: number): LookColumn => ({
  column,
  letters: columnLetters(column),
  hidden: hiddenColumns.some(([from, to]) => from <= column && column <= to),
});

interface CellAtRow extends SheetCell {
  readonly row: number;
}

type Over = (row: number, column: number) => CellAtRow | undefined;

/** Finds the cell over a row and column, merged ones from further up too. */
const cellsOver = (part: SheetPart, rows: readonly number[]): Over => {
  const wanted = new Set(rows);
  const last = Math.max(0, ...rows);
  const merged: CellAtRow[] = [];
  const byRow = new Map<number, readonly CellAtRow[]>();
  for (const { row, cells } of part.rows) {
    if (row > last) break;
    if (wanted.has(row))
      byRow.set(
        row,
        cells.map((cell) => ({ ...cell, row })),
      );
    for (const cell of cells)
      if (cell.lastRow > row && rows.some((each) => row < each && each <= cell.lastRow))
        merged.push({ ...cell, row });
  }
  const covers = (cell: CellAtRow, row: number, column: number): boolean =>
    cell.row <= row && row <= cell.lastRow && cell.column <= column && column <= cell.lastColumn;
  return (row, column) =>
    byRow.get(row)?.find((cell) => covers(cell, row, column)) ??
    merged.find((cell) => covers(cell, row, column));
};

/** The cells of a row of the look; a merged cell stands where its first shown row and column are. */
const cellsOf = (
  row: number,
  index: number,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  over: Over,
  span: Span | null,
): readonly LookCell[] => {
  const before = rows[index - 1];
  const cells: LookCell[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    const cell = over(row, column);
    const width = cell === undefined ? 1 : columns.slice(at).filter((each) => each <= cell.lastColumn).length;
    at += width - 1;
    if (cell !== undefined && before !== undefined && before >= cell.row) continue;
    const [from, to] = [cell?.column ?? column, cell?.lastColumn ?? column];
    const [top, bottom] = [cell?.row ?? row, cell?.lastRow ?? row];
    cells.push({
      columns: width,
      rows: cell === undefined ? 1 : rows.slice(index).filter((each) => each <= cell.lastRow).length,
      text: cell?.text ?? '',
      marked:
        span !== null &&
        span.from.row <= bottom &&
        top <= span.to.row &&
        span.from.column <= to &&
        from <= span.to.column,
    });
  }
  return cells;
};
