import type { Locale } from '#messages';
import { csvText } from './csv-text.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import { machineText, withoutUnseenCharacters } from './machine-text.ts';
import { spreadsheetSafe } from './spreadsheet-safe.ts';

/**
 * The table as CSV: UTF-8 with a byte order mark so that Japanese Excel opens it rightly, CRLF, headings and
 * words for codes in the given language. No text can start a formula; numbers stay numbers.
 */
export const tableCsv = (table: DataTable, locale: Locale): string =>
  csvText(
    [
      table.columns.map(({ label }) => label[locale]),
      ...table.rows.map((row) =>
        table.columns.map((column, place) => {
          const text = tableCell(column, row[place] ?? null, locale);
          return column.kind === 'number' ? text : spreadsheetSafe(text);
        }),
      ),
    ],
    { bom: true, newline: '\r\n' },
  );

/** What stands in a cell of the CSV and Excel forms; empty for null. */
export const tableCell = ({ kind, words }: DataColumn, cell: string | null, locale: Locale): string => {
  if (cell === null) return '';
  if (kind === 'number') return cell;
  return kind === 'quoted'
    ? withoutUnseenCharacters(cell).trim()
    : machineText(words?.[cell]?.[locale] ?? cell);
};

/** The table as a list of objects; numbers stay decimal text, so that no digit is lost on the way. */
export const tableRecords = (table: DataTable): Record<string, string | null>[] =>
  table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, place) => [column.id, row[place] ?? null])),
  );
