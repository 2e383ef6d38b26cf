import { documentDoubts } from '#messages';
import { isValueColumn } from '../headings/header-row.ts';
import { spanning } from '../source/source-document.ts';
import { cellOf, type RowDoubt, type TableCell, type TableRow } from './table-row.ts';

/** What cannot start a value: the rest of one whose cell was broken (「人/年 (R4)」, 「(R6-R9)」, 「を維持」). */
const restOfValue = /^(?:[(（]|[年人件円戸頭台回名社校％%]|千円|万人|を|以上|以下|未満|程度|の維持)/;
/** What cannot start a name. */
const restOfName =
  /^(?:[ぁぃぅぇぉっゃゅょァィゥェォッャュョー・、。)）」』】]|【再掲】|[(（]再掲[)）]|[をはがのにでへとも](?![ぁ-ん]))/;
/** A whole row in one cell (「就職率 75.1% 76.5% 79.8%」), not a name. */
const severalAmounts = /[0-9０-９]\S*\s+(?:\S+\s+)*?\S*[0-9０-９]/u;
/** Nouns of measure that names of indicators end with, and closing brackets. */
const wholeName =
  /(?:[数率額量値高度比人件割合面積時間]|割合|指数|収支|順位|回答|件|点|所得|出生率|総生産|継続|構築|整備|設置|策定|[)）】])$/;

const append = (first: TableCell, rest: TableCell): TableCell => ({
  ...first,
  text: `${first.text}\n${rest.text}`,
  sources: [...first.sources, ...rest.sources],
});

const merged = (first: TableRow, rest: TableRow, doubt: RowDoubt | null): TableRow => {
  const cells = first.cells.map((cell) => {
    const more = rest.cells.find(({ column }) => column === cell.column);
    return more ? append(cell, more) : cell;
  });
  const added = rest.cells.filter(({ column }) => !first.cells.some((cell) => cell.column === column));
  return {
    cells: [...cells, ...added],
    place: spanning(first.place, rest.place),
    doubts: [...first.doubts, ...rest.doubts, ...(doubt ? [doubt] : [])],
  };
};

const values = (row: TableRow): readonly TableCell[] =>
  row.cells.filter(({ column }) => isValueColumn(column));

const levels = (row: TableRow): boolean =>
  row.cells.some(({ column }) => column.kind === 'level' || column.kind === 'level_code');

const joined: RowDoubt = { kind: 'joined', column: null, reason: documentDoubts.rows.continued.ja };
const joinedNext: RowDoubt = { kind: 'joined', column: null, reason: documentDoubts.rows.nameAlone.ja };

/**
 * Puts rows together that a page or a narrow cell broke: a row that has only rests of values, or only the
 * rest of a name. A name alone before values without a name belongs to them. Joins that the text does not
 * force are doubtful.
 */
export const joinContinuations = (rows: readonly TableRow[]): TableRow[] => {
  const result: TableRow[] = [];
  let pending: TableRow | null = null;
  for (const row of rows) {
    const previous = result.at(-1);
    const name = cellOf(row, 'name')?.text.trim() ?? '';
    const own = values(row);
    if (pending) {
      const open = !wholeName.test(cellOf(pending, 'name')?.text.trim() ?? '');
      if (own.length > 0 && (name === '' || open)) {
        result.push(merged(pending, row, joinedNext));
        pending = null;
        continue;
      }
      result.push(pending);
      pending = null;
    }
    const onlyRests = own.length > 0 && own.every(({ text }) => restOfValue.test(text.trim()));
    if (previous && onlyRests && !levels(row) && values(previous).length >= own.length) {
      result[result.length - 1] = merged(previous, row, null);
    } else if (own.length > 0 || name === '') {
      const bare = name === '' && own.length === 0 && !levels(row) && previous;
      if (bare) result[result.length - 1] = merged(previous, row, joined);
      else result.push(row);
    } else if (previous && !levels(row) && (restOfName.test(name) || endsOpen(previous))) {
      result[result.length - 1] = merged(previous, row, restOfName.test(name) ? null : joined);
    } else if (severalAmounts.test(name)) result.push(row);
    else pending = row;
  }
  if (pending) result.push(pending);
  return result;
};

const endsOpen = (row: TableRow): boolean => {
  const name = cellOf(row, 'name')?.text.trim();
  return name !== undefined && !wholeName.test(name);
};

/** True when a name ends in a word that names of indicators end with. */
export const endsLikeAName = (name: string): boolean => wholeName.test(name);
