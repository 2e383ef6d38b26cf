import { documentDoubts } from '#messages';
import type { GridCell, GridRow } from '../../grid/grid.ts';
import { recogniseHeading, type Vocabulary } from '../../headings/recognise-heading.ts';
import { gridRows } from '../ruling/ruled-table.ts';
import type { FlowPart } from './flow.ts';
import type { TableOnPage } from './table-on-page.ts';

/** Rows of the same table stand at the same height on both pages, within points. */
const level = 1.5;

const reason = documentDoubts.page.otherPage.ja;

const sameRows = ({ ys: a = [] }: TableOnPage, { ys: b = [] }: TableOnPage): boolean =>
  a.length === b.length && a.length >= 3 && a.every((y, index) => Math.abs(y - (b[index] ?? 0)) <= level);

const cellsOf = ({ rows }: TableOnPage): readonly GridCell[] => rows.flatMap(({ cells }) => cells);

/** What the headings in the first rows are about. */
const headingsOf = (table: TableOnPage, vocabulary: Vocabulary): readonly string[] =>
  cellsOf(table)
    .filter(({ row }) => row <= 3)
    .flatMap(({ text }) => recogniseHeading(text.text, vocabulary)?.kind ?? []);

const plain = ({ text }: GridCell): string => text.text.replaceAll(/\s/gu, '');

/** What the columns to the right of an indicator are about. */
const ofIndicators = new Set([
  'baseline',
  'actual',
  'target',
  'year',
  'division',
  'source',
  'narrative',
  'extra',
]);

/** How many columns at the left are those of the first page once more: titles printed on every page. */
const repeatedColumns = (first: TableOnPage, next: TableOnPage): number => {
  let count = 0;
  for (let column = 1; column < next.edges.length; column++) {
    const [own, other] = [next, first].map((table) =>
      cellsOf(table)
        .filter((cell) => cell.column === column)
        .map((cell) => `${cell.row} ${plain(cell)}`)
        .join('\n'),
    );
    if (own === '' || own !== other) break;
    count = column;
  }
  return count;
};

/** Under the same headings the table goes on downwards, not to the right. */
const hasOwnHeadings = (first: TableOnPage, next: TableOnPage): boolean => {
  const [known, own] = [first, next].map((table) =>
    cellsOf(table)
      .filter(({ row }) => row === 1)
      .map(plain),
  );
  return (own ?? []).some((text) => !known?.includes(text));
};

/** The columns of the next page behind those of the first; in doubt where only the height of a row tells whose it is. */
const beside = (first: TableOnPage, next: TableOnPage, isNamed: boolean): TableOnPage => {
  const skipped = repeatedColumns(first, next);
  const offset = first.edges.length - 1 - skipped;
  const start = next.edges[skipped] ?? 0;
  const end = first.edges.at(-1) ?? 0;
  const added = cellsOf(next)
    .filter(({ column }) => column > skipped)
    .map((cell): GridCell => {
      const place = { column: cell.column + offset, lastColumn: cell.lastColumn + offset };
      return { ...cell, ...place, doubt: cell.doubt ?? (isNamed ? null : reason) };
    });
  return {
    ...first,
    edges: [...first.edges, ...next.edges.slice(skipped + 1).map((edge) => edge - start + end)],
    rows: gridRows([...cellsOf(first), ...added]) as readonly GridRow[],
  };
};

/**
 * Pages of a spreadsheet whose columns did not fit: the right columns of a table stand on a page of their own,
 * their rows at the same heights, with the names of the indicators printed again or without them. They are put
 * back beside the columns of the earliest page they fit that has none yet. Without the names every value of theirs
 * is in doubt, for nothing but its height tells whose it is.
 */
export const joinSideways = (
  pages: readonly (readonly FlowPart[])[],
  vocabulary: Vocabulary,
): (readonly FlowPart[])[] => {
  const joined = pages.map((flow) => [...flow]);
  const extended = new Map<string, number>();
  for (const [page, flow] of joined.entries()) {
    const [table] = flow;
    if (table?.kind !== 'table' || !table.ys || flow.filter(({ kind }) => kind === 'table').length > 1)
      continue;
    const headings = headingsOf(table, vocabulary);
    const fitting = joined.slice(0, page).flatMap((earlier, at) =>
      earlier.flatMap((part, index) => {
        if (part.kind !== 'table' || !sameRows(part, table) || !hasOwnHeadings(part, table)) return [];
        if (!headingsOf(part, vocabulary).includes('name')) return [];
        const again = repeatedColumns(part, table);
        if (!headings.some((kind) => ofIndicators.has(kind)) || (headings.includes('name') && again === 0))
          return [];
        if (again >= table.edges.length - 1) return [];
        return [{ at, index, part, times: extended.get(`${at} ${index}`) ?? 0 }];
      }),
    );
    const [found] = fitting.toSorted((a, b) => a.times - b.times || a.at - b.at);
    if (!found) continue;
    const target = joined[found.at];
    if (target) target[found.index] = beside(found.part, table, headings.includes('name'));
    extended.set(`${found.at} ${found.index}`, found.times + 1);
    flow.shift();
  }
  return joined;
};
