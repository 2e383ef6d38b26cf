import { headerOf, isIndicatorHeader } from '../../headings/header-row.ts';
import type { Vocabulary } from '../../headings/recognise-heading.ts';
import { rowOf } from '../../source/source-document.ts';
import { type TextLine, textLines } from '../lines/text-lines.ts';
import { boxAround, middleX } from '../page/geometry.ts';
import type { PageMarks } from '../page/page-marks.ts';
import { sourceText } from './source-texts.ts';
import { columnOf, type Gap, gapsBetween } from './white-gaps.ts';

/** White that parts columns, in letters. */
export const betweenColumns = 0.6;

/** The headings of a table without vertical rules, and the white between them. */
export interface Head {
  readonly lines: readonly TextLine[];
  readonly gaps: readonly Gap[];
}

/** The lines' characters in one column, as the text of a cell. */
export const inColumn = (lines: readonly TextLine[], gaps: readonly Gap[], column: number): TextLine[] =>
  textLines(
    lines.flatMap((line) => line.glyphs.filter((glyph) => columnOf(gaps, middleX(glyph)) === column)),
  );

/** Lines that are a row of headings when read column by column, or null. */
export const headOf = (page: PageMarks, own: readonly TextLine[], vocabulary: Vocabulary): Head | null => {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || last.top - first.bottom > first.size * 2) return null;
  const gaps = gapsBetween(own, first.size * betweenColumns);
  const cells = [...gaps, null].flatMap((_, column) => {
    const inside = inColumn(own, gaps, column);
    const box = boxAround(inside);
    return box ? [sourceText(page, box, inside.map(({ text }) => text.trim()).join(''))] : [];
  });
  const row = rowOf(cells);
  const header = row && cells.length >= 3 ? headerOf(row, vocabulary) : null;
  return header && isIndicatorHeader(header.columns) ? { lines: own, gaps } : null;
};

/** One to three lines from `index` on that are a row of headings. */
export const headAt = (
  page: PageMarks,
  lines: readonly TextLine[],
  index: number,
  vocabulary: Vocabulary,
): Head | null => {
  for (const count of [1, 2, 3]) {
    const own = lines.slice(index, index + count);
    if (own.length < count) return null;
    const head = headOf(page, own, vocabulary);
    if (!head) continue;
    // What is a row of headings without its first line has something else above it.
    if (count > 1 && headOf(page, own.slice(1), vocabulary)) return null;
    // A second line of headings (「(R4)」) may follow below.
    return { lines: withRest(lines, index, count, head.gaps), gaps: head.gaps };
  }
  return null;
};

/** Lines that only go on with headings: close below, without a cell of their own in the first column. */
const withRest = (
  lines: readonly TextLine[],
  index: number,
  count: number,
  gaps: readonly Gap[],
): TextLine[] => {
  const own = lines.slice(index, index + count);
  const last = own.at(-1);
  const next = lines[index + count];
  const bracketed = /^(?:[(（][^()（）]*[)）]\s*)+$/u;
  if (last && next && next.top - last.bottom < last.size && bracketed.test(next.text.trim()))
    if (next.glyphs.every((glyph) => columnOf(gaps, middleX(glyph)) > 0)) return [...own, next];
  return own;
};
