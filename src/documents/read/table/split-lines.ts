import type { Column } from '../headings/column.ts';
import { isValueColumn } from '../headings/header-row.ts';
import { endsLikeAName } from './join-continuations.ts';
import type { TableCell } from './table-row.ts';

/** Of a row, not of each of its lines: the same for all indicators in the cell. */
const shared: ReadonlySet<Column['kind']> = new Set([
  'level',
  'level_code',
  'municipalities',
  'narrative',
  'project',
  'number',
]);

/** A remark in brackets belongs to what stands above it. */
const remark = /^[(（]/u;

const linesOf = ({ text }: TableCell): string[] => text.split('\n').map((line) => line.trim());
const isValue = (line: string): boolean => /[0-9０-９]|^[-－―–ー—‐・…]$|^(?:未|なし|集計|調査)/u.test(line);

/**
 * A row whose cells hold several indicators, one a line in every cell (「移住者数 / 相談件数」 beside 「54人 /
 * 210件」), as one row for each. null where the lines do not match in number, where a line of a value holds
 * none, or where a line of the name is only part of one: then the cell was merely broken.
 */
export const splitLines = (cells: readonly TableCell[]): TableCell[][] | null => {
  const name = cells.find(({ column }) => column.kind === 'name');
  const names = name ? linesOf(name) : [];
  const values = cells.filter(({ column }) => isValueColumn(column));
  const whole =
    names.length > 1 &&
    values.length > 0 &&
    names.every((line) => endsLikeAName(line) && !remark.test(line)) &&
    values.every((cell) => linesOf(cell).length === names.length && linesOf(cell).every(isValue));
  if (!whole) return null;
  return names.map((_, index) =>
    cells.flatMap((cell): TableCell[] => {
      const lines = linesOf(cell);
      if (lines.length === names.length) return [{ ...cell, text: lines[index] ?? '' }];
      return index === 0 || !shared.has(cell.column.kind) ? [cell] : [];
    }),
  );
};
