import type { Place } from '#domain';
import type { Box } from '../read/pdf/page/geometry.ts';
import type { Direction, Wall } from '../read/pdf/page/page-marks.ts';

/** A document as a person sees it, part after part, to show what stands at a place. */
export interface DocumentView {
  /** The text; or every sheet; or every page. Never empty. */
  readonly parts: readonly ViewPart[];
  /** In the document's order. */
  readonly tables: readonly TableExtent[];
}

export type ViewPart = LinesPart | SheetPart | PagePart;

/** A text, by its lines; line 1 is the first. */
export interface LinesPart {
  readonly kind: 'lines';
  readonly lines: readonly string[];
}

export interface SheetPart {
  readonly kind: 'sheet';
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, from the top. */
  readonly rows: readonly SheetRow[];
  /** The last column that holds something. */
  readonly lastColumn: number;
  /** Runs of hidden columns, both ends included. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  readonly hidden: boolean;
  /** Cells that begin in this row, from left to right. */
  readonly cells: readonly SheetCell[];
}

/** A cell with those merged into it, ends included. */
export interface SheetCell {
  readonly column: number;
  readonly lastColumn: number;
  readonly lastRow: number;
  readonly text: string;
}

/** A page turned so that most of its text runs to the right. Points from its top left corner. */
export interface PagePart {
  readonly kind: 'page';
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** How the page was turned, and its size before: places tell of the page as it is shown. */
  readonly turned: Direction;
  readonly shown: { readonly width: number; readonly height: number };
  readonly texts: readonly PageText[];
  readonly walls: readonly Wall[];
}

/** Characters printed one after the other. */
export interface PageText extends Box {
  readonly text: string;
  /** Height of the characters, in points. */
  readonly size: number;
  /** How they are turned on the page, clockwise in degrees. */
  readonly direction: Direction;
}

/** From where to where a table reaches, and what its columns are called. */
export interface TableExtent {
  /** Its rows of headings together. */
  readonly headings: Place;
  readonly last: Place;
}
