import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceDoubt, SourceRow } from '../source/source-document.ts';
import { fromLongForm, longFormOf } from '../table/long-form.ts';
import { type GridRow, isApart } from './grid.ts';
import { hiddenRow } from './row-doubts.ts';
import { rowOfCells } from './row-of-cells.ts';

/**
 * The rows of a list with a row for every year of an indicator that begins at a row of the grid, blank cells and
 * all, up to the next empty row; null when there is none.
 */
export const yearListAt = (
  rows: readonly GridRow[],
  index: number,
  vocabulary: Vocabulary,
): SourceRow[] | null => {
  const texts = rows[index]?.cells.map(({ text }) => text) ?? [];
  if (!longFormOf(texts, vocabulary)) return null;
  const list: SourceRow[] = [];
  for (const [at, row] of rows.slice(index).entries()) {
    const before = rows[index + at - 1];
    if (at > 0 && before && isApart(before, row)) break;
    const made = rowOfCells(row.cells, vocabulary);
    // Which of its rows a doubt is about no longer shows once the years stand beside each other.
    const doubts: SourceDoubt[] = row.cells.flatMap(({ doubt, text }) =>
      doubt === null ? [] : [{ kind: 'value', reason: doubt, cell: null, place: text.place }],
    );
    if (made) list.push({ ...made, doubts: row.hidden ? [...doubts, hiddenRow] : doubts });
  }
  return fromLongForm(list, vocabulary) ? list : null;
};
