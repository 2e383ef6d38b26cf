import type { Box } from '../read/pdf/page/geometry.ts';
import type { Wall } from '../read/pdf/page/page-marks.ts';
import type { PageText } from './document-view.ts';

/** What is shown of a document: lines, part of a sheet, or part of a page, with a place in it marked. */
export type Look = LinesLook | SheetLook | PageLook;

export interface LinesLook {
  readonly kind: 'lines';
  /** Of the table that the place stands in, where they are not among `lines`. */
  readonly headings: readonly LookLine[];
  readonly lines: readonly LookLine[];
}

export interface LookLine {
  /** From 1. */
  readonly line: number;
  readonly before: string;
  /** '' where nothing of the line is marked. */
  readonly marked: string;
  readonly after: string;
}

export interface SheetLook {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly hidden: boolean;
  /** From left to right; some may be left out between two. */
  readonly columns: readonly LookColumn[];
  readonly rows: readonly LookRow[];
}

export interface LookColumn {
  readonly column: number;
  /** As the sheet calls it: 「C」. */
  readonly letters: string;
  readonly hidden: boolean;
}

export interface LookRow {
  readonly row: number;
  readonly hidden: boolean;
  /** A row of headings. */
  readonly heading: boolean;
  /** Rows above it are left out. */
  readonly apart: boolean;
  /** What stands over each column of `columns`; those that a cell before or above lies over are left out. */
  readonly cells: readonly LookCell[];
}

export interface LookCell {
  /** Columns and rows of the look that it lies over. */
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly marked: boolean;
}

export interface PageLook {
  readonly kind: 'page';
  readonly page: number;
  /** The part of the page that is shown. */
  readonly drawing: PageDrawing;
  /** Where the place is, when it is on this page. */
  readonly marked: Box | null;
  /** The headings of the table that the place stands in, where they are not in `drawing`. */
  readonly headings: PageDrawing | null;
}

/** Points on the page, turned upright. */
export interface PageDrawing {
  readonly frame: Box;
  readonly texts: readonly PageText[];
  readonly walls: readonly Wall[];
}
