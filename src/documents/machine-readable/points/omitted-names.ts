import { machineReadableMessages } from '#messages';
import type { ColumnFacts, TableFacts } from '../facts/table-facts.ts';
import type { Fault } from '../report.ts';
import { faultAt, faultInColumn, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;

/** 〃, 同上 and the like. */
const isDitto = (text: string): boolean => /^(?:〃|″|仝|々|同上|同左|同前|同じ|")$/u.test(text.trim());
/** 「5」 after 「令和4年」: a year without its era, or a number that means nothing by itself. */
const isShort = (heading: string): boolean => /^(?:[0-9０-９]{1,2}(?:年度?)?|〃|同上)$/u.test(heading.trim());

const headings = function* (table: TableFacts): Iterable<Fault> {
  const seen = new Set<string>();
  for (const column of table.columns) {
    const { heading, cells } = column;
    if (heading === '') {
      if (cells.length > 0) yield faultInColumn(table, column.column, found.blankHeading);
      continue;
    }
    // Headings in two rows are parts of names unless each row is filled.
    if (column.headingCells.length < table.headingRows.length)
      yield faultInColumn(table, column.column, found.blankHeading);
    else if (isShort(heading)) yield faultInColumn(table, column.column, found.shortHeading(heading));
    if (seen.has(heading)) yield faultInColumn(table, column.column, found.sameHeading(heading));
    seen.add(heading);
  }
};

/** Columns from the left whose blanks stand for what is written above them. */
const blankNames = function* ({ sheet, region, bodyRows, columns }: TableFacts): Iterable<Fault> {
  const filledAbove = new Set<number>();
  for (const row of bodyRows) {
    for (const { column } of columns) {
      if (region.rows.get(row)?.has(column)) break;
      if (!filledAbove.has(column)) continue;
      const cell = { row, column, text: '', stored: 'text' as const, isFormula: false };
      yield faultAt(sheet, cell, found.blankName);
    }
    for (const column of region.rows.get(row)?.keys() ?? []) filledAbove.add(column);
  }
};

const holdsValues = ({ headingCells }: ColumnFacts): boolean =>
  headingCells.some(({ text, stored }) => stored === 'number' && !/^(?:19|20|21)\d{2}$/.test(text.trim()));

/** 1-6: every column has its own heading, and every row says its names itself. */
export const omittedNames: Point = {
  id: 'omitted-names',
  number: '1-6',
  *check(file) {
    for (const table of tablesOf(file)) {
      const first = table.columns.find(holdsValues);
      if (first) yield faultInColumn(table, first.column, found.noHeadings);
      yield* headings(table);
      yield* blankNames(table);
      for (const cell of table.columns.flatMap(({ cells }) => cells))
        if (isDitto(cell.text)) yield faultAt(table.sheet, cell, found.ditto(cell.text));
    }
  },
};
