import type { SheetCell, SheetTable } from '../sheet/sheet.ts';
import { letterSize, textHeight } from '../sheet/text-extent.ts';
import { type Piece, wordsOf } from './words-of-value.ts';

/** A table with what the typesetter has to know about its pages. */
interface PrintedTable extends Omit<SheetTable, 'rows' | 'head'> {
  /** Headings stand on every page, unless they are so high that nothing else would. */
  readonly repeat: boolean;
  readonly head: readonly (PrintedCell | null)[];
  readonly rows: readonly (readonly (PrintedCell | null)[])[];
}

interface PrintedCell extends SheetCell {
  /** The rows of the cell may be divided between pages. */
  readonly breakable: boolean;
  /** Words of a value, each in its pieces; null for other texts, where a line may end anywhere. */
  readonly words: readonly (readonly Piece[])[] | null;
  /** Share of the letters' size at which its longest number fits the column. */
  readonly scale: number;
}

/** Points: a row that may be higher than these is divided between pages rather than run off one. */
const tall = 250;
const tallHead = 120;

/** Cells that reach over more rows than these are divided anyway. */
const mostKept = 3;

/** White in a cell beside its text, in points. */
export const cellPadding = 6;

/** Inner widths of the columns, in characters, in a table as wide as so many characters. */
const innerWidths = ({ columns }: SheetTable, characters: number, padding: number): number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width + padding, 0);
  return columns.map(({ width }) => ((width + padding) / whole) * characters - padding);
};

/**
 * The table as it is set at a letter size in points on so wide a page. Rows stay whole on a page where they fit
 * one. A single cell that must not be divided keeps all of its rows whole, so that every cell of a tall row has
 * to allow it.
 */
export const printedTable = (
  table: SheetTable,
  { size, width }: { readonly size: number; readonly width: number },
): PrintedTable => {
  const { head, rows, columns, ...rest } = table;
  const padding = cellPadding / size;
  const inner = innerWidths(table, width / size, padding);
  const widthOf = (at: number, count: number) =>
    inner.slice(at, at + count).reduce((sum, each) => sum + each + padding, -padding);
  const heightOf = (cell: SheetCell | null, at: number) =>
    cell === null ? 0 : textHeight(cell.text, (widthOf(at, cell.columns) * size) / letterSize, size);
  const divided = rows.map(() => false);
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (cell && heightOf(cell, column) > tall) divided.fill(true, at, at + cell.rows);

  const isTallHead = head.some((cell, at) => heightOf(cell, at) > tallHead);
  const set = (cell: SheetCell, at: number) =>
    columns[at]?.kind === 'value' && !cell.text.includes('\n')
      ? wordsOf(cell.text, widthOf(at, cell.columns))
      : { words: null, scale: 1 };
  return {
    ...rest,
    columns: columns.map((column) => ({ ...column, width: column.width + padding })),
    repeat: !isTallHead,
    head: head.map((cell) => cell && { ...cell, breakable: isTallHead, words: null, scale: 1 }),
    rows: rows.map((row, at) =>
      row.map(
        (cell, column) =>
          cell && {
            ...cell,
            breakable: cell.rows > mostKept || divided.slice(at, at + cell.rows).some(Boolean),
            ...set(cell, column),
          },
      ),
    ),
  };
};
