import type { TextLine } from '../lines/text-lines.ts';

/** White from one x to another, in points. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** The white between the printed characters of lines, taken together, where it is at least so wide. */
export const gapsBetween = (lines: readonly TextLine[], width: number): Gap[] => {
  const glyphs = lines
    .flatMap((line) => line.glyphs)
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.left - b.left);
  const gaps: Gap[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const { left, right } of glyphs) {
    if (left - end >= width) gaps.push({ left: end, right: left });
    end = end === Number.POSITIVE_INFINITY ? right : Math.max(end, right);
  }
  return gaps;
};

/** What is left of a gap beside a line; null when too little is. */
export const narrowed = (gap: Gap, line: TextLine, width: number): Gap | null => {
  let { left, right } = gap;
  for (const glyph of line.glyphs) {
    if (glyph.text.trim() === '' || glyph.right <= left || glyph.left >= right) continue;
    // The wider side stays.
    if (glyph.left - left >= right - glyph.right) right = glyph.left;
    else left = glyph.right;
    if (right - left < width) return null;
  }
  return { left, right };
};

/** Number of the column, from 0, in which an x stands. */
export const columnOf = (gaps: readonly Gap[], x: number): number =>
  gaps.filter(({ left, right }) => x > (left + right) / 2).length;
