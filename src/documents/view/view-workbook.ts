import { openWorkbook } from '../read/excel/open-workbook.ts';
import { blocksOfGrid } from '../read/grid/blocks-of-grid.ts';
import type { GridRow } from '../read/grid/grid.ts';
import type { DocumentFile } from '../read/read-document.ts';
import type { DocumentView, SheetPart, SheetRow, TableExtent } from './document-view.ts';
import { allHeadings, tableExtents } from './table-extents.ts';

const sheetRow = ({ row, hidden, cells }: GridRow): SheetRow => ({
  row,
  hidden,
  cells: cells.map(({ column, lastColumn, lastRow, text }) => ({
    column,
    lastColumn,
    lastRow,
    text: text.text,
  })),
});

/** A workbook sheet by sheet, cells as a person sees them. Throws the `DocumentError`s of packages and limits. */
export const viewWorkbook = ({ name, bytes }: DocumentFile): DocumentView => {
  const parts: SheetPart[] = [];
  const tables: TableExtent[] = [];
  for (const { entry, part, grid } of openWorkbook(name, bytes).sheets()) {
    if (grid.rows.length === 0) continue;
    const lastColumn = grid.rows.reduce(
      (last, { cells }) => Math.max(last, cells.at(-1)?.lastColumn ?? 0),
      0,
    );
    parts.push({
      kind: 'sheet',
      name: entry.name,
      hidden: entry.hidden,
      rows: grid.rows.map(sheetRow),
      lastColumn,
      hiddenColumns: part.hiddenColumns,
    });
    tables.push(...tableExtents(blocksOfGrid(grid.rows, allHeadings).blocks));
  }
  return { parts, tables };
};
