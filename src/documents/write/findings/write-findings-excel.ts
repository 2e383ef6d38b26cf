import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { cellStyle } from '../excel/cell-style.ts';
import type { CellLook, ExcelCell } from '../excel/excel-row.ts';
import { highestRow } from '../excel/excel-row.ts';
import { sheetNames } from '../excel/sheet-names.ts';
import { textHeight } from '../sheet/text-extent.ts';
import { type FindingColumn, type FindingRow, type FindingSheet, findingColumns } from './finding-row.ts';

/** In characters of full width; a page of A3 on its side holds them in letters of 7 points. */
const widths: Readonly<Record<FindingColumn, number>> = {
  number: 3,
  severity: 4,
  state: 4.5,
  divisions: 6,
  node: 9,
  indicator: 9,
  title: 8,
  quotes: 18,
  arithmetic: 17,
  remedy: 14,
  explanation: 10,
  answer: 16,
};

/** The same date in every file: a list written twice is the same file. */
const written = new Date(Date.UTC(2000, 0, 1));
const font = 'BIZ UDGothic';
const longestText = 32_767;
const headRow = 3;
/** The library's list of sizes leaves A3 out; the format (ECMA-376, ST_PaperSize) has it. */
const a3: number = 8;
const lastColumn = findingColumns.length;

/**
 * The findings as an Excel workbook for the divisions: all on the first sheet, then a sheet for each division. Only
 * the column for answers can be written in; the sheets are locked without a password, so that nothing slips and
 * everything can be opened. A3 on its side, heads on every page.
 */
export const writeFindingsExcel = async (sheet: FindingSheet): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.created = written;
  workbook.modified = written;
  workbook.title = sheet.title;
  const { all, withoutDivision } = sheet.words;
  const parts: readonly (readonly [string, readonly FindingRow[]])[] = [
    [all, sheet.rows],
    ...divisionsIn(sheet.rows).map(
      (division) => [division, sheet.rows.filter(({ divisions }) => divisions.includes(division))] as const,
    ),
    ...[sheet.rows.filter(({ divisions }) => divisions.length === 0)]
      .filter((rows) => rows.length > 0)
      .map((rows) => [withoutDivision, rows] as const),
  ];
  const names = sheetNames(parts.map(([name]) => name));
  for (const [at, [name, rows]] of parts.entries())
    await writePart(
      workbook,
      sheet,
      at === 0 ? sheet.title : `${sheet.title} ${name}`,
      names[at] ?? '',
      rows,
    );
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { modTime: written, timestamps: 'dos' } }));
};

const divisionsIn = (rows: readonly FindingRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ divisions }) => divisions)),
];

const writePart = async (
  workbook: Workbook,
  { request, words }: FindingSheet,
  title: string,
  name: string,
  rows: readonly FindingRow[],
): Promise<void> => {
  const worksheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: a3,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: { oddFooter: `&L${inFooter(title)}&R&P / &N` },
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRow, showGridLines: false }],
  });
  // Excel counts widths in digits of its standard font (7 pixels), with 5 pixels of padding.
  for (const [at, column] of findingColumns.entries())
    worksheet.getColumn(at + 1).width = (widths[column] * 12 + 5) / 7;
  wide(worksheet, 1, title, 'heading');
  wide(worksheet, 2, request, 'text');
  for (const [at, column] of findingColumns.entries())
    put(worksheet, headRow, at, words.heads[column], 'head');
  for (const [at, row] of rows.entries()) writeRow(worksheet, headRow + 1 + at, row);
  worksheet.autoFilter = {
    from: `A${headRow}`,
    to: `${worksheet.getColumn(lastColumn).letter}${headRow + Math.max(1, rows.length)}`,
  };
  await worksheet.protect(undefined, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  });
};

const writeRow = (worksheet: Worksheet, at: number, row: FindingRow): void => {
  const texts: Readonly<Record<FindingColumn, string>> = {
    ...row,
    number: String(row.number),
    divisions: row.divisions.join('\n'),
    answer: '',
  };
  for (const [column, key] of findingColumns.entries()) put(worksheet, at, column, texts[key], 'cell');
  worksheet.getCell(at, 1).value = row.number;
  const answer = worksheet.getCell(at, lastColumn);
  answer.style = {
    ...answer.style,
    protection: { locked: false },
    numFmt: asText,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF9E5' } },
  };
  const heights = findingColumns.map((key) => textHeight(texts[key], widths[key]));
  worksheet.getRow(at).height = Math.min(highestRow, Math.max(...heights));
};

/** Keeps a text that looks like a formula a text even when somebody edits its cell. */
const asText = '@';

const put = (worksheet: Worksheet, row: number, column: number, text: string, look: CellLook): void => {
  const shape: ExcelCell = {
    column,
    columns: 1,
    rows: 1,
    text,
    number: null,
    look,
    align: 'left',
    upright: 'top',
  };
  const cell = worksheet.getCell(row, column + 1);
  cell.style = cellStyle(shape, font, null);
  if (text !== '') cell.value = text.slice(0, longestText);
  if (/^[=+\-@]/u.test(text)) cell.numFmt = asText;
};

const wide = (worksheet: Worksheet, row: number, text: string, look: CellLook): void => {
  put(worksheet, row, 0, text, look);
  worksheet.mergeCells(row, 1, row, lastColumn);
  const width = findingColumns.reduce((sum, column) => sum + widths[column], 0);
  worksheet.getRow(row).height = textHeight(text, width, look === 'heading' ? 13 : undefined) + 4;
};

/** & begins a code in a footer, and a footer holds 255 characters. */
const inFooter = (text: string): string =>
  [...text].slice(0, 60).join('').replaceAll('\n', ' ').replaceAll('&', '&&');
