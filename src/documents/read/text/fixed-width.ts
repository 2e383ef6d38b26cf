import { documentDoubts } from '#messages';
import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import { splitCode } from '../plan/codes.ts';
import { rowOf, type SourceRow, type SourceText } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { displayWidth } from './display-width.ts';
import { splitAt } from './split-line.ts';

/** Two or more spaces, or any full-width space, stand between columns. */
const gap = /(?: {2,}|[ ]*\u3000[ \u3000]*)/g;

/** From the first display column to before the second. */
type Span = readonly [number, number];

/** Columns of a fixed-width table: where each starts, in display columns, and the row of headings. */
export interface Ruler {
  readonly starts: readonly number[];
  /** What each column takes up over all lines of the table, where no line reaches into the next column. */
  readonly spans: readonly Span[] | null;
  readonly row: SourceRow;
  /** Index of the last line of the table. */
  readonly last: number;
}

const chunksOf = (raw: string, line: number): readonly SourceText[] =>
  splitAt(raw, line, gap).cells.filter((cell) => cell.raw !== '');

const startOf = (raw: string, cell: SourceText): number =>
  cell.place.kind === 'text' ? displayWidth([...raw].slice(0, cell.place.column - 1).join('')) : 0;

const spanOf = (raw: string, cell: SourceText): Span => {
  const start = startOf(raw, cell);
  return [start, start + displayWidth(cell.raw)];
};

/** Two chunks and what stands between them as one cell. */
const together = (raw: string, line: number, from: SourceText, to: SourceText): SourceText => {
  if (from === to || from.place.kind !== 'text' || to.place.kind !== 'text') return from;
  return textAt([...raw].slice(from.place.column - 1, to.place.endColumn).join(''), line, from.place.column);
};

/** The cells of a line of headings; a spaced-out heading (担　当) is one. null when the line is no such line. */
const headingsOf = (raw: string, line: number, vocabulary: Vocabulary): readonly SourceText[] | null => {
  const chunks = spacedOut(raw, line, chunksOf(raw, line));
  const found = rowOf(chunks);
  const header = chunks.length < 3 || !found ? null : headerOf(found, vocabulary);
  if (!header) return null;
  return header.columns.flatMap((column) => {
    const [from, to] = [chunks[column.cells[0] ?? 0], chunks[column.cells.at(-1) ?? 0]];
    return from && to ? [together(raw, line, from, to)] : [];
  });
};

/** Single characters one space apart (目　標　指　標) are one heading. */
const spacedOut = (raw: string, line: number, chunks: readonly SourceText[]): readonly SourceText[] => {
  const words: SourceText[] = [];
  let last: SourceText | undefined;
  for (const chunk of chunks) {
    const open = words.at(-1);
    const near = last && startOf(raw, chunk) - startOf(raw, last) <= 4;
    if (open && near && last?.raw.length === 1 && chunk.raw.length === 1)
      words[words.length - 1] = together(raw, line, open, chunk);
    else words.push(chunk);
    last = chunk;
  }
  return words;
};

/** The ruler of a line of headings among the lines of a document, or null when the line is not one. */
export const rulerOf = (lines: readonly string[], index: number, vocabulary: Vocabulary): Ruler | null => {
  const raw = lines[index] ?? '';
  const cells = headingsOf(raw, index + 1, vocabulary);
  const row = cells ? rowOf(cells) : undefined;
  if (!cells || !row) return null;
  const own = extentOf(lines, index, vocabulary);
  const spans = columnsOf([
    ...cells.map((cell) => spanOf(raw, cell)),
    ...own.flatMap((at) => chunksOf(lines[at] ?? '', at + 1).map((chunk) => spanOf(lines[at] ?? '', chunk))),
  ]);
  return {
    starts: cells.map((cell) => startOf(raw, cell)),
    spans: spans.length === cells.length ? spans : null,
    row,
    last: own.at(-1) ?? index,
  };
};

/** Spans that overlap or touch are one column. */
const columnsOf = (spans: readonly Span[]): readonly Span[] => {
  const columns: Span[] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const open = columns.at(-1);
    if (open && start <= open[1]) columns[columns.length - 1] = [open[0], Math.max(open[1], end)];
    else columns.push([start, end]);
  }
  return columns;
};

/** Lines that belong to the table under a line of headings: rows, and right beside a row the rest of a cell. */
const extentOf = (lines: readonly string[], header: number, vocabulary: Vocabulary): number[] => {
  const own: number[] = [];
  for (let index = header + 1; index < lines.length; index++) {
    const raw = lines[index] ?? '';
    if (raw.trim() === '') {
      // One blank line may part rows; two part tables.
      if ((lines[index - 1] ?? '').trim() === '') break;
      continue;
    }
    const chunks = chunksOf(raw, index + 1);
    const [only] = chunks;
    const beside = [lines[index - 1] ?? '', lines[index + 1] ?? ''];
    const isRest =
      chunks.length === 1 && only !== undefined && isRestOfCell(raw, only.text, beside, vocabulary);
    if (!isRest && (chunks.length < 2 || headingsOf(raw, index + 1, vocabulary) !== null)) break;
    own.push(index);
  }
  return own;
};

const isRestOfCell = (
  raw: string,
  text: string,
  beside: readonly string[],
  vocabulary: Vocabulary,
): boolean =>
  /^[ \u3000]/u.test(raw) &&
  beside.some((line) => line.trim() !== '') &&
  text.length <= 30 &&
  splitCode(text) === null &&
  lineMeaning(text, vocabulary).kind === 'prose';

const unclear = documentDoubts.rows.columnsUnclear.ja;

/**
 * A line under the ruler as a row, or null when it does not look like one. Where the columns keep apart over
 * all lines of the table, every chunk is sure to be in its own. Otherwise, with as many chunks as headings
 * they go by order, else each to the column that holds its middle; a chunk that reaches into the next
 * column, or that shares its column with another, makes the row doubtful.
 */
export const rowUnder = (ruler: Ruler, raw: string, line: number): SourceRow | null => {
  const { starts, spans } = ruler;
  const chunks = chunksOf(raw, line);
  if (chunks.length < 2 && !/^[ \u3000]/u.test(raw)) return null;
  if (!spans && chunks.length === starts.length) return rowOf(chunks) ?? null;
  const cells: SourceText[] = starts.map(() => textAt('', line, 1));
  const taken = new Map<number, [SourceText, SourceText]>();
  let doubt: string | undefined;
  for (const chunk of chunks) {
    const [start, end] = spanOf(raw, chunk);
    const apart = spans?.findIndex(([from, to]) => from <= start && end <= to) ?? -1;
    const exact = starts.indexOf(start);
    const middle = Math.max(
      0,
      exact >= 0 ? exact : starts.findLastIndex((from) => from <= (start + end) / 2),
    );
    const column = apart >= 0 ? apart : middle;
    const next = starts[column + 1] ?? Number.POSITIVE_INFINITY;
    const open = taken.get(column);
    if (apart < 0 && (open || end > next || start < (starts[column] ?? 0))) doubt = unclear;
    taken.set(column, [open?.[0] ?? chunk, chunk]);
  }
  for (const [column, [from, to]] of taken) cells[column] = together(raw, line, from, to);
  return rowOf(cells, doubt) ?? null;
};
