import type { Vocabulary } from '../headings/recognise-heading.ts';
import { rowOf, type SourceRow, type SourceText } from '../source/source-document.ts';
import type { GridCell, GridRow } from './grid.ts';
import { blankText } from './joined-text.ts';
import { labelText } from './label-text.ts';

/** Further to the right, cells stand without the blank ones before them. */
const widest = 200;

/** Cells as a row, each at the number of its column, so that it never fits another table by accident. */
export const rowOfCells = (run: readonly GridCell[], vocabulary: Vocabulary): SourceRow | undefined => {
  const cells: SourceText[] = [];
  for (const { column, text } of run) {
    while (cells.length < Math.min(column - 1, widest)) cells.push(blankText(text.place));
    cells.push(labelText(text, vocabulary));
  }
  return rowOf(cells);
};

/** Cells that stand side by side; a title at the left and a date at the right of a row are apart. */
export const runsOf = ({ cells }: GridRow): GridCell[][] => {
  const runs: GridCell[][] = [];
  for (const cell of cells) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.lastColumn + 1 >= cell.column) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs;
};
