import { documentDoubts } from '#messages';
import type { GridCell, GridRow } from '../../grid/grid.ts';
import { sourceText } from '../layout/source-texts.ts';
import type { TableOnPage } from '../layout/table-on-page.ts';
import { cellText } from '../lines/cell-text.ts';
import { textLines } from '../lines/text-lines.ts';
import { middleX, middleY } from '../page/geometry.ts';
import type { Glyph, PageMarks } from '../page/page-marks.ts';
import type { RuledGrid } from './ruled-grid.ts';
import { runsOver } from './runs-over.ts';

/** Index of the last edge at or before a value; edges ascend. */
const stripOf = (edges: readonly number[], value: number): number => {
  let [low, high] = [0, edges.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
};

/** The characters of each cell, by the position of their centre. */
const glyphsByCell = (grid: RuledGrid, glyphs: readonly Glyph[]): Map<number, Glyph[]> => {
  const columns = grid.xs.length - 1;
  const owner = new Int32Array(columns * (grid.ys.length - 1)).fill(-1);
  for (const [index, { row, rowEnd, column, columnEnd }] of grid.cells.entries())
    for (let at = row; at < rowEnd; at++) owner.fill(index, at * columns + column, at * columns + columnEnd);
  const byCell = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const index = owner[stripOf(grid.ys, middleY(glyph)) * columns + stripOf(grid.xs, middleX(glyph))] ?? -1;
    const cell = byCell.get(index);
    if (cell) cell.push(glyph);
    else byCell.set(index, [glyph]);
  }
  return byCell;
};

/** Cells row by row, each with those that reach into it from above. */
export const gridRows = (cells: readonly GridCell[]): GridRow[] => {
  const rows: GridRow[] = [];
  let reaching: GridCell[] = [];
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  for (const [row, own] of Map.groupBy(sorted, (cell) => cell.row)) {
    reaching = reaching.filter(({ lastRow }) => lastRow >= row);
    rows.push({ row, cells: own, covering: [...reaching], hidden: false });
    reaching.push(...own.filter(({ lastRow }) => lastRow > row));
  }
  return rows;
};

const overReason = documentDoubts.page.overFrame.ja;

/** The cells of a ruled table with their text; rows and columns count from 1. */
export const ruledTable = (page: PageMarks, grid: RuledGrid, glyphs: readonly Glyph[]): TableOnPage => {
  const cells: GridCell[] = [];
  for (const [index, own] of glyphsByCell(grid, glyphs)) {
    const cell = grid.cells[index];
    const lines = cell ? textLines(own) : [];
    if (!cell || lines.length === 0) continue;
    const { text, doubt } = cellText(lines, cell);
    const over = runsOver(lines, cell) ? overReason : null;
    cells.push({
      row: cell.row + 1,
      lastRow: cell.rowEnd,
      column: cell.column + 1,
      lastColumn: cell.columnEnd,
      text: sourceText(page, cell, text),
      doubt: over ?? doubt,
    });
  }
  const { left, top, right, bottom, xs, ys } = grid;
  return {
    kind: 'table',
    left,
    top,
    right,
    bottom,
    edges: xs,
    ys,
    rows: gridRows(cells),
    lastRow: ys.length - 1,
  };
};
