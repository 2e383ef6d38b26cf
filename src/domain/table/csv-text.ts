export interface CsvForm {
  /** Byte order mark in front, by which Japanese Excel sees that it is UTF-8. */
  readonly bom?: boolean;
  /** Ends every line; the standard (RFC 4180) says CRLF, people's terminals prefer \n. */
  readonly newline?: '\r\n' | '\n';
}

/** Rows as CSV (RFC 4180): fields with commas, quotation marks or line breaks stand in quotation marks. */
export const csvText = (
  rows: readonly (readonly string[])[],
  { bom = false, newline = '\n' }: CsvForm = {},
): string => `${bom ? '\uFEFF' : ''}${rows.map((cells) => cells.map(quoted).join(',') + newline).join('')}`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
