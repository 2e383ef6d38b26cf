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

/** Text begins or ends with its heading within so many points. */
const aligned = 1.5;

/**
 * The same for a gap between two headings, given as it stood between them: text of the line that begins where the
 * right heading begins is the right column's, and what stands before it the left one's, be the white between them
 * ever so narrow (a number to the right of its column, a name to the left of the next). So is the mirror image.
 */
export const narrowedBetween = (gap: Gap, headings: Gap, line: TextLine, width: number): Gap | null => {
  const printed = line.glyphs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => a.left - b.left);
  const inside = printed.filter(
    ({ left, right }) => right > headings.left && left < headings.right - aligned,
  );
  const least = line.size * 0.1;
  const isApart = (index: number): boolean => {
    const [before, after] = [printed[index - 1], printed[index]];
    return !before || !after || after.left - before.right >= least;
  };
  const begins = printed.some(({ left }, at) => Math.abs(left - headings.right) <= aligned && isApart(at));
  const ends = printed.some(({ right }, at) => Math.abs(right - headings.left) <= aligned && isApart(at + 1));
  if (inside.length === 0 || begins === ends) return narrowed(gap, line, width);
  const left = begins ? Math.max(gap.left, ...inside.map((glyph) => glyph.right)) : gap.left;
  const right = begins ? gap.right : Math.min(gap.right, ...inside.map((glyph) => glyph.left));
  return right - left >= least ? { left, right } : null;
};

/** Number of the column, from 0, in which an x stands. */
export const columnOf = (gaps: readonly Gap[], x: number): number =>
  gaps.filter(({ left, right }) => x > (left + right) / 2).length;
