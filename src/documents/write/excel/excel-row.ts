import type { WrittenNumber } from '../sheet/sheet.ts';

/** A row of a worksheet before it is written. */
export interface ExcelRow {
  /** Points; at most `highestRow`. */
  readonly height: number;
  /** Must stand on the same page as the next row. */
  readonly keep: boolean;
  readonly cells: readonly ExcelCell[];
}

export interface ExcelCell {
  /** From 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly text: string;
  readonly number: WrittenNumber | null;
  readonly look: CellLook;
  readonly align: 'left' | 'center' | 'right';
  readonly upright: 'top' | 'middle';
}

export type CellLook =
  | 'title'
  | 'running'
  | 'heading'
  | 'subheading'
  | 'banner'
  | 'note'
  | 'text'
  | 'strong'
  | 'head'
  | 'cell';

/** Excel's rows are no higher than 409.5 points. */
export const highestRow = 400;
