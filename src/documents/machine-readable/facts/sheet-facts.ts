/** What a file says of itself, before anything is judged: the same for CSV and workbooks. */
export interface FileFacts {
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly SheetFacts[];
}

export interface SheetFacts {
  /** The file's name for CSV. */
  readonly name: string;
  /** Cells that hold something, spaces too; from the top left, row by row. */
  readonly cells: readonly FactCell[];
  /** 「B2:D3」. */
  readonly merges: readonly string[];
  readonly objects: readonly SheetObject[];
  /** Hidden rows that hold something, from 1. */
  readonly hiddenRows: readonly number[];
  /** Hidden columns that hold something, from 1. */
  readonly hiddenColumns: readonly number[];
}

export interface FactCell {
  /** From 1, as spreadsheets count. */
  readonly row: number;
  readonly column: number;
  /** As a person sees it, with its spaces and line breaks. */
  readonly text: string;
  /** Stored as a number, date or truth value; in CSV nothing is. */
  readonly stored: 'number' | 'text';
  readonly isFormula: boolean;
}

/** Something that lies over the cells or hangs on one. */
export interface SheetObject {
  readonly kind: 'picture' | 'text_box' | 'comment';
  readonly cell: string;
}
