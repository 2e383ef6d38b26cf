import type { DecimalText } from '#domain';

/**
 * An official sheet as it will be printed, before it is known on what. The Excel and the PDF writer print
 * the same sheet, so that their figures cannot differ.
 */
export interface Sheet {
  readonly title: string;
  /** 「【令和6年度評価】」 */
  readonly edition: string;
  readonly orientation: 'landscape' | 'portrait';
  /** Caption of the table of contents; null when the form has none. */
  readonly contents: string | null;
  readonly sections: readonly SheetSection[];
}

/** A part that starts on a new page and has an entry in the table of contents. */
export interface SheetSection {
  /** Short name of it (「基本目標1」): of its worksheet, in the running title. */
  readonly name: string;
  /** As in the table of contents: 「基本目標1 地域産業に…」. */
  readonly entry: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetBlock = SheetHeading | SheetBanner | SheetNote | SheetText | SheetTable;

interface SheetHeading {
  readonly kind: 'heading';
  /** 1 is a section's; deeper ones follow without a gap. */
  readonly level: number;
  readonly text: string;
  /** As in the bookmarks, where it says more than the heading. */
  readonly bookmark?: string;
}

/** The wording of a goal, framed over the whole width. */
interface SheetBanner {
  readonly kind: 'banner';
  readonly text: string;
}

/** A footnote or a remark about the whole section. */
export interface SheetNote {
  readonly kind: 'note';
  readonly text: string;
  readonly align: 'left' | 'right';
}

/** Paragraphs and bullets; a bullet's mark belongs to its text. */
export interface SheetText {
  readonly kind: 'text';
  /** Stands out above the lines: 「【主な事業】」 or a project's name. */
  readonly title: string | null;
  readonly lines: readonly string[];
}

export interface SheetTable {
  readonly kind: 'table';
  /** Letters, digits and _ only: becomes the name of the table's range (「KPI_1_1」). */
  readonly name: string;
  /** For those who cannot see the table. */
  readonly caption: string;
  readonly columns: readonly SheetColumn[];
  /** One row of headings; null where the one to the left reaches over. */
  readonly head: readonly (SheetCell | null)[];
  /** A cell for each column, null where one from above or from the left reaches over. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
}

export interface SheetColumn {
  /** In characters of full width. */
  readonly width: number;
  readonly kind: ColumnKind;
}

/** Values stand in the middle of their cell, names beside them; long texts begin at the top. */
export type ColumnKind = 'value' | 'name' | 'text';

export interface SheetCell {
  readonly text: string;
  /** The number in the text, where the text is one number with words around it. */
  readonly number: WrittenNumber | null;
  /** How many rows and columns it reaches over, itself included. */
  readonly rows: number;
  readonly columns: number;
}

/** A number exactly as written: `before` + sign + digits + `after` is the whole text of its cell. */
export interface WrittenNumber {
  readonly value: DecimalText;
  readonly before: string;
  readonly after: string;
  /** As written: '-', '△', '▲', '−'; '' for a positive number. */
  readonly sign: string;
  /** Whether thousands are set apart by commas. */
  readonly grouped: boolean;
}
