import type { ColumnForm } from '../../layouts/sheet-form.ts';
import type { SheetLine } from './lines.ts';
import { printable } from './printable.ts';
import type { SheetCell, SheetTable } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';
import { type TableColumn, tableColumns } from './table-columns.ts';
import { type CellContent, words } from './value-cell.ts';

/** A table of lines in the columns of the form, equal cells beneath each other merged. */
export const buildTable = (
  request: SheetRequest,
  forms: readonly ColumnForm[],
  lines: readonly SheetLine[],
  about: { readonly name: string; readonly caption: string; readonly role: string },
): SheetTable => {
  const columns = [
    ...forms.flatMap((form) => tableColumns(request, form, lines, about.role)),
    ...remarkColumn(request),
  ];
  const byColumn = columns.map((column) => mergeDown(column, lines));
  const rows = lines.map((_, line) => columns.map((_column, at) => byColumn[at]?.[line] ?? null));
  return {
    kind: 'table',
    name: about.name.replaceAll(/[^A-Za-z0-9_]/g, '_'),
    caption: printable(about.caption),
    columns: columns.map(({ width, kind }) => ({ width, kind })),
    head: reachOver(
      columns,
      columns.map(({ heading }) => cell({ text: printable(heading), number: null })),
    ),
    rows: rows.map((row) => reachOver(columns, row)),
  };
};

/** What is said of the node, once for all of its lines. */
const remarkColumn = ({ remarks }: SheetRequest): readonly TableColumn[] =>
  remarks === null
    ? []
    : [
        {
          heading: remarks.heading,
          width: remarks.width,
          kind: 'text',
          content: ({ node }) => words(remarks.of(node.id)),
          key: ({ node }) => node.id,
        },
      ];

const cell = (content: CellContent, rows = 1): SheetCell => ({ ...content, rows, columns: 1 });

const mergeDown = (column: TableColumn, lines: readonly SheetLine[]): (SheetCell | null)[] => {
  const cells: (SheetCell | null)[] = [];
  let first = 0;
  for (const [at, line] of lines.entries()) {
    const key = column.key(line);
    const start = lines[first];
    if (at > first && key !== null && start && column.key(start) === key) {
      const above = cells[first];
      if (above) cells[first] = { ...above, rows: at - first + 1 };
      cells.push(null);
    } else {
      first = at;
      cells.push(cell(column.content(line)));
    }
  }
  return cells;
};

/** A column of labels gives its place to the column on its left where a line has no label. */
const reachOver = (
  columns: readonly TableColumn[],
  row: readonly (SheetCell | null)[],
): (SheetCell | null)[] =>
  row.map((each, at) => {
    if (columns[at]?.labels && each?.text === '') return null;
    const right = columns[at + 1]?.labels === true && row[at + 1]?.text === '';
    return each && right ? { ...each, columns: 2 } : each;
  });
