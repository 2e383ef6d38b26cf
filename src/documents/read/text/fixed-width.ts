import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { rowOf, type SourceRow, type SourceText } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { displayWidth } from './display-width.ts';
import { splitAt } from './split-line.ts';

/** Two or more spaces, or any full-width space, stand between columns. */
const gap = /(?: {2,}|[ ]*\u3000[ \u3000]*)/g;

/** Columns of a fixed-width table: where each starts, in display columns, and the row of headings. */
export interface Ruler {
  readonly starts: readonly number[];
  readonly row: SourceRow;
}

const chunksOf = (raw: string, line: number): readonly SourceText[] =>
  splitAt(raw, line, gap).cells.filter((cell) => cell.raw !== '');

const startOf = (raw: string, cell: SourceText): number =>
  cell.place.kind === 'text' ? displayWidth([...raw].slice(0, cell.place.column - 1).join('')) : 0;

/** Two chunks and what stands between them as one cell. */
const together = (raw: string, line: number, from: SourceText, to: SourceText): SourceText => {
  if (from === to || from.place.kind !== 'text' || to.place.kind !== 'text') return from;
  return textAt([...raw].slice(from.place.column - 1, to.place.endColumn).join(''), line, from.place.column);
};

/** The ruler of a line of headings, or null when the line is not one. */
export const rulerOf = (raw: string, line: number, vocabulary: Vocabulary): Ruler | null => {
  const chunks = chunksOf(raw, line);
  const found = rowOf(chunks);
  const header = chunks.length < 3 || !found ? null : headerOf(found, vocabulary);
  if (!header) return null;
  // A spaced-out heading (担　当) is one column.
  const cells = header.columns.flatMap((column) => {
    const [from, to] = [chunks[column.cells[0] ?? 0], chunks[column.cells.at(-1) ?? 0]];
    return from && to ? [together(raw, line, from, to)] : [];
  });
  const row = rowOf(cells);
  return row ? { starts: cells.map((cell) => startOf(raw, cell)), row } : null;
};

const unclear = '桁がずれていて、どの列の値か確かではありません。';

/**
 * A line under the ruler as a row, or null when it does not look like one. With as many chunks as headings
 * they go by order; otherwise each goes to the column that holds its middle. A chunk that reaches into the
 * next column, or that shares its column with another, makes the row doubtful.
 */
export const rowUnder = (ruler: Ruler, raw: string, line: number): SourceRow | null => {
  const { starts } = ruler;
  const chunks = chunksOf(raw, line);
  if (chunks.length < 2 && !/^[ \u3000]/u.test(raw)) return null;
  if (chunks.length === starts.length) return rowOf(chunks) ?? null;
  const cells: SourceText[] = starts.map(() => textAt('', line, 1));
  const spans = new Map<number, [SourceText, SourceText]>();
  let doubt: string | undefined;
  for (const chunk of chunks) {
    const start = startOf(raw, chunk);
    const width = displayWidth(chunk.raw);
    const exact = starts.indexOf(start);
    const column = Math.max(
      0,
      exact >= 0 ? exact : starts.findLastIndex((from) => from <= start + width / 2),
    );
    const next = starts[column + 1] ?? Number.POSITIVE_INFINITY;
    const open = spans.get(column);
    if (open || start + width > next || start < (starts[column] ?? 0)) doubt = unclear;
    spans.set(column, [open?.[0] ?? chunk, chunk]);
  }
  for (const [column, [from, to]] of spans) cells[column] = together(raw, line, from, to);
  return rowOf(cells, doubt) ?? null;
};
