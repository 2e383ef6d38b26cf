import { cellOf, type TableCell, type TableRow } from './table-row.ts';

const lineOf = (row: TableRow): string => cellOf(row, 'line')?.text.trim() ?? '';

/**
 * Where each indicator has several lines (目標, 実績, 達成率) its name may stand beside any of them: a merged cell
 * is centred. A new indicator begins where the first line's word comes again; its name and whatever else is
 * merged go to that line, so that no line is taken for the indicator above.
 */
export const namesFirst = (rows: readonly TableRow[]): TableRow[] => {
  const [first] = rows;
  const start = first ? lineOf(first) : '';
  if (start === '') return [...rows];
  const groups: TableRow[][] = [];
  for (const row of rows) {
    if (lineOf(row) === start || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
  }
  return groups.flatMap((group) => {
    const [head, ...others] = group;
    const named = others.filter((row) => cellOf(row, 'name'));
    const [name] = named;
    if (!head || !name || named.length > 1 || cellOf(head, 'name')) return group;
    const moves = ({ column }: TableCell) => merged.has(column.kind) && !cellOf(head, column.kind);
    return [
      { ...head, cells: [...head.cells, ...name.cells.filter(moves)] },
      ...others.map((row) =>
        row === name ? { ...row, cells: row.cells.filter((cell) => !moves(cell)) } : row,
      ),
    ];
  });
};

/** Kinds of cells that are merged over the lines of an indicator. */
const merged: ReadonlySet<string> = new Set([
  'name',
  'unit',
  'division',
  'source',
  'number',
  'role',
  'definition',
  'formula',
  'settled_when',
  'baseline',
]);
