import { decodeText } from '../format/decode-text.ts';
import { csvRows } from './csv-rows.ts';

/** A row of a CSV as it stands, with the line it begins on (from 1). */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a CSV file in UTF-8, Shift_JIS or UTF-16; blank ones are left out. Throws the errors of `decodeText`. */
export const readCsvLines = (name: string, bytes: Uint8Array): readonly CsvLine[] =>
  csvRows(decodeText(name, bytes).text.replaceAll(/\r\n?/g, '\n')).rows.flatMap(({ cells }) => {
    const [first] = cells;
    if (first === undefined || cells.every(({ text }) => text.trim() === '')) return [];
    const line = first.place.kind === 'text' ? first.place.line : 0;
    return [{ line, cells: cells.map(({ text }) => text) }];
  });
