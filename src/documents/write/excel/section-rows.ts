import type { SheetBlock, SheetSection } from '../sheet/sheet.ts';
import { letterSize, textHeight } from '../sheet/text-extent.ts';
import { type CellLook, type ExcelRow, highestRow } from './excel-row.ts';
import type { Grid } from './grid.ts';
import { tableRows } from './table-rows.ts';

/** A block with the rows it becomes. */
export interface PlacedBlock {
  readonly block: SheetBlock;
  readonly rows: readonly ExcelRow[];
}

/** The blocks of a section as rows of its worksheet, in order. */
export const sectionRows = ({ blocks }: SheetSection, grid: Grid): PlacedBlock[] =>
  blocks.map((block) => ({ block, rows: rowsOf(block, grid) }));

/** Sizes of the letters where they differ from the table's, in points. */
export const letterSizes: Partial<Record<CellLook, number>> = {
  title: 16,
  heading: 13,
  subheading: 11,
  banner: 11,
};

/** A text over the whole width; a very long one over several rows, merged. */
export const wideRows = (
  text: string,
  look: CellLook,
  grid: Grid,
  {
    keep = false,
    align = 'left',
  }: { readonly keep?: boolean; readonly align?: 'left' | 'center' | 'right' } = {},
): ExcelRow[] => {
  const columns = grid.widths.length;
  const width = grid.widths.reduce((sum, each) => sum + each, 0);
  const size = letterSizes[look] ?? letterSize;
  const whole = textHeight(text, width, size) + (size > letterSize ? 6 : 0);
  const rows = Math.ceil(whole / highestRow);
  const cell = { column: 0, columns, rows, text, number: null, look, align, upright: 'middle' as const };
  return Array.from({ length: rows }, (_, part) => ({
    height: whole / rows,
    keep: keep || part < rows - 1,
    cells: part === 0 ? [cell] : [],
  }));
};

const rowsOf = (block: SheetBlock, grid: Grid): ExcelRow[] => {
  switch (block.kind) {
    case 'heading':
      return [
        gap,
        ...wideRows(block.text, block.level === 1 ? 'heading' : 'subheading', grid, { keep: true }),
      ];
    case 'banner':
      return wideRows(block.text, 'banner', grid, { keep: true });
    case 'note':
      return wideRows(block.text, 'note', grid, { align: block.align, keep: block.align === 'right' });
    case 'text':
      return [
        ...(block.title === null ? [] : wideRows(block.title, 'strong', grid, { keep: true })),
        ...block.lines.flatMap((line) => wideRows(line, 'text', grid)),
      ];
    case 'table':
      return tableRows(block, grid);
  }
};

const gap: ExcelRow = { height: 6, keep: true, cells: [] };
