import type { Box } from './geometry.ts';
import type { ScriptLevel } from './script-level.ts';

/** Direction in which text is written: 0 to the right, 90 downwards, 180 to the left, 270 upwards. */
export type Direction = 0 | 90 | 180 | 270;

/** One printed character (or ligature) with the box it fills on the page. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of its font on the page, in points. */
  readonly size: number;
  readonly direction: Direction;
  /** What the shape of a digit says; other characters are `base`. */
  readonly level: ScriptLevel;
  /** Set in a font for vertical writing. */
  readonly vertical: boolean;
}

/** A straight ruling line, or a rectangle thin enough to be one, with its centre line. */
export interface Wall {
  readonly axis: 'horizontal' | 'vertical';
  /** y of a horizontal wall, x of a vertical one. */
  readonly at: number;
  /** From left to right, or from top to bottom. */
  readonly from: number;
  readonly to: number;
}

/** What is printed on a page, turned so that most of its text runs to the right. */
export interface PageMarks {
  /** From 1. */
  readonly page: number;
  /** Of the page as it is shown, before turning. */
  readonly shown: { readonly width: number; readonly height: number };
  /** The direction that text had on the page as it is shown. */
  readonly turned: Direction;
  /** In the order in which they are painted. */
  readonly glyphs: readonly Glyph[];
  readonly walls: readonly Wall[];
  /** Characters that are no running text: outside the page or aslant, as watermarks are. */
  readonly strays: readonly Glyph[];
  /** Characters whose font does not say which they are. */
  readonly unknown: number;
  /** Text that is not painted, laid under an image by character recognition. */
  readonly recognised: number;
  /** Something is painted besides text and rules. */
  readonly paintsMore: boolean;
}
