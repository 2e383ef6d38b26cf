import { type Place, tidy } from '#domain';
import { columnLetters } from '../excel/cells/reference.ts';
import type { OpenSheet, OpenWorkbook } from '../excel/open-workbook.ts';
import { relationshipsOf } from '../excel/package/relationships.ts';
import { readComments } from '../excel/parts/comments.ts';
import { readDrawings } from '../excel/parts/drawings.ts';

/** A cell that holds something. */
interface EntryCell {
  readonly column: number;
  readonly text: string;
  /** Why its text needs a person's eye, in Japanese; null when it does not. */
  readonly doubt: string | null;
}

export interface EntryCellRow {
  readonly row: number;
  readonly cells: readonly EntryCell[];
}

/** The cells of one sheet by row and column, with what else people leave on a sheet. */
export interface EntryCells {
  readonly name: string;
  /** Rows that hold something, from the top. */
  readonly rows: readonly EntryCellRow[];
  /** Comments, text boxes and texts under merged cells. */
  readonly loose: readonly { readonly place: Place; readonly text: string }[];
  textAt(row: number, column: number): string;
  lastColumn(row: number): number;
  placeOf(row: number, column: number): Place;
}

/** The cells of a sheet as a person sees them, hidden ones too. */
export const entryCellsOf = (
  { source, limits }: OpenWorkbook,
  { entry: { name, path }, grid }: OpenSheet,
): EntryCells => {
  const rows = grid.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ column, text, doubt }) => ({ column, text: tidy(text.raw), doubt })),
  }));
  const byRow = new Map(rows.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  const at = (cell: string): Place => ({ kind: 'cell', sheet: name, cell });
  const parts = relationshipsOf(source, path, limits);
  return {
    name,
    rows,
    loose: [
      ...grid.covered.map(({ text }) => ({ place: text.place, text: text.raw })),
      ...readComments(source, parts, limits).map(({ cell, text }) => ({
        place: at(cell),
        text: text.trim(),
      })),
      ...readDrawings(source, parts, limits).boxes.map(({ row, column, text }) => ({
        place: at(`${columnLetters(column)}${row}`),
        text: text.trim(),
      })),
    ],
    textAt: (row, column) => byRow.get(row)?.get(column)?.text ?? '',
    lastColumn: (row) => Math.max(0, ...(byRow.get(row)?.keys() ?? [])),
    placeOf: (row, column) => at(`${columnLetters(column)}${row}`),
  };
};
