import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { isValueColumn } from '../headings/header-row.ts';
import { isBlank, type SourceRow, type SourceText } from '../source/source-document.ts';
import { endsLikeAName, joinContinuations } from './join-continuations.ts';
import { namesFirst } from './names-first.ts';
import { namesWithLines } from './names-with-lines.ts';
import { outOfPlace } from './out-of-place.ts';
import { doubtfulName, notOfPlan } from './row-purpose.ts';
import type { SettledTable } from './settle-headers.ts';
import { splitLines } from './split-lines.ts';
import { splitSqueezedRow } from './split-squeezed-row.ts';
import type { RowAside, RowDoubt, Table, TableCell, TableRow } from './table-row.ts';
import { holdUnlabelledLines } from './unlabelled-lines.ts';
import { withDittos } from './with-dittos.ts';

/**
 * The lines of a name in two cells that were one: a scan cut the column, so the lines of both halves
 * alternate (「住民主体 / 加者数」 and 「の通いの場参」 are 住民主体の通いの場参加者数).
 */
const woven = (texts: readonly string[]): string => {
  const [left = [], right = []] = texts.map((text) => text.split(/\s+/).filter(Boolean));
  return left.map((part, index) => part + (right[index] ?? '')).join('') + right.slice(left.length).join('');
};

const cutColumn: Omit<RowDoubt, 'column'> = {
  kind: 'text',
  reason: documentDoubts.headings.headingCut.ja,
};

const plainRow = (row: SourceRow, columns: readonly Column[]): { cells: TableCell[]; doubts: RowDoubt[] } => {
  const cells: TableCell[] = [];
  const doubts: RowDoubt[] = [];
  for (const column of columns) {
    const sources = column.cells.flatMap((index) => row.cells[index] ?? []).filter((cell) => !isBlank(cell));
    if (sources.length === 0) continue;
    const texts = sources.map(({ text }) => text);
    cells.push({ column, text: texts.length > 1 ? woven(texts) : (texts[0] ?? ''), sources });
    if (column.cells.length > 1) doubts.push({ column, ...cutColumn });
    if (column.doubt) doubts.push({ kind: 'column', column, reason: column.doubt });
  }
  if (!isShifted(cells)) return { cells, doubts };
  doubts.push({ kind: 'column', column: null, reason: shiftedReason });
  return { cells: shiftedBack(cells, columns) ?? cells, doubts };
};

/** The cells as they stand when the name goes back to its column; null when values then stand elsewhere. */
const shiftedBack = (cells: readonly TableCell[], columns: readonly Column[]): TableCell[] | null => {
  const value = cells.find(({ column }) => isValueColumn(column));
  const by = value ? columns.indexOf(value.column) - columns.findIndex(({ kind }) => kind === 'name') : 0;
  const back = cells.map((cell) => {
    const column = columns[columns.indexOf(cell.column) - by];
    return column && column.cells.length === 1 ? { ...cell, column } : null;
  });
  const amounts = back.filter((cell) => cell !== null && isValueColumn(cell.column));
  const fits = by > 0 && amounts.length >= 2 && amounts.every((cell) => /[0-9０-９]/u.test(cell?.text ?? ''));
  return fits && back.every((cell) => cell !== null) ? back : null;
};

/**
 * A value is only as sure as its column: where a doubt is about the columns, no reading of the row's values
 * is sure, so that evaluation and publication hold it. A doubt about one column holds its own cells, unless
 * the meaning of that column is not known: then no other may be what it seems.
 */
const heldBack = (cells: readonly TableCell[], about: readonly RowDoubt[]): readonly TableCell[] =>
  cells.map((cell) => {
    const doubt = about.find(
      ({ column }) => column === null || column === cell.column || column.kind === 'unknown',
    );
    return doubt && isValueColumn(cell.column) ? { ...cell, misplaced: doubt.reason } : cell;
  });

const shiftedReason = documentDoubts.rows.shifted.ja;

