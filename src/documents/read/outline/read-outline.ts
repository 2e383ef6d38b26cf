import type { Vocabulary } from '../headings/recognise-heading.ts';
import { ColumnPath, isLevelColumn, styleOfColumn } from '../plan/column-path.ts';
import type { Ledger } from '../source/ledger.ts';
import type { Found } from '../table/find-tables.ts';
import type { SettledTable } from '../table/settle-headers.ts';
import { captionsOf } from './captions.ts';
import { Outline } from './outline.ts';
import { takeLine } from './take-line.ts';
import { takeLooseRows } from './take-loose-rows.ts';
import { takeTable } from './take-table.ts';

const isSettled = (found: Found | SettledTable): found is SettledTable =>
  found.kind === 'table' && found.header !== null && 'assumption' in found;

/** How the nodes in each level column are numbered, learned from all its cells in the document. */
const columnStyles = (items: readonly (Found | SettledTable)[]) => {
  const texts = new Map<string, string[]>();
  for (const item of items) {
    if (!isSettled(item)) continue;
    for (const column of item.header.columns.filter(isLevelColumn)) {
      const cells = item.rows.flatMap((row) =>
        column.cells.map((index) => row.cells[index]?.text.trim() ?? ''),
      );
      texts.set(column.heading, [
        ...(texts.get(column.heading) ?? []),
        ...cells.filter((text) => text !== ''),
      ]);
    }
  }
  return new Map([...texts].map(([heading, cells]) => [heading, styleOfColumn(cells)] as const));
};

/** Reads a document from its first line to its last and puts everything under its node. */
export const readOutline = (
  items: readonly (Found | SettledTable)[],
  ledger: Ledger,
  vocabulary: Vocabulary,
  year: number | null,
): Outline => {
  const styles = columnStyles(items);
  const captions = captionsOf(items, vocabulary);
  const outline = new Outline({
    ledger,
    vocabulary,
    year,
    columnPath: (tree) => new ColumnPath(tree, styles),
  });
  for (const item of items) {
    if (item.kind === 'line') takeLine(outline, item, captions.get(item));
    else if (isSettled(item)) takeTable(outline, item);
    else takeLooseRows(outline, item);
  }
  outline.openSection(null);
  return outline;
};
