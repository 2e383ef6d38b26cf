import { documentDoubts } from '#messages';
import type { GridCell } from '../../grid/grid.ts';
import type { Vocabulary } from '../../headings/recognise-heading.ts';
import { cellText } from '../lines/cell-text.ts';
import { segmentsOf } from '../lines/split-line.ts';
import type { TextLine } from '../lines/text-lines.ts';
import { boxAround } from '../page/geometry.ts';
import type { PageMarks, Wall } from '../page/page-marks.ts';
import { gridRows } from '../ruling/ruled-table.ts';
import { meansSomething } from './means-something.ts';
import { betweenColumns, type Head, headAt, headOf, inColumn } from './open-head.ts';
import { openRows } from './open-rows.ts';
import { sourceText } from './source-texts.ts';
import type { TableOnPage } from './table-on-page.ts';
import { type Gap, gapsBetween, narrowed, narrowedBetween } from './white-gaps.ts';

/** The same inside rows, where no heading stands over it. */
const withoutHeading = 1.5;
/** White below the last row, in letters. */
const below = 3.5;

/** What stands around the lines. */
interface OpenSurroundings {
  readonly rules: readonly Wall[];
  readonly vocabulary: Vocabulary;
  readonly before: TableOnPage | null;
}

interface Extent {
  readonly rows: readonly TextLine[];
  readonly gaps: readonly Gap[];
  /** Lines across the gap between two columns. */
  readonly across: ReadonlySet<TextLine>;
}

const extentOf = (
  page: PageMarks,
  head: Head,
  rest: readonly TextLine[],
  rules: readonly Wall[],
  vocabulary: Vocabulary,
): Extent => {
  const rows: TextLine[] = [];
  const across = new Set<TextLine>();
  let gaps = [...head.gaps];
  let last = head.lines.at(-1) ?? rest[0];
  for (const line of rest) {
    if (!last) break;
    const bounded =
      rules.some(({ at }) => at > (last?.bottom ?? 0) - 2 && at < line.top + 2) &&
      rules.some(({ at }) => at > line.bottom);
    if (line.top - last.bottom > line.size * (bounded ? below * 3 : below)) break;
    const alone = segmentsOf(line, betweenColumns).length === 1;
    if (alone && meansSomething(line.text, vocabulary)) break;
    if (!alone && headOf(page, [line], vocabulary)) break;
    const left = gaps.map((gap, at) => narrowedBetween(gap, head.gaps[at] ?? gap, line, line.size * 0.3));
    if (left.some((gap) => gap === null)) {
      if (alone) break;
      across.add(line);
    } else gaps = left.flatMap((gap) => gap ?? []);
    rows.push(line);
    last = line;
  }
  return { rows, gaps, across };
};

/** Columns without a heading: wide white in all rows, with text on both sides in at least two of them. */
const withUnheaded = ({ rows, gaps, across }: Extent): readonly Gap[] => {
  const clear = rows.filter((line) => !across.has(line));
  const size = Math.max(...clear.map((line) => line.size), 1);
  const more = gapsBetween(clear, size * withoutHeading).filter(
    (gap) =>
      !gaps.some((known) => known.left < gap.right && known.right > gap.left) &&
      clear.filter(
        (line) =>
          line.glyphs.some(({ right }) => right <= gap.left) &&
          line.glyphs.some(({ left }) => left >= gap.right),
      ).length >= 2,
  );
  return [...gaps, ...more].toSorted((a, b) => a.left - b.left);
};

const acrossReason = documentDoubts.page.acrossColumns.ja;

const tableOf = (page: PageMarks, head: Head, extent: Extent, rules: readonly Wall[]): TableOnPage | null => {
  const gaps = head.lines.length > 0 ? withUnheaded(extent) : extent.gaps;
  const rows = [...(head.lines.length > 0 ? [head.lines] : []), ...openRows(extent.rows, rules)];
  const around = boxAround([...head.lines, ...extent.rows]);
  if (!around) return null;
  // How far its longest line reaches is all that tells how wide a column is.
  const all = [...head.lines, ...extent.rows];
  const columns = [...gaps, null].map((_, column) => boxAround(inColumn(all, gaps, column)));
  const cells: GridCell[] = rows.flatMap((lines, row) =>
    [...gaps, null].flatMap((_, column) => {
      const inside = inColumn(lines, gaps, column);
      const box = boxAround(inside);
      if (!box) return [];
      const read = cellText(inside, columns[column] ?? box);
      const doubt = lines.some((line) => extent.across.has(line)) ? acrossReason : read.doubt;
      const place = { row: row + 1, lastRow: row + 1, column: column + 1, lastColumn: column + 1 };
      return [{ ...place, text: sourceText(page, box, read.text), doubt }];
    }),
  );
  const edges = [around.left, ...gaps.map(({ left, right }) => (left + right) / 2), around.right];
  return { kind: 'table', ...around, edges, rows: gridRows(cells), lastRow: rows.length, open: head.gaps };
};

/** The table at the end of the page before, which goes on here without headings of its own. */
const goingOn = (before: TableOnPage | null, first: TextLine | undefined): Head | null => {
  if (!before?.open || !first || segmentsOf(first, betweenColumns).length < 2) return null;
  const fits = before.open.every((gap) => narrowed(gap, first, first.size * 0.3) !== null);
  return fits ? { lines: [], gaps: before.open } : null;
};

/**
 * Tables without vertical rules among lines of text: below a row of headings, columns are parted by the
 * white that runs through all rows. `before` is such a table at the end of the page before, when the lines
 * are the first of their page. What is no table is returned as the lines it was, in order.
 */
export const openTables = (
  page: PageMarks,
  lines: readonly TextLine[],
  { rules, vocabulary, before }: OpenSurroundings,
): (TableOnPage | TextLine[])[] => {
  const parts: (TableOnPage | TextLine[])[] = [];
  let text: TextLine[] = [];
  for (let index = 0; index < lines.length; ) {
    const more = index === 0 && before ? goingOn(before, lines[0]) : null;
    const head = headAt(page, lines, index, vocabulary) ?? more;
    const from = index + (head?.lines.length ?? 0);
    const box = head ? boxAround(head.lines.length > 0 ? head.lines : lines.slice(0, 1)) : null;
    const own = box ? rules.filter(({ from: left, to }) => left < box.right && to > box.left) : [];
    const extent = head ? extentOf(page, head, lines.slice(from), own, vocabulary) : null;
    const table = head && extent && extent.rows.length > 0 ? tableOf(page, head, extent, own) : null;
    if (!table || !extent) {
      const line = lines[index];
      if (line) text.push(line);
      index += 1;
      continue;
    }
    if (text.length > 0) parts.push(text);
    text = [];
    parts.push(head === more && before ? { ...table, edges: before.edges } : table);
    index = from + extent.rows.length;
  }
  if (text.length > 0) parts.push(text);
  return parts;
};
