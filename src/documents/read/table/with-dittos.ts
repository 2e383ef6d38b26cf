import { documentDoubts } from '#messages';
import type { ColumnKind } from '../headings/column.ts';
import type { TableCell, TableRow } from './table-row.ts';

/** 「〃」「同上」: the same as in the row above. */
const ditto = /^(?:[〃″”"]|同\s*上|上\s*に\s*同\s*じ)$/u;

/** Where the mark can mean nothing else; under a value it stays as it is, and doubtful. */
const told: ReadonlySet<ColumnKind> = new Set([
  'level',
  'level_code',
  'division',
  'source',
  'unit',
  'municipalities',
  'role',
]);

const unclearName = documentDoubts.rows.dittoName.ja;

/** Cells that say 「as above」 say what stands above them; a name that says so is doubtful. */
export const withDittos = (rows: readonly TableRow[]): TableRow[] => {
  const above = new Map<TableCell['column'], string>();
  return rows.map((row) => {
    const isDitto = ({ text }: TableCell) => ditto.test(text.trim());
    const cells = row.cells.map((cell) => {
      const { column } = cell;
      const said = above.get(column);
      if (!isDitto(cell)) above.set(column, cell.text);
      return isDitto(cell) && told.has(column.kind) && said !== undefined ? { ...cell, text: said } : cell;
    });
    const name = row.cells.find((cell) => cell.column.kind === 'name' && isDitto(cell));
    if (!name) return { ...row, cells };
    return {
      ...row,
      cells,
      doubts: [...row.doubts, { kind: 'text' as const, column: name.column, reason: unclearName }],
    };
  });
};
