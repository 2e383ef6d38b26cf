import type { Box } from '../page/geometry.ts';
import type { Wall } from '../page/page-marks.ts';
import { near } from './walls.ts';

/** A cell of a ruled table; rows and columns count from 0, ends are exclusive. */
interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

/** A table whose cells stand between walls. */
export interface RuledGrid extends Box {
  /** Edges of its columns, from left to right. */
  readonly xs: readonly number[];
  /** Edges of its rows, from top to bottom. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

/** More elementary cells than any printed page can hold. */
const mostCells = 60_000;
/** So much of an edge must be drawn to count as a wall. */
const enough = 0.6;

const snapped = (values: readonly number[]): number[] => {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && value - (group[0] ?? value) <= near) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
};

/** Length of an edge that walls at this position cover. */
const isWalled = (walls: readonly Wall[], at: number, from: number, to: number): boolean => {
  let covered = 0;
  for (const wall of walls) {
    if (Math.abs(wall.at - at) > near) continue;
    covered += Math.max(0, Math.min(wall.to, to) - Math.max(wall.from, from));
  }
  return covered >= (to - from) * enough;
};

/**
 * The grid that connected walls draw: elementary cells between all their positions, merged where no wall
 * stands between. The outer edge counts as walled even where it is not drawn, as in tables open to the
 * left and right. null when it has fewer than two walls in either direction or far too many cells.
 */
export const ruledGrid = (walls: readonly Wall[]): RuledGrid | null => {
  const across = walls.filter(({ axis }) => axis === 'horizontal');
  const down = walls.filter(({ axis }) => axis === 'vertical');
  if (across.length === 0 || down.length === 0) return null;
  const ends = (ranges: readonly Wall[]) => [
    Math.min(...ranges.map(({ from }) => from)),
    Math.max(...ranges.map(({ to }) => to)),
  ];
  const xs = snapped([...down.map(({ at }) => at), ...ends(across)]);
  const ys = snapped([...across.map(({ at }) => at), ...ends(down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > mostCells) return null;

  const x = (index: number) => xs[index] ?? 0;
  const y = (index: number) => ys[index] ?? 0;
  const room = Array.from({ length: rows * columns }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (room[root] !== root) root = room[root] ?? root;
    room[index] = root;
    return root;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const index = row * columns + column;
      if (column + 1 < columns && !isWalled(down, x(column + 1), y(row), y(row + 1)))
        room[rootOf(index + 1)] = rootOf(index);
      if (row + 1 < rows && !isWalled(across, y(row + 1), x(column), x(column + 1)))
        room[rootOf(index + columns)] = rootOf(index);
    }
  }
  const rooms = new Map<number, { row: number; column: number }[]>();
  for (let index = 0; index < room.length; index++) {
    const root = rootOf(index);
    const part = { row: Math.floor(index / columns), column: index % columns };
    const parts = rooms.get(root);
    if (parts) parts.push(part);
    else rooms.set(root, [part]);
  }
  const cells = [...rooms.values()]
    .flatMap(rectangles)
    .map((cell) => ({
      ...cell,
      left: x(cell.column),
      right: x(cell.columnEnd),
      top: y(cell.row),
      bottom: y(cell.rowEnd),
    }))
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { xs, ys, cells, left: x(0), right: x(columns), top: y(0), bottom: y(rows) };
};

type Span = Pick<GridCell, 'row' | 'column' | 'rowEnd' | 'columnEnd'>;

/** A room as one rectangle; one that a missing wall makes angular, as a strip for each of its rows. */
const rectangles = (parts: readonly { row: number; column: number }[]): Span[] => {
  const row = Math.min(...parts.map((part) => part.row));
  const rowEnd = Math.max(...parts.map((part) => part.row)) + 1;
  const column = Math.min(...parts.map((part) => part.column));
  const columnEnd = Math.max(...parts.map((part) => part.column)) + 1;
  if ((rowEnd - row) * (columnEnd - column) === parts.length) return [{ row, rowEnd, column, columnEnd }];
  const strips: { row: number; rowEnd: number; column: number; columnEnd: number }[] = [];
  for (const part of parts.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const last = strips.at(-1);
    if (last && last.row === part.row && last.columnEnd === part.column) last.columnEnd += 1;
    else
      strips.push({ row: part.row, rowEnd: part.row + 1, column: part.column, columnEnd: part.column + 1 });
  }
  return strips;
};
