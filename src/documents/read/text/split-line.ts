import type { SourceText } from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';

export interface SplitLine {
  readonly cells: readonly SourceText[];
  readonly drawing: readonly SourceText[];
}

/**
 * Cells between delimiters, trimmed, with their columns. Delimiters that can be seen (| and commas) are
 * drawing; tabs are white space and need no account.
 */
export const splitAt = (raw: string, line: number, delimiter: RegExp): SplitLine => {
  const cells: SourceText[] = [];
  const drawing: SourceText[] = [];
  const columnOf = columnsIn(raw);
  const cell = (from: number, to: number) => {
    const part = raw.slice(from, to);
    const lead = part.length - part.trimStart().length;
    cells.push(textAt(part.trim(), line, columnOf(from + lead)));
  };
  let from = 0;
  for (const match of raw.matchAll(delimiter)) {
    cell(from, match.index);
    if (match[0].trim() !== '') drawing.push(textAt(match[0], line, columnOf(match.index)));
    from = match.index + match[0].length;
  }
  cell(from, raw.length);
  return { cells, drawing };
};

/** The column (from 1, in characters) of a UTF-16 offset; offsets in rising order cost one pass in all. */
const columnsIn = (raw: string): ((offset: number) => number) => {
  let [at, column] = [0, 1];
  return (offset) => {
    if (offset < at) [at, column] = [0, 1];
    for (; at < offset; column++) at += (raw.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return column;
  };
};

/** A row of a Markdown or ruled table: the empty cells outside the outer bars do not count. */
export const splitAtBars = (raw: string, line: number): SplitLine => {
  const split = splitAt(raw, line, /[|｜│┃]/g);
  const trimmed = raw.trim();
  const from = /^[|｜│┃]/.test(trimmed) ? 1 : 0;
  const to = /[|｜│┃]$/.test(trimmed) ? -1 : undefined;
  return { ...split, cells: split.cells.slice(from, to) };
};
