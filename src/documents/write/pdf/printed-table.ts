import type { SheetCell, SheetTable } from '../sheet/sheet.ts';
import { textHeight, textWidth } from '../sheet/text-extent.ts';

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
  /** Words, and their pieces between which alone a line may end; null where it may end anywhere. */
  readonly words: readonly (readonly string[])[] | null;
}

/** Points: a row that may be higher than these is divided between pages rather than run off one. */
const tall = 250;
const tallHead = 120;

/** Cells that reach over more rows than these are divided anyway. */
const mostKept = 3;

/**
 * Rows stay whole on a page where they fit one. A single cell that must not be divided keeps all of its rows
 * whole, so that every cell of a tall row has to allow it.
 */
export const printedTable = ({ head, rows, columns, ...rest }: SheetTable): PrintedTable => {
  const heightOf = (cell: SheetCell | null, at: number) =>
    cell === null ? 0 : textHeight(cell.text, widthOf(at, cell.columns));
  const widthOf = (at: number, count: number) =>
    columns.slice(at, at + count).reduce((sum, { width }) => sum + width, 0);
  const divided = rows.map(() => false);
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (cell && heightOf(cell, column) > tall) divided.fill(true, at, at + cell.rows);

  /** A value is divided at its spaces and before its brackets only, as long as the pieces fit: 「2,808億円 | (R3年)」. */
  const wordsOf = ({ text, columns: count }: SheetCell, at: number) => {
    if (columns[at]?.kind !== 'value' || text.includes('\n')) return null;
    const words = text.split(' ').map((word) => word.split(/(?<=.)(?=[(（])/u));
    return words.flat().every((piece) => textWidth(piece) < widthOf(at, count)) ? words : null;
  };

  const isTallHead = head.some((cell, at) => heightOf(cell, at) > tallHead);
  return {
    ...rest,
    columns,
    repeat: !isTallHead,
    head: head.map((cell) => cell && { ...cell, breakable: isTallHead, words: null }),
    rows: rows.map((row, at) =>
      row.map(
        (cell, column) =>
          cell && {
            ...cell,
            breakable: cell.rows > mostKept || divided.slice(at, at + cell.rows).some(Boolean),
            words: wordsOf(cell, column),
          },
      ),
    ),
  };
};
