import { Workbook } from '@cj-tech-master/excelts';

/** How a worksheet is printed. */
export interface Print {
  readonly orientation?: 'portrait' | 'landscape';
  /** All columns on one page; otherwise those that do not fit stand on pages of their own. */
  readonly fit?: boolean;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly pageOrder?: 'downThenOver' | 'overThenDown';
}

/** A worksheet with a frame around every cell, as wide as its texts, as bytes; widths in characters. */
export const ruledWorkbook = async (
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  merged: readonly string[],
  { orientation = 'portrait', fit = false, titleRows, titleColumns, pageOrder = 'downThenOver' }: Print,
): Promise<Uint8Array> => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('評価');
  const line = { style: 'thin' } as const;
  for (const [at, width] of widths.entries()) sheet.getColumn(at + 1).width = width;
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries())
      if (text !== '') sheet.getCell(at + 1, column + 1).value = text;
    if (row.length < 2) continue;
    for (const column of widths.keys()) {
      const cell = sheet.getCell(at + 1, column + 1);
      cell.border = { top: line, left: line, bottom: line, right: line };
      cell.alignment = { wrapText: true, vertical: 'middle' };
    }
  }
  for (const range of merged) sheet.mergeCells(range);
  for (const [at, row] of rows.entries()) {
    const lines = row.map((text, column) => Math.ceil((text.length * 2) / (widths[column] ?? 10)));
    sheet.getRow(at + 1).height = 18 * Math.max(1, ...(row.length < 2 ? [] : lines));
  }
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation,
    pageOrder,
    ...(fit ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    ...(titleRows ? { printTitlesRow: titleRows } : {}),
    ...(titleColumns ? { printTitlesColumn: titleColumns } : {}),
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
