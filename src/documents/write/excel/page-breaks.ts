import type { ExcelRow } from './excel-row.ts';

/**
 * After which rows (from 1) a page ends, so that headings stay with their tables and merged cells whole. The
 * capacity is the height of rows a page holds, in points; `repeated` of it is taken on every page but the
 * first. Every end of a page is given, also between rows of their own: one that a program finds by itself
 * would move all that follow. A run that no page can hold is left to the program.
 */
export const pageBreaks = (rows: readonly ExcelRow[], capacity: number, repeated: number): number[] => {
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  while (start < rows.length) {
    const end = endOfRun(rows, start);
    const height = rows.slice(start, end).reduce((sum, row) => sum + row.height, 0);
    if (used > 0 && used + height > capacity && height <= capacity) {
      breaks.push(start);
      used = repeated;
    }
    used += height;
    if (used > capacity) used %= capacity;
    start = end;
  }
  return breaks;
};

/** The rows from `start` that belong together: up to and with the first that need not keep with the next. */
const endOfRun = (rows: readonly ExcelRow[], start: number): number => {
  let end = start;
  while (end < rows.length - 1 && rows[end]?.keep) end++;
  return end + 1;
};
