import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type DataColumn, type DataTable, tableCell, writtenDecimals } from '#domain';
import type { Locale } from '#messages';
import { CellTooLongError } from './excel/write-sheet-excel.ts';
import { textWidth } from './sheet/text-extent.ts';

/** What Excel keeps of a number; longer ones would come back changed. */
const exactDigits = 15;
const longestText = 32_767;
/** Keeps a text a text even when somebody edits its cell: codes keep their zeros, formulas stay words. */
const asText = '@';
/** Family 3 (gothic) and character set 128 (Japanese), as on the printed sheets. */
const font = { name: 'BIZ UDGothic', size: 10, family: 3, charset: 128 } as const;
/** The same date in every file: a table written twice is the same file. */
const written = new Date(Date.UTC(2000, 0, 1));

/**
 * A table as a workbook with one sheet and nothing but the table on it: one row of headings, real numbers with
 * their written decimals, everything else text. A number of more digits than Excel keeps stays text. Throws
 * `CellTooLongError`.
 */
export const writeTableExcel = async (
  table: DataTable,
  { sheet, locale }: { readonly sheet: string; readonly locale: Locale },
): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.created = written;
  workbook.modified = written;
  workbook.title = sheet;
  const worksheet = workbook.addWorksheet(sheet, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape' },
  });
  for (const [at, column] of table.columns.entries()) {
    const heading = worksheet.getCell(1, at + 1);
    heading.value = column.label[locale];
    heading.font = { ...font, bold: true };
    const texts = table.rows.map((row) => tableCell(column, row[at] ?? null, locale));
    worksheet.getColumn(at + 1).width = widthFor(column.label[locale], texts);
    for (const [row, text] of texts.entries())
      if (text !== '') write(worksheet, row + 2, at + 1, column, text);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { modTime: written, timestamps: 'dos' } }));
};

const write = (
  worksheet: Worksheet,
  row: number,
  column: number,
  { kind }: DataColumn,
  text: string,
): void => {
  const cell = worksheet.getCell(row, column);
  cell.font = font;
  if (kind === 'number' && isExactInExcel(text)) {
    const decimals = writtenDecimals(text);
    cell.value = Number(text);
    cell.numFmt = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    return;
  }
  if (text.length > longestText) throw new CellTooLongError(text);
  cell.value = text;
  cell.numFmt = asText;
};

const isExactInExcel = (text: string): boolean =>
  text.replace(/^-?0*\.?0*/, '').replace('.', '').length <= exactDigits;

/** In digits of Excel's standard font, wide letters two; no wider than a reader wants to scroll. */
const widthFor = (heading: string, texts: readonly string[]): number =>
  Math.min(40, Math.max(8, ...[heading, ...texts.slice(0, 200)].map((text) => textWidth(text) * 2 + 2)));
