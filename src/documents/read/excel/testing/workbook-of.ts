import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { parseReference } from '../cells/reference.ts';

/** What stands in a cell of a test workbook. */
export type TestCell =
  | string
  | number
  | null
  /** A number in a number format. */
  | { readonly number: number; readonly format: string }
  | { readonly date: string; readonly format: string }
  /** A formula with the result Excel stored; none when `result` is absent. */
  | {
      readonly formula: string;
      readonly result?: number | string | { readonly error: '#DIV/0!' | '#REF!' };
      readonly format?: string;
    }
  | { readonly runs: readonly { readonly text: string; readonly struck?: boolean }[] }
  | { readonly struck: string };

export interface TestSheet {
  readonly name: string;
  /** From A1; null leaves a cell empty. */
  readonly rows: readonly (readonly TestCell[])[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** Cell → text. */
  readonly comments?: Readonly<Record<string, string>>;
}

/** A sheet whose cells are given by their place; a range (「A1:D2」) is merged. */
export const placedSheet = (
  name: string,
  cells: Readonly<Record<string, TestCell>>,
  more: Partial<TestSheet> = {},
): TestSheet => {
  const rows: TestCell[][] = [];
  const merged = Object.keys(cells).filter((place) => place.includes(':'));
  for (const [place, cell] of Object.entries(cells)) {
    const at = parseReference(place.split(':')[0] ?? '');
    if (!at) throw new Error(`no place: ${place}`);
    while (rows.length < at.row) rows.push([]);
    const row = rows[at.row - 1] ?? [];
    while (row.length < at.column) row.push(null);
    row[at.column - 1] = cell;
  }
  return { name, rows, merged, ...more };
};

const put = (sheet: Worksheet, row: number, column: number, written: TestCell): void => {
  if (written === null) return;
  const cell = sheet.getCell(row, column);
  if (typeof written !== 'object') cell.value = written;
  else if ('number' in written) {
    cell.value = written.number;
    cell.numFmt = written.format;
  } else if ('date' in written) {
    cell.value = new Date(`${written.date}T00:00:00Z`);
    cell.numFmt = written.format;
  } else if ('formula' in written) {
    const { formula, result, format } = written;
    cell.value = result === undefined ? { formula } : { formula, result };
    if (format) cell.numFmt = format;
  } else if ('runs' in written) {
    cell.value = {
      richText: written.runs.map(({ text, struck }) => ({
        text,
        ...(struck ? { font: { strike: true } } : {}),
      })),
    };
  } else {
    cell.value = written.struck;
    cell.font = { strike: true };
  }
};

/** A workbook as bytes, as an ordinary program saves it. */
export const workbookOf = async (sheets: readonly TestSheet[]): Promise<Uint8Array> => {
  const workbook = new Workbook();
  for (const { name, rows, merged, hidden, hiddenRows, hiddenColumns, comments } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const [index, row] of rows.entries())
      for (const [at, cell] of row.entries()) put(sheet, index + 1, at + 1, cell);
    for (const range of merged ?? []) sheet.mergeCells(range);
    for (const row of hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
    for (const [cell, text] of Object.entries(comments ?? {})) sheet.getCell(cell).note = text;
    if (hidden) sheet.state = 'hidden';
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
