import type { DoubtKind, Place } from '#domain';
import type { Column } from '../headings/column.ts';
import type { SourceText } from '../source/source-document.ts';

/** A cell under its heading. */
export interface TableCell {
  readonly column: Column;
  /** As written; line breaks inside are \n or spaces, not joined yet. */
  readonly text: string;
  readonly sources: readonly SourceText[];
  /** Why what it holds may belong to another column, in Japanese: its reading is never sure then. */
  readonly misplaced?: string;
}

/** Why a row or one of its cells needs a person's eye. */
export interface RowDoubt {
  readonly kind: DoubtKind;
  /** The column it is about; null for the row as a whole. */
  readonly column: Column | null;
  readonly reason: string;
  readonly proposal?: string;
  /** Where it stands, when not everywhere in the row. */
  readonly place?: Place;
}

/** A row of a table: its cells that are not blank, in the order of the columns. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly place: Place;
  readonly doubts: readonly RowDoubt[];
}

/** A row that is not read into the plan, with the reason in Japanese. */
export interface RowAside {
  readonly texts: readonly SourceText[];
  readonly reason: string;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The cells of the heading rows, for the account of characters. */
  readonly headings: readonly SourceText[];
  /** Text that stands in no column. */
  readonly strays: readonly SourceText[];
  /** Rows that are none of the plan's: examples of how to fill in the form, totals. */
  readonly asides: readonly RowAside[];
}

export const cellOf = (row: TableRow, kind: Column['kind']): TableCell | undefined =>
  row.cells.find((cell) => cell.column.kind === kind);
