import type { Column } from '../headings/column.ts';
import { cellOf, type TableRow } from './table-row.ts';

const lineInName = /^(.+?)[\s\u3000]*[(（【]\s*(目標|実績|計画|達成率)値?\s*[)）】]$/u;
const parts = [
  /^[(（]\s*(?:うち|内訳)\s*[)）][\s\u3000]*(.+)$/u,
  /^[(（]\s*(?:うち|内訳)[\s\u3000:：]*(.+?)\s*[)）]$/u,
  /^(?:うち|内訳)(?!\p{Script=Hiragana})[\s\u3000:：]*(.+)$/u,
];

const columnOf = (kind: 'line' | 'series', row: TableRow): Column => ({
  kind,
  heading: '',
  year: null,
  period: null,
  unit: null,
  cells: cellOf(row, 'name')?.column.cells ?? [],
});

const nameOf = (row: TableRow): string => cellOf(row, 'name')?.text.trim() ?? '';

/** The row with what its name says besides the name in a cell of its own. */
const told = (row: TableRow, kind: 'line' | 'series', name: string, label: string): TableRow => {
  const column = columnOf(kind, row);
  const cells = row.cells.flatMap((cell) => {
    if (cell.column.kind !== 'name') return [cell];
    const own = { ...cell, column, text: label };
    return name === '' ? [own] : [{ ...cell, text: name }, own];
  });
  return { ...row, cells };
};

/**
 * Rows whose names say which line they are: 「舗装率（目標）」 above 「舗装率（実績）」 are two lines of one indicator,
 * 「うち男性」 below 「受診率」 is a part of it. A name alone with 「（目標）」 stays as it is.
 */
export const namesWithLines = (rows: readonly TableRow[]): TableRow[] => {
  const bases = new Map<string, Set<string>>();
  for (const row of rows) {
    const [, base, line] = lineInName.exec(nameOf(row)) ?? [];
    if (base && line) bases.set(base, (bases.get(base) ?? new Set()).add(line));
  }
  let above = false;
  return rows.map((row) => {
    const name = nameOf(row);
    const [, base = '', line = ''] = lineInName.exec(name) ?? [];
    if ((bases.get(base)?.size ?? 0) > 1 && !cellOf(row, 'line')) {
      above = true;
      return told(row, 'line', base, line);
    }
    const part = parts.map((pattern) => pattern.exec(name)?.[1]).find((label) => label !== undefined) ?? '';
    if (above && part !== '' && !cellOf(row, 'series') && !cellOf(row, 'level'))
      return told(row, 'series', '', part);
    above = name !== '';
    return row;
  });
};
