import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceText } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { displayWidth } from './display-width.ts';
import { splitAt } from './split-line.ts';

/** Two or more spaces, or any full-width space, stand between columns. */
const gap = /(?: {2,}|[ ]*\u3000[ \u3000]*)/g;

/** Columns of a fixed-width table: where each starts, in display columns. */
export interface Ruler {
  readonly starts: readonly number[];
}

const chunksOf = (raw: string, line: number): readonly SourceText[] =>
  splitAt(raw, line, gap).cells.filter((cell) => cell.raw !== '');

const startOf = (raw: string, cell: SourceText): number =>
  cell.place.kind === 'text' ? displayWidth([...raw].slice(0, cell.place.column - 1).join('')) : 0;

/** The ruler of a line of headings, or null when the line is not one. */
export const rulerOf = (raw: string, line: number, vocabulary: Vocabulary): Ruler | null => {
  const cells = chunksOf(raw, line);
  const [first, last] = [cells[0], cells.at(-1)];
  if (cells.length < 3 || !first || !last) return null;
  if (!headerOf({ cells, place: first.place }, vocabulary)) return null;
  return { starts: cells.map((cell) => startOf(raw, cell)) };
};

/**
 * A line under the ruler as cells, or null when it does not look like a row. With as many chunks as
 * headings they go by order; otherwise each goes to the column that holds its middle. Two chunks of one
 * column stay one cell.
 */
export const rowUnder = (ruler: Ruler, raw: string, line: number): readonly SourceText[] | null => {
  const chunks = chunksOf(raw, line);
  if (chunks.length < 2 && !/^[ \u3000]/.test(raw)) return null;
  if (chunks.length === ruler.starts.length) return chunks;
  const cells: SourceText[] = ruler.starts.map((_, index) => textAt('', line, index + 1));
  const spans = new Map<number, [SourceText, SourceText]>();
  for (const chunk of chunks) {
    const start = startOf(raw, chunk);
    const middle = start + displayWidth(chunk.raw) / 2;
    const holds = (at: number) => ruler.starts.findLastIndex((from) => from <= at);
    const column = Math.max(0, ruler.starts.includes(start) ? ruler.starts.indexOf(start) : holds(middle));
    const open = spans.get(column);
    spans.set(column, [open?.[0] ?? chunk, chunk]);
  }
  for (const [column, [from, to]] of spans) {
    if (from.place.kind !== 'text' || to.place.kind !== 'text') continue;
    const part = [...raw].slice(from.place.column - 1, to.place.endColumn).join('');
    cells[column] = textAt(part, line, from.place.column);
  }
  return cells;
};
