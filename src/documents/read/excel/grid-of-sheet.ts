import type { GridCell, GridRow } from '../grid/grid.ts';
import type { SourceText } from '../source/source-document.ts';
import { type CellSurroundings, cellText } from './cells/cell-text.ts';
import { type CellAt, formatReference, type Span } from './cells/reference.ts';
import { verticalText } from './cells/vertical-text.ts';
import type { ReadingLimits } from './package/reading-limits.ts';
import type { WorksheetPart } from './parts/worksheet-part.ts';

export interface SheetGrid {
  readonly rows: readonly GridRow[];
  /** Texts under a merged cell, which nobody sees on the sheet. */
  readonly covered: readonly GridCell[];
  /** What is struck out beside the text that holds. */
  readonly struck: readonly SourceText[];
}

const keyOf = ({ row, column }: CellAt): number => row * 16_385 + column;

const textOf = (sheet: string, at: CellAt, written: string): SourceText => ({
  raw: written.trim(),
  text: verticalText(written.trim()),
  place: { kind: 'cell', sheet, cell: formatReference(at) },
  marks: [],
});

/** The cells of a sheet that hold something, with the cells merged into them. */
export const gridOfSheet = (
  sheet: string,
  part: WorksheetPart,
  around: CellSurroundings,
  limits: ReadingLimits,
): SheetGrid => {
  const merges = new Map<number, Span>();
  for (const span of part.merges) merges.set(keyOf(span.from), span);
  const byRow = new Map<number, GridCell[]>();
  const struck: SourceText[] = [];
  for (const stored of part.cells) {
    limits.tick();
    const { text, doubt, struck: old } = cellText(stored, around);
    if (old !== undefined) struck.push(textOf(sheet, stored, old));
    if (text.trim() === '' && doubt === null) continue;
    const to = merges.get(keyOf(stored))?.to ?? stored;
    const cell: GridCell = {
      row: stored.row,
      column: stored.column,
      lastRow: to.row,
      lastColumn: to.column,
      text: textOf(sheet, stored, text),
      doubt,
    };
    const row = byRow.get(stored.row);
    if (row) row.push(cell);
    else byRow.set(stored.row, [cell]);
  }
  const rows: GridRow[] = [];
  const covered: GridCell[] = [];
  let reaching: GridCell[] = [];
  for (const [row, found] of [...byRow].sort((a, b) => a[0] - b[0])) {
    reaching = reaching.filter(({ lastRow }) => lastRow >= row);
    limits.count('filledByMerging', reaching.length);
    const cells: GridCell[] = [];
    let reached = 0;
    for (const cell of found.toSorted((a, b) => a.column - b.column)) {
      const above = reaching.some(
        ({ column, lastColumn }) => column <= cell.column && cell.column <= lastColumn,
      );
      if (above || cell.column <= reached) covered.push(cell);
      else {
        cells.push(cell);
        reached = cell.lastColumn;
      }
    }
    if (cells.length === 0) continue;
    rows.push({ row, cells, covering: [...reaching], hidden: part.hiddenRows.has(row) });
    reaching.push(...cells.filter(({ lastRow }) => lastRow > row));
  }
  return { rows, covered, struck };
};
