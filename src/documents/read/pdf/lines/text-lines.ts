import { type Box, boxAround, middleX, middleY } from '../page/geometry.ts';
import type { Glyph } from '../page/page-marks.ts';
import { turnGlyph } from '../page/upright.ts';
import { lineText } from './line-text.ts';

/** Characters that are read one after the other, with their text. */
export interface TextLine extends Box {
  readonly text: string;
  /** In reading order. */
  readonly glyphs: readonly Glyph[];
  /** Height of its largest characters, in points. */
  readonly size: number;
}

const isPrinted = ({ text }: Glyph): boolean => text.trim() !== '';

/** undefined when nothing in it is visible. */
export const lineOf = (glyphs: readonly Glyph[], text = lineText(glyphs)): TextLine | undefined => {
  const box = boxAround(glyphs.filter(isPrinted));
  if (!box) return undefined;
  return { ...box, text, glyphs, size: Math.max(...glyphs.filter(isPrinted).map(({ size }) => size)) };
};

interface Band {
  top: number;
  bottom: number;
  readonly glyphs: Glyph[];
}

/** Lines by height: large characters first, so that small raised ones find the line they belong to. */
const bandsOf = (glyphs: readonly Glyph[]): Band[] => {
  const bands: Band[] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.size - a.size)) {
    const middle = middleY(glyph);
    let nearest: Band | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const band of bands) {
      // A line's own characters stand level; only small ones may stand high or low in it.
      const height = band.bottom - band.top;
      const reach = glyph.bottom - glyph.top > height * 0.8 ? height * 0.3 : height * 0.65;
      const away = Math.abs(middle - (band.top + band.bottom) / 2);
      if (away <= reach && away < distance) {
        nearest = band;
        distance = away;
      }
    }
    if (nearest) nearest.glyphs.push(glyph);
    else bands.push({ top: glyph.top, bottom: glyph.bottom, glyphs: [glyph] });
  }
  return bands.toSorted((a, b) => a.top - b.top);
};

/** By their middles: brackets are set so close that the empty half of their box lies over the letter before. */
const fromLeft = (a: Glyph, b: Glyph): number => middleX(a) - middleX(b);

/** Upright characters that stand below each other, one a line: 「担 / 当 / 課」. */
const isStack = (bands: readonly Band[]): boolean => {
  if (bands.length < 2) return false;
  const first = bands[0]?.glyphs.find(isPrinted);
  return bands.every((band, index) => {
    const printed = band.glyphs.filter(isPrinted);
    const [only] = printed;
    const above = bands[index - 1];
    if (!first || !only || printed.length !== 1) return false;
    const close = !above || band.top - above.bottom < only.size * 1.5;
    return close && Math.abs(middleX(only) - middleX(first)) < only.size * 0.35 && only.text.length === 1;
  });
};

/** Columns of vertical writing, from right to left. */
const verticalLines = (glyphs: readonly Glyph[]): TextLine[] => {
  const columns: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => b.size - a.size)) {
    const column = columns.find(
      ([first]) => first && Math.abs(middleX(first) - middleX(glyph)) < first.size * 0.6,
    );
    if (column) column.push(glyph);
    else columns.push([glyph]);
  }
  return columns
    .toSorted((a, b) => (b[0]?.left ?? 0) - (a[0]?.left ?? 0))
    .flatMap((column) => {
      const down = column.toSorted((a, b) => a.top - b.top);
      return lineOf(down, down.map(({ text }) => text).join('')) ?? [];
    });
};

const turnedLines = (glyphs: readonly Glyph[], direction: 90 | 180 | 270): TextLine[] => {
  const around = boxAround(glyphs);
  if (!around) return [];
  const size = { width: around.right, height: around.bottom };
  const originals = new Map(glyphs.map((glyph) => [turnGlyph(glyph, direction, size), glyph]));
  return horizontalLines([...originals.keys()]).flatMap(({ glyphs: line, text }) => {
    const back = line.map((glyph) => originals.get(glyph) ?? glyph);
    return lineOf(back, text) ?? [];
  });
};

const horizontalLines = (glyphs: readonly Glyph[]): TextLine[] => {
  const bands = bandsOf(glyphs);
  if (isStack(bands)) {
    const down = bands.flatMap((band) => band.glyphs);
    const line = lineOf(down, down.map(({ text }) => text.trim()).join(''));
    return line ? [line] : [];
  }
  return bands.flatMap((band) => lineOf(band.glyphs.toSorted(fromLeft)) ?? []);
};

/**
 * Characters of one cell or one column of text as lines in reading order: horizontal ones from top to
 * bottom; letters stacked one below the other and vertical writing as one line a column, from right to
 * left; text turned by a quarter along its own direction.
 */
export const textLines = (glyphs: readonly Glyph[]): TextLine[] => {
  const vertical = glyphs.filter((glyph) => glyph.vertical);
  if (vertical.length * 2 > glyphs.length) return verticalLines(glyphs);
  const lines: TextLine[] = [];
  for (const direction of [0, 90, 180, 270] as const) {
    const own = glyphs.filter((glyph) => glyph.direction === direction);
    if (own.length === 0) continue;
    lines.push(...(direction === 0 ? horizontalLines(own) : turnedLines(own, direction)));
  }
  return lines;
};
