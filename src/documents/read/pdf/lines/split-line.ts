import { type Box, middleX } from '../page/geometry.ts';
import type { Glyph } from '../page/page-marks.ts';
import { lineOf, type TextLine } from './text-lines.ts';

const isPrinted = ({ text }: Glyph): boolean => text.trim() !== '';

/** A line parted where the predicate says so between two printed characters. */
const partedAt = (line: TextLine, apart: (before: Glyph, after: Glyph) => boolean): TextLine[] => {
  const parts: Glyph[][] = [[]];
  let before: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (isPrinted(glyph)) {
      if (before && apart(before, glyph)) parts.push([]);
      before = glyph;
    }
    parts.at(-1)?.push(glyph);
  }
  return parts.length === 1 ? [line] : parts.flatMap((part) => lineOf(part) ?? []);
};

/** A line that runs across a block that stands in its way is one line on either side. */
export const splitLine = (line: TextLine, blocks: readonly Box[]): TextLine[] => {
  const inTheWay = blocks.filter(
    (block) =>
      block.top < line.bottom &&
      block.bottom > line.top &&
      block.left >= line.left &&
      block.right <= line.right,
  );
  if (inTheWay.length === 0) return [line];
  return partedAt(line, (before, after) =>
    inTheWay.some((block) => middleX(before) < block.left && middleX(after) > block.right),
  );
};

/** A line as runs of characters with gaps of at least so many times its size between them. */
export const segmentsOf = (line: TextLine, gap: number): TextLine[] =>
  partedAt(line, (before, after) => after.left - before.right >= line.size * gap);
