import type { FactCell, SheetFacts } from './sheet-facts.ts';

/** Cells that stand together, apart from others by a blank row or column; ends included. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** By row, then column; blank cells are absent. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, FactCell>>;
}

const runsOf = (numbers: Iterable<number>): (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
};

/** The regions of a sheet, from the top left. */
export const regionsOf = ({ cells }: SheetFacts): Region[] => {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const byRow = Map.groupBy(filled, ({ row }) => row);
  return runsOf(byRow.keys()).flatMap(([top, bottom]) => {
    const rows: FactCell[][] = [];
    for (let row = top; row <= bottom; row++) rows.push(byRow.get(row) ?? []);
    return runsOf(rows.flatMap((row) => row.map(({ column }) => column))).map(([left, right]) => {
      const own = rows.map((row) => row.filter(({ column }) => left <= column && column <= right));
      const numbered = own.flatMap((row, at) =>
        row.length === 0
          ? []
          : [[top + at, new Map(row.map((cell) => [cell.column, cell] as const))] as const],
      );
      return {
        top: numbered[0]?.[0] ?? top,
        bottom: numbered.at(-1)?.[0] ?? bottom,
        left,
        right,
        rows: new Map(numbered),
      };
    });
  });
};
