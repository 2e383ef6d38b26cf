import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { csvRows } from './csv-rows.ts';

/**
 * A file is CSV when it holds no tab and, within its first lines, a row of known headings between commas;
 * the file's name only helps where no row of headings is known.
 */
export const looksLikeCsv = (name: string, text: string, vocabulary: Vocabulary): boolean => {
  const start = text.slice(0, 20_000);
  if (start.includes('\t')) return false;
  if (csvRows(start).rows.some((row) => row.cells.length >= 3 && headerOf(row, vocabulary))) return true;
  return /\.csv$/i.test(name) && start.split('\n').some((line) => line.split(',').length >= 3);
};
