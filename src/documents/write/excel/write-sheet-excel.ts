import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';
import type { Sheet, SheetSection } from '../sheet/sheet.ts';
import { textWidth } from '../sheet/text-extent.ts';
import { cellStyle } from './cell-style.ts';
import type { ExcelCell, ExcelRow } from './excel-row.ts';
import { type Grid, gridOf } from './grid.ts';
import { numberFormat } from './number-format.ts';
import { pageBreaks } from './page-breaks.ts';
import { sectionRows, wideRows } from './section-rows.ts';
import { sheetNames } from './sheet-names.ts';

/** A text is longer than a cell of Excel can hold. */
export class CellTooLongError extends ExplainedError {
  constructor(text: string) {
    super(sheetMessages.cellTooLong(text.slice(0, 40), longestText), sheetMessages.cellTooLongRemedy());
  }
}

const longestText = 32_767;

export interface ExcelOptions {
  /** Name of a font on the readers' machines: BIZ UDGothic, MS Gothic, Yu Gothic … */
  readonly font?: string;
}

/** The same date in every file: a sheet written twice is the same file. */
const written = new Date(Date.UTC(2000, 0, 1));

/**
 * The sheet as an Excel workbook to print: a worksheet for each section, A4, fit to its width, headings
 * repeated, pages numbered; numbers are numbers whose format shows the cell as written, and everything else is
 * text that no program takes for a formula. Throws `CellTooLongError`.
 */
export const writeSheetExcel = async (
  sheet: Sheet,
  { font = 'BIZ UDGothic' }: ExcelOptions = {},
): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.created = written;
  workbook.modified = written;
  workbook.title = sheet.title;
  const hasContents = sheet.contents !== null;
  const [contentsName = '', ...names] = sheetNames([
    sheet.contents ?? ' ',
    ...sheet.sections.map(({ name }) => name),
  ]);
  const tables = new Set<string>();
  if (hasContents) writeContents(workbook, sheet, font, contentsName, names);
  for (const [at, section] of sheet.sections.entries())
    writeSection(workbook, sheet, section, font, names[at] ?? '', tables, !hasContents);
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { modTime: written, timestamps: 'dos' } }));
};

const writeContents = (
  workbook: Workbook,
  sheet: Sheet,
  font: string,
  name: string,
  names: readonly string[],
) => {
  const worksheet = addSheet(workbook, name, sheet);
  const grid: Grid = { widths: [60], startsOf: () => [0, 1] };
  const rows = [
    ...wideRows(sheet.title, 'title', grid, { align: 'center' }),
    ...wideRows(sheet.edition, 'heading', grid, { align: 'center' }),
    ...wideRows(sheet.contents ?? '', 'subheading', grid),
  ];
  fill(worksheet, rows, grid, font, 1);
  let next = rows.length + 1;
  for (const [at, { entry }] of sheet.sections.entries()) {
    const entryRows = wideRows(entry, 'text', grid);
    fill(worksheet, entryRows, grid, font, next);
    worksheet.getCell(next, 1).value = { text: storable(entry), hyperlink: `#'${names[at]}'!A1` };
    next += entryRows.length;
  }
};

