import type { Locale, LocalizedText } from '#messages';

/** Rows for machines: one datum a cell, numbers bare, units in a column of their own. */
export interface PublishedTable {
  readonly columns: readonly TableColumn[];
  /** One cell a column; null is an empty cell. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface TableColumn {
  /** Stable name, for programs (the keys of the JSON form). */
  readonly id: string;
  /** Heading of the CSV form. */
  readonly label: LocalizedText;
  readonly kind: 'text' | 'number';
}

/** A cell that a spreadsheet would take for a formula is text all the same. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The table as CSV: UTF-8 with a byte order mark so that Japanese Excel opens it rightly, CRLF, headings in
 * the given language. Text that starts like a formula gets a leading apostrophe; numbers stay numbers.
 */
export const toCsv = (table: PublishedTable, locale: Locale): string => {
  const heading = table.columns.map((column) => quoted(column.label[locale]));
  const rows = table.rows.map((row) =>
    row.map((cell, place) => {
      if (cell === null) return '';
      return quoted(table.columns[place]?.kind === 'number' ? cell : harmless(cell));
    }),
  );
  return `\uFEFF${[heading, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
};

/** The table as a list of objects; numbers stay decimal text, so that no digit is lost on the way. */
export const toRecords = (table: PublishedTable): Record<string, string | null>[] =>
  table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, place) => [column.id, row[place] ?? null])),
  );
