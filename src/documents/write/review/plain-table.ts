import { printable } from '../sheet/printable.ts';
import type { ColumnKind, SheetCell, SheetTable } from '../sheet/sheet.ts';

/** A cell of words, or of a count that stays a number. */
const plainCell = (content: string | number): SheetCell => ({
  text: printable(String(content)),
  number:
    typeof content === 'number'
      ? { value: String(content), before: '', after: '', sign: '', grouped: false }
      : null,
  rows: 1,
  columns: 1,
});

/** A table of words and counts, without merged cells. */
export const plainTable = (
  about: { readonly name: string; readonly caption: string },
  columns: readonly (readonly [heading: string, width: number, kind: ColumnKind])[],
  rows: readonly (readonly (string | number)[])[],
): SheetTable => ({
  kind: 'table',
  name: about.name,
  caption: printable(about.caption),
  columns: columns.map(([, width, kind]) => ({ width, kind })),
  head: columns.map(([heading]) => plainCell(heading)),
  rows: rows.map((row) => row.map(plainCell)),
});
