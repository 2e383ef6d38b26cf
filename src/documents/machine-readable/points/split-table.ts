import { machineReadableMessages } from '#messages';
import type { TableFacts } from '../facts/table-facts.ts';
import type { Fault } from '../report.ts';
import { faultAt, faultOnSheet, type Point } from './point.ts';

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

const repeatedHeadings = function* ({ sheet, region, bodyRows, columns }: TableFacts): Iterable<Fault> {
  const headings = columns.map(({ heading }) => heading);
  for (const row of bodyRows) {
    const texts = columns.map(({ column }) => region.rows.get(row)?.get(column)?.text.trim() ?? '');
    const [first] = region.rows.get(row)?.values() ?? [];
    if (first && texts.length > 1 && texts.every((text, at) => text === headings[at]))
      yield faultAt(sheet, first, found.repeatedHeadings);
  }
};

/** 2-1: the data are not divided by blank rows or repeated headings; hidden rows and columns are shown. */
export const splitTable: Point = {
  id: 'split-table',
  number: '2-1',
  *check({ sheets }) {
    for (const { facts, tables } of sheets) {
      for (const [at, table] of tables.entries()) {
        const above = tables[at - 1];
        const [corner] = table.region.rows.get(table.region.top)?.values() ?? [];
        if (above && corner && goesOn(above, table)) yield faultAt(facts, corner, found.goesOnBelow);
        yield* repeatedHeadings(table);
      }
      if (facts.hiddenRows.length > 0)
        yield faultOnSheet(facts, found.hiddenRows(facts.hiddenRows.length), false);
      if (facts.hiddenColumns.length > 0)
        yield faultOnSheet(facts, found.hiddenColumns(facts.hiddenColumns.length), false);
    }
  },
};
