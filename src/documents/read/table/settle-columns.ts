import type { Column } from '../headings/column.ts';
import type { SourceRow } from '../source/source-document.ts';

const stemOf = (column: Column): string =>
  column.heading.normalize('NFKC').replaceAll(/[0-9元()\sRHFY]|令和|平成|年度?/giu, '');

/**
 * Several columns of targets that differ in nothing but the year are targets of those years; one that is
 * called otherwise (「最終目標」「目標値(R9)」 beside 「R6目標」) is the final one. A lone last year well after the
 * others (「目標値(R7)」「目標値(R10)」) is final too.
 */
const withYearlyTargets = (columns: readonly Column[]): Column[] => {
  const targets = columns.filter(({ kind }) => kind === 'target');
  const alike = (column: Column) =>
    targets.filter((other) => other.year !== null && stemOf(other) === stemOf(column));
  const yearly = new Set(targets.filter((column) => column.year !== null && alike(column).length > 1));
  const hasFinal = targets.some((column) => !yearly.has(column) && !column.yearly);
  const [last, before] = [...yearly].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  if (last && before && !hasFinal && (last.year ?? 0) - (before.year ?? 0) > 1) yearly.delete(last);
  return columns.map((column) => (yearly.has(column) ? { ...column, yearly: true } : column));
};

const lineWords = /^(?:目標値?|計画値?|実績値?|達成率|進捗率)(?:\(.*\))?$/u;

/** A column without a known heading that holds nothing but 目標 and 実績 says what each line is. */
const withLineColumn = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] =>
  columns.map((column) => {
    if (column.kind !== 'unknown' && column.kind !== 'series' && column.kind !== 'unit') return column;
    const texts = rows.flatMap((row) => column.cells.map((index) => row.cells[index]?.text.trim() ?? ''));
    const filled = texts.filter((text) => text !== '');
    const isLine = filled.length > 1 && filled.every((text) => lineWords.test(text.normalize('NFKC')));
    return isLine ? { ...column, kind: 'line' as const } : column;
  });

/** Cells without a heading between known columns that hold 目標 and 実績 get a column of their own. */
const withUnheadedLine = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] => {
  const known = new Set(columns.flatMap(({ cells }) => cells));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  for (let index = 0; index < width; index++) {
    if (known.has(index)) continue;
    const filled = rows.map((row) => row.cells[index]?.text.trim() ?? '').filter((text) => text !== '');
    if (filled.length < 2 || !filled.every((text) => lineWords.test(text.normalize('NFKC')))) continue;
    const line: Column = { kind: 'line', heading: '', year: null, period: null, unit: null, cells: [index] };
    return [...columns, line].toSorted((a, b) => (a.cells[0] ?? 0) - (b.cells[0] ?? 0));
  }
  return [...columns];
};

/** What only the table as a whole says about its columns. */
export const settleColumns = (columns: readonly Column[], rows: readonly SourceRow[]): readonly Column[] =>
  withUnheadedLine(withLineColumn(withYearlyTargets(columns), rows), rows);
