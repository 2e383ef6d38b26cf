import { machineReadableMessages } from '#messages';
import type { TableFacts } from '../facts/table-facts.ts';
import type { Fault } from '../report.ts';
import { faultAt, faultOnSheet, type OpenedSheet, type Point } from './point.ts';

const { found } = machineReadableMessages;

/** Whether a table under another is its continuation: in the same columns, with the same headings or none. */
export const goesOn = (above: TableFacts, below: TableFacts): boolean => {
  if (above.region.left !== below.region.left || above.region.bottom >= below.region.top) return false;
  const headings = ({ columns }: TableFacts) => columns.map(({ heading }) => heading).join('\n');
  if (headings(above) === headings(below)) return true;
  const kinds = ({ columns }: TableFacts) => columns.map(({ kind }) => kind).join();
  const startsWithData = below.columns.some(({ kind, headingCells }) =>
    headingCells.some(({ text }) => kind === 'number' && /^[-\d.,]+$/.test(text.trim())),
  );
  return startsWithData && kinds(above) === kinds(below);
};

/** Rows apart from every table that have figures where the table above them has. */
const rowsApart = function* ({ facts, tables, loose }: OpenedSheet): Iterable<Fault> {
  for (const region of loose) {
    const [corner] = region.rows.get(region.top)?.values() ?? [];
    const above = tables.findLast((table) => table.region.bottom < region.top);
    const figures = above?.columns.filter(({ kind }) => kind === 'number') ?? [];
    const goesOn = figures.some(({ column }) =>
      /\d/.test(region.rows.get(region.top)?.get(column)?.text ?? ''),
    );
    if (corner && goesOn) yield faultAt(facts, corner, found.goesOnBelow);
  }
};

/** 2-1: the data are not divided by blank rows or repeated headings; hidden rows and columns are shown. */
export const splitTable: Point = {
  id: 'split-table',
  number: '2-1',
  *check({ sheets }) {
    for (const sheet of sheets) {
      const { facts, tables } = sheet;
      yield* rowsApart(sheet);
      for (const [at, table] of tables.entries()) {
        const above = tables[at - 1];
        const [corner] = table.region.rows.get(table.region.top)?.values() ?? [];
        if (above && corner && goesOn(above, table)) yield faultAt(facts, corner, found.goesOnBelow);
        for (const row of table.repeatedHeadings) {
          const [cell] = table.region.rows.get(row)?.values() ?? [];
          if (cell) yield faultAt(facts, cell, found.repeatedHeadings);
        }
      }
      if (facts.hiddenRows.length > 0)
        yield faultOnSheet(facts, found.hiddenRows(facts.hiddenRows.length), false);
      if (facts.hiddenColumns.length > 0)
        yield faultOnSheet(facts, found.hiddenColumns(facts.hiddenColumns.length), false);
    }
  },
};
