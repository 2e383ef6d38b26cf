import { foldRadicals } from './fold-radicals.ts';
import { type Box, boxUnder, identity, type Matrix, multiply } from './geometry.ts';
import type { Direction, Glyph } from './page-marks.ts';
import type { ScriptLevel } from './script-level.ts';

/** What of a font is needed to place its characters. */
export interface Font {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  /** How the shape of a character stands in its line; absent where the font's shapes are not known. */
  levelOf?(fontChar: string): ScriptLevel;
}

/** A character to be shown: width and vertical metrics in thousandths of the font's size. */
export interface ShownGlyph {
  readonly unicode: string;
  readonly fontChar?: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | undefined;
}

/** The part of the graphics state that text depends on (PDF 32000-1, 9.3). */
export interface TextState {
  readonly ctm: Matrix;
  readonly font: Font | null;
  readonly size: number;
  readonly flipped: boolean;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  readonly textMatrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly lineX: number;
  readonly lineY: number;
}

export const firstState = (ctm: Matrix): TextState => ({
  ctm,
  font: null,
  size: 0,
  flipped: false,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  textMatrix: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

/** How far above and below the base line Japanese fonts reach, as a share of their size. */
const ascent = 0.88;
const descent = 0.12;

/** null when the text runs aslant, as watermarks do. */
const directionOf = (matrix: Matrix): Direction | null => {
  const degrees = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI;
  const turns = Math.round(degrees / 90);
  if (Math.abs(degrees - turns * 90) > 5) return null;
  return ([0, 90, 180, 270] as const)[((turns % 4) + 4) % 4] ?? null;
};

/** A glyph as shown; its direction is null when it runs aslant. */
export type PlacedGlyph = Omit<Glyph, 'direction'> & { readonly direction: Direction | null };

/**
 * Shows a string (PDF 32000-1, 9.4.4): its characters with their boxes, and the state after it. Numbers
 * between characters move the next one, in thousandths of the font's size.
 */
export const showText = (
  state: TextState,
  shown: readonly (ShownGlyph | number)[],
): { readonly glyphs: PlacedGlyph[]; readonly after: TextState } => {
  const { font, size, textMatrix, ctm } = state;
  const glyphs: PlacedGlyph[] = [];
  const vertical = font?.vertical ?? false;
  const sense = state.flipped ? -1 : 1;
  const stretch = state.stretch * sense;
  const scale = size * (font?.fontMatrix?.[0] ?? 0.001);
  const whole = multiply(ctm, textMatrix);
  // Upwards in text space is downwards on the page: the direction is that of the x axis, seen on the page.
  const direction = directionOf([whole[0] * stretch, whole[1] * stretch, 0, 0, 0, 0]);
  const height = Math.abs(size) * Math.hypot(whole[2], whole[3]);
  let along = 0;
  for (const each of shown) {
    if (typeof each === 'number') {
      along += ((vertical ? 1 : -1) * each * size) / 1000;
      continue;
    }
    const spacing = (each.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const wide = each.width * scale;
    const [advance, originX = 0] = vertical ? (each.vmetric ?? [-1000, 500, 880]) : [];
    const step = vertical && advance !== undefined ? -advance * scale : wide;
    const box: Box = vertical
      ? boxUnder(
          whole,
          state.x - originX * scale * stretch,
          state.y + state.rise - along - step,
          state.x + (wide - originX * scale) * stretch,
          state.y + state.rise - along,
        )
      : boxUnder(
          whole,
          state.x + along * stretch,
          state.y + state.rise - descent * size * sense,
          state.x + (along + wide) * stretch,
          state.y + state.rise + ascent * size * sense,
        );
    const text = foldRadicals(each.unicode);
    const isDigit = each.fontChar !== undefined && /^[0-9]$/.test(text);
    const level = (isDigit && font?.levelOf?.(each.fontChar)) || 'base';
    if (text !== '') glyphs.push({ ...box, text, size: height, direction, level, vertical });
    along += step + (vertical ? -spacing : spacing) * sense;
  }
  const moved = vertical ? { y: state.y - along } : { x: state.x + along * stretch };
  return { glyphs, after: { ...state, ...moved } };
};

export const moveText = (state: TextState, x: number, y: number): TextState => {
  const [lineX, lineY] = [state.lineX + x, state.lineY + y];
  return { ...state, x: lineX, y: lineY, lineX, lineY };
};

export const atMatrix = (state: TextState, textMatrix: Matrix): TextState => ({
  ...state,
  textMatrix,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});