/** No name, and words where the first value should stand. */
const isShifted = (cells: readonly TableCell[]): boolean => {
  const value = cells.find(({ column }) => isValueColumn(column));
  const named = cells.some(({ column }) => column.kind === 'name');
  return !named && value !== undefined && endsLikeAName(value.text.trim()) && !/[0-9０-９]/u.test(value.text);
};

const unheaded = documentDoubts.rows.unheaded.ja;
const hasWords = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Number}]/u;

const squeezedReason = documentDoubts.rows.squeezed.ja;

const squeezedRow = (
  cell: SourceText,
  columns: readonly Column[],
  reportingYear: number | null,
): { cells: TableCell[]; doubts: RowDoubt[] } => {
  const split = splitSqueezedRow(cell.text, columns, reportingYear);
  const name = columns.find(({ kind }) => kind === 'name');
  if (split === null) {
    const reason = documentDoubts.rows.squeezedUnclear.ja;
    return {
      cells: name ? [{ column: name, text: cell.text, sources: [cell] }] : [],
      doubts: [{ kind: 'column', column: null, reason }],
    };
  }
  const cells = [...split].map(([column, text]) => ({ column, text, sources: [cell] }));
  return { cells, doubts: [{ kind: 'joined', column: null, reason: squeezedReason }] };
};

/** What the reader of the file doubts, by column. */
const doubtsOf = (row: SourceRow, columns: readonly Column[]): RowDoubt[] =>
  (row.doubts ?? []).map(({ cell, ...doubt }) => ({
    ...doubt,
    column: columns.find(({ cells }) => cell !== null && cells.includes(cell)) ?? null,
  }));

/** The rows of a table under their headings, with rows put together that were broken. */
export const readTable = (table: SettledTable, reportingYear: number | null): Table => {
  const { header } = table;
  const strays: SourceText[] = [];
  const asides: RowAside[] = [];
  const rows: TableRow[] = [];
  const { columns } = header;
  const known = new Set(columns.flatMap(({ cells }) => cells));
  const firstValue = columns.find(isValueColumn)?.cells[0] ?? Number.POSITIVE_INFINITY;
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    const [only] = filled;
    if (!only) continue;
    const alone = filled.length === 1 && /\s/.test(only.text) ? only : undefined;
    const squeezed =
      alone && (header.squeezed || splitSqueezedRow(alone.text, columns, reportingYear) !== null)
        ? alone
        : undefined;
    const { cells, doubts } = squeezed
      ? squeezedRow(squeezed, columns, reportingYear)
      : plainRow(row, columns);
    const outside = squeezed ? [] : row.cells.filter((cell, index) => !isBlank(cell) && !known.has(index));
    const aside = squeezed ? null : notOfPlan(cells);
    if (aside) {
      asides.push({ texts: filled, reason: aside });
      continue;
    }
    strays.push(...outside);
    // A cell too many behind the first value: a heading is missing, and it may be any.
    if (outside.some((cell) => hasWords.test(cell.text) && row.cells.indexOf(cell) > firstValue))
      doubts.push({ kind: 'column', column: null, reason: unheaded });
    const misplaced = squeezed ? null : outOfPlace(row, cells, header, reportingYear);
    if (misplaced) doubts.push({ kind: 'column', column: null, reason: misplaced });
    const unnamed = squeezed ? null : doubtfulName(cells);
    if (unnamed) doubts.push({ kind: 'column', column: null, reason: unnamed });
    doubts.push(...doubtsOf(row, columns));
    const assumed: RowDoubt[] = table.assumption
      ? [{ kind: table.columnsConfirmed ? 'joined' : 'column', column: null, reason: table.assumption }]
      : [];
    const about = [...doubts, ...(table.columnsConfirmed ? [] : assumed)];
    if (cells.length === 0) continue;
    for (const own of splitLines(cells) ?? [cells])
      rows.push({ cells: heldBack(own, about), doubts: [...doubts, ...assumed], place: row.place });
  }
  const joined = joinContinuations(namesFirst(namesWithLines(withDittos(rows))));
  return { columns, rows: holdUnlabelledLines(joined), headings: table.headings, strays, asides };
};
