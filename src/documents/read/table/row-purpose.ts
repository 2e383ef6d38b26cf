import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { isValueColumn } from '../headings/header-row.ts';
import type { TableCell } from './table-row.ts';

const example =
  /^(?:[(（【〔［[<＜〈《]\s*(?:記入|記載|入力|作成)?例\s*[)）】〕］\]>＞〉》]|(?:記入|記載|入力|作成)例(?:[\s:：]|$)|例\s*[:：]|例$)/u;
const total = /^(?:合\s*計|総\s*計|小\s*計|中\s*計|計|総合計)$/u;

const exampleRow = documentDoubts.rows.exampleRow.ja;
const totalRow = documentDoubts.rows.totalRow.ja;

/** Why a row shows how to fill in the form, or adds up others, and names no indicator; null when it does. */
export const notOfPlan = (cells: readonly TableCell[]): string | null => {
  const words = cells.filter(({ column }) => !isValueColumn(column));
  const [first] = words;
  const name = cells.find(({ column }) => column.kind === 'name');
  if ([first, name].some((cell) => cell && example.test(cell.text.trim()))) return exampleRow;
  // In a column of breakdowns 「計」 is one more line of the indicator above.
  const isTotal = first && first.column.kind !== 'series' && total.test(first.text.trim());
  return !name && isTotal ? totalRow : null;
};

const totalName = documentDoubts.rows.totalName.ja;
const placeholder = /[○〇◯△□●▲]{2,}/u;
const placeholderName = documentDoubts.rows.placeholderName.ja;

/** Why the name of a row may not be that of an indicator; null when nothing speaks against it. */
export const doubtfulName = (cells: readonly TableCell[]): string | null => {
  const of = (kind: Column['kind']) => cells.find(({ column }) => column.kind === kind)?.text.trim() ?? '';
  const name = of('name');
  if (total.test(name) && of('series') === '') return totalName;
  return placeholder.test(name) ? placeholderName : null;
};
