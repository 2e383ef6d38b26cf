import type { SourceText } from '../source/source-document.ts';

/** A cell of a sheet or a ruled table that holds something. Rows and columns count from 1, ends included. */
export interface GridCell {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
  readonly lastColumn: number;
  readonly text: SourceText;
  /** Why its text needs a person's eye, in Japanese; null when it does not. */
  readonly doubt: string | null;
}

/** A row in which at least one cell begins. */
export interface GridRow {
  readonly row: number;
  /** Cells that begin here, from left to right. */
  readonly cells: readonly GridCell[];
  /** Cells from rows above that reach into this one. */
  readonly covering: readonly GridCell[];
  readonly hidden: boolean;
}

/** True when an empty row stands between the two. */
export const isApart = (upper: GridRow, lower: GridRow): boolean =>
  Math.max(upper.row, ...[...upper.cells, ...upper.covering].map(({ lastRow }) => lastRow)) + 1 < lower.row;

/** The cell of a row that lies over a column, from above too. */
export const cellOver = (row: GridRow, column: number): GridCell | undefined =>
  [...row.cells, ...row.covering].find((cell) => cell.column <= column && column <= cell.lastColumn);
