import type { SourceText } from './source-document.ts';

/**
 * Mark-up that text taken from scans and Markdown carries. <del> stays: struck-out characters are
 * damage that a person must see.
 */
const markUp = /<\/?(?:b|u|i|em|strong|sup|sub|span|p)>|\*\*|[┃│┆┇|｜]+$/gi;
const lineBreak = /<br\s*\/?>/gi;

/**
 * A run of characters that starts at a line and column (both from 1, columns count characters, the end
 * is the last character itself). `quoted` runs are CSV fields in quotation marks.
 */
export const textAt = (raw: string, line: number, column: number, quoted = false): SourceText => {
  const marks: (readonly [number, number])[] = [];
  const mark = (pattern: RegExp) => {
    for (const match of raw.matchAll(pattern)) marks.push([match.index, match.index + match[0].length]);
  };
  if (quoted) mark(/^\s*"|"\s*$|(?<=[^"])"(?="[^"])/g);
  const marked = /[<*┃│┆┇|｜]/u.test(raw);
  if (marked) mark(markUp);
  let text = '';
  let from = 0;
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    text += raw.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  text += raw.slice(from);
  if (marked) text = text.replaceAll(lineBreak, '\n');
  if (marked)
    for (const match of raw.matchAll(lineBreak)) marks.push([match.index, match.index + match[0].length]);

  const lines = raw.split('\n');
  const last = [...(lines.at(-1) ?? '')].length;
  const endLine = line + lines.length - 1;
  const endColumn = lines.length === 1 ? Math.max(column, column + last - 1) : Math.max(1, last);
  return { raw, text: text.trim(), place: { kind: 'text', line, column, endLine, endColumn }, marks };
};
