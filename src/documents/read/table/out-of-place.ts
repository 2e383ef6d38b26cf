import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import type { Header } from '../headings/header-row.ts';
import { isValueColumn } from '../headings/header-row.ts';
import type { SourceRow } from '../source/source-document.ts';
import type { TableCell } from './table-row.ts';

const amount = /^[△▲+−-]?\s*[0-9０-９][0-9０-９,，.．]*\s*\S{0,3}$/u;
/** Cells that never hold a bare amount. */
const wordy: ReadonlySet<Column['kind']> = new Set(['name', 'division', 'source', 'municipalities']);

const wrongKind = documentDoubts.rows.wrongKind.ja;
/** Divisions and sources, which no indicator is called like. */
const notAName = /^\S{1,10}(?:課|係|調べ)$/u;
const slippedName = documentDoubts.rows.slippedName.ja;
const tooShort = documentDoubts.rows.tooShort.ja;

/** A column that a whole row fills: a baseline, a target, a result up to the report. */
const isDue = ({ kind, year, yearly }: Column, reportingYear: number | null): boolean =>
  (kind === 'baseline' || kind === 'target' || kind === 'actual') &&
  !yearly &&
  (kind !== 'actual' || year === null || reportingYear === null || year <= reportingYear);

/**
 * Why the cells of a row may not stand under their own headings: an amount where names stand, or too few
 * cells with a value due in the missing ones, so that one may have dropped out before them. null otherwise.
 */
export const outOfPlace = (
  row: SourceRow,
  cells: readonly TableCell[],
  header: Header,
  reportingYear: number | null,
): string | null => {
  const hasValues = cells.some(({ column }) => isValueColumn(column));
  if (!hasValues) return null;
  if (cells.some(({ column, text }) => wordy.has(column.kind) && amount.test(text.trim()))) return wrongKind;
  if (cells.some(({ column, text }) => column.kind === 'name' && notAName.test(text.trim())))
    return slippedName;
  const missing = header.columns.filter((column) => column.cells.every((index) => index >= row.cells.length));
  if (header.columns.some(({ kind }) => kind === 'line')) return null;
  const isShort = row.cells.length < header.width && cells.some(({ column }) => column.kind === 'name');
  return isShort && missing.some((column) => isDue(column, reportingYear)) ? tooShort : null;
};