const writeSection = (
  workbook: Workbook,
  sheet: Sheet,
  section: SheetSection,
  font: string,
  name: string,
  tables: Set<string>,
  isOwnTitle: boolean,
) => {
  const worksheet = addSheet(workbook, name, sheet);
  const grid = gridOf(section);
  // Repeated on every page: the headings of the only table, else what the section is about.
  const rows: ExcelRow[] = isOwnTitle
    ? wideRows(`${sheet.title}${sheet.edition}`, 'title', grid, { keep: true, align: 'center' })
    : wideRows(section.entry, 'running', grid, { keep: true, align: 'right' });
  let repeated: readonly [number, number] = [1, rows.length];
  const kinds = section.blocks.map(({ kind }) => kind);
  // A section that is one table and little else is read by the table's headings on every page.
  const isOneTable = kinds.filter((kind) => kind === 'table').length === 1 && !kinds.includes('text');
  for (const { block, rows: more } of sectionRows(section, grid)) {
    const first = rows.length + 1;
    rows.push(...more);
    if (block.kind !== 'table') continue;
    const head = more.findIndex(({ cells }) => cells.some(({ look }) => look === 'cell'));
    if (isOwnTitle || isOneTable) repeated = [first, first + Math.max(head, 1) - 1];
    const tableName = unique(block.name, tables);
    workbook.definedNames.add(
      `'${name}'!$A$${first}:$${worksheet.getColumn(grid.widths.length).letter}$${rows.length}`,
      tableName,
    );
  }
  fill(worksheet, rows, grid, font, 1);
  worksheet.pageSetup.printTitlesRow = `${repeated[0]}:${repeated[1]}`;
  if (isOwnTitle) worksheet.views = [{ state: 'frozen', ySplit: repeated[1], showGridLines: false }];
  const again = rows.slice(repeated[0] - 1, repeated[1]).reduce((sum, { height }) => sum + height, 0);
  for (const row of pageBreaks(rows, pageHeight(sheet, grid), again)) worksheet.getRow(row).addPageBreak();
};

const addSheet = (workbook: Workbook, name: string, sheet: Sheet): Worksheet =>
  workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
    },
    headerFooter: {
      oddFooter: `&L${inFooter(`${sheet.title}${sheet.edition}`)}&C${inFooter(name)}&R&P / &N`,
    },
    views: [{ state: 'normal', style: 'pageLayout', showGridLines: false }],
  });

/** Inches. */
const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** & begins a code in a footer, and a footer holds 255 characters. */
const inFooter = (text: string): string =>
  [...text].slice(0, 60).join('').replaceAll('\n', ' ').replaceAll('&', '&&');

/** Height of rows that a page of A4 holds when the grid is fitted to its width, in points, with some to spare. */
const pageHeight = ({ orientation }: Sheet, { widths }: Grid): number => {
  const [wide, high] = orientation === 'landscape' ? [842, 595] : [595, 842];
  const width = widths.reduce((sum, each) => sum + columnWidth(each) * 5.25, 0);
  const scale = Math.min(1, (wide - (margins.left + margins.right) * 72) / width);
  return ((high - (margins.top + margins.bottom) * 72) / scale) * 0.97;
};

/** Excel counts widths in digits of its standard font (7 pixels), with 5 pixels of padding. */
const columnWidth = (characters: number): number => (characters * 12 + 5) / 7;

const fill = (worksheet: Worksheet, rows: readonly ExcelRow[], grid: Grid, font: string, first: number) => {
  for (const [at, width] of grid.widths.entries()) worksheet.getColumn(at + 1).width = columnWidth(width);
  for (const [at, { height, cells }] of rows.entries()) {
    const number = first + at;
    worksheet.getRow(number).height = Math.round(height * 4) / 4;
    for (const cell of cells) write(worksheet, cell, grid, font, number);
  }
};

const write = (worksheet: Worksheet, cell: ExcelCell, grid: Grid, font: string, row: number) => {
  const column = cell.column + 1;
  const width = grid.widths
    .slice(cell.column, cell.column + cell.columns)
    .reduce((sum, each) => sum + each, 0);
  const format = cell.number && textWidth(cell.text) + 0.5 <= width ? numberFormat(cell.number) : null;
  const target = worksheet.getCell(row, column);
  target.style = cellStyle(cell, font, format);
  if (cell.number && format) {
    target.value = Number(cell.number.value);
    target.numFmt = format;
  } else if (cell.text !== '') {
    target.value = storable(cell.text);
    if (/^[=+\-@]/.test(cell.text)) target.numFmt = asText;
  }
  if (cell.rows > 1 || cell.columns > 1)
    worksheet.mergeCells(row, column, row + cell.rows - 1, column + cell.columns - 1);
};

/** Keeps a text that looks like a formula a text even when somebody edits its cell. */
const asText = '@';

const storable = (text: string): string => {
  if (text.length > longestText) throw new CellTooLongError(text);
  return text;
};

const unique = (name: string, taken: Set<string>): string => {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}_${number}`;
  taken.add(free.toLowerCase());
  return free;
};
