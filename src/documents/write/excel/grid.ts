import type { SheetSection, SheetTable } from '../sheet/sheet.ts';
import { textWidth } from '../sheet/text-extent.ts';
import { numberFormat } from './number-format.ts';

/** The columns of a worksheet; every table of the section stands on them, some over several. */
export interface Grid {
  /** In characters of full width. */
  readonly widths: readonly number[];
  /** Where each column of the table starts (from 0), and after the last one where it ends. */
  readonly startsOf: (table: SheetTable) => readonly number[];
}

/** A number does not wrap: its column grows to hold it whole, up to so many times its own width. */
const growth = 1.6;

/** The grid of a section: that of its table with the most columns; the other tables' edges move to it. */
export const gridOf = ({ blocks }: SheetSection): Grid => {
  const tables = blocks.filter((block) => block.kind === 'table');
  const main = tables.reduce<SheetTable | null>(
    (most, table) => (most === null || table.columns.length > most.columns.length ? table : most),
    null,
  );
  const given = main?.columns.map(({ width }) => width) ?? [60];
  const edges = edgesOf(given);
  const starts = new Map(
    tables.map((table) => [table, snap(edgesOf(table.columns.map(({ width }) => width)), edges)]),
  );
  const startsOf = (table: SheetTable) => starts.get(table) ?? table.columns.map((_, at) => at);
  const widths = [...given];
  for (const table of tables) {
    const at = startsOf(table);
    for (const row of table.rows)
      for (const [column, cell] of row.entries()) {
        const from = at[column] ?? 0;
        if (
          cell?.number &&
          cell.columns === 1 &&
          (at[column + 1] ?? 0) - from === 1 &&
          numberFormat(cell.number)
        )
          widths[from] = Math.max(
            widths[from] ?? 0,
            Math.min((given[from] ?? 0) * growth, textWidth(cell.text) + 1),
          );
      }
  }
  return { widths, startsOf };
};

/** Edges between columns as shares of the whole width, from 0 to 1. */
const edgesOf = (widths: readonly number[]): number[] => {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  return [
    0,
    ...widths.map((width) => {
      sum += width;
      return sum / whole;
    }),
  ];
};

/** For each edge the nearest one of the grid, each further right than the one before. */
const snap = (edges: readonly number[], grid: readonly number[]): number[] => {
  const last = grid.length - 1;
  const columns = edges.length - 1;
  const snapped: number[] = [];
  for (const [at, edge] of edges.entries()) {
    const least = at === 0 ? 0 : (snapped[at - 1] ?? 0) + 1;
    const most = last - (columns - at);
    let best = least;
    for (let candidate = least; candidate <= most; candidate++)
      if (Math.abs((grid[candidate] ?? 1) - edge) < Math.abs((grid[best] ?? 1) - edge)) best = candidate;
    snapped.push(at === columns ? last : best);
  }
  return snapped;
};
