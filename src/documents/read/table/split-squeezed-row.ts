import type { Column } from '../headings/column.ts';
import { isValueColumn } from '../headings/header-row.ts';

const valueLike =
  /^(?:[-−－‐△▲±+]?\s?[0-9０-９]|[-−－―–ー—_]$|(?:延べ|約|累計|のべ|計)\s?[0-9０-９]|未確定|集計中|調査中|未調査|基準値|現状|なし$)/;
const onlyUnit = /^[^\s0-9０-９()（）]{1,3}$/;

/** Words of a squeezed row: brackets stay with what stands before them, a lone unit with its number. */
const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  let depth = 0;
  for (const word of text.split(/\s+/)) {
    const previous = words.at(-1);
    const belongs =
      previous !== undefined &&
      (depth > 0 ||
        /^[(（]/.test(word) ||
        (/[0-9０-９]$/.test(previous) && onlyUnit.test(word) && !valueLike.test(word)));
    if (belongs) words[words.length - 1] = `${previous} ${word}`;
    else words.push(word);
    depth += (word.match(/[(（]/g)?.length ?? 0) - (word.match(/[)）]/g)?.length ?? 0);
    depth = Math.max(0, depth);
  }
  return words;
};

/**
 * A row whose cells all stand in one, with nothing but spaces between and empty cells lost: words that
 * look like values, counted from the end, go to the columns of values. They fit when there are as many as
 * columns, or as many as columns up to the reporting year (later years are still empty). Returns the text
 * of each column, or null when the words do not fit; the result is always a guess to be confirmed.
 */
export const splitSqueezedRow = (
  text: string,
  columns: readonly Column[],
  reportingYear: number | null,
): Map<Column, string> | null => {
  const name = columns.find(({ kind }) => kind === 'name');
  const values = columns.filter(isValueColumn);
  const last = values.at(-1);
  if (!name || !last) return null;
  const after = columns.slice(columns.indexOf(last) + 1);
  const words = wordsOf(text);
  const end = words.findLastIndex((word) => valueLike.test(word)) + 1;
  const start = words.slice(0, end).findLastIndex((word) => !valueLike.test(word)) + 1;
  const found = words.slice(start, end);
  const until = values.filter(
    ({ kind, year }) => kind !== 'actual' || reportingYear === null || year === null || year <= reportingYear,
  );
  const fitting = found.length === values.length ? values : found.length === until.length ? until : null;
  const rest = words.slice(end);
  if (!fitting || start === 0 || rest.length > after.length) return null;
  const cells = new Map<Column, string>([[name, words.slice(0, start).join(' ')]]);
  for (const [index, column] of fitting.entries()) cells.set(column, found[index] ?? '');
  for (const [index, word] of rest.entries()) {
    const column = after[index];
    if (column) cells.set(column, word);
  }
  return cells;
};
