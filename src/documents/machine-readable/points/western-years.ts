import { machineReadableMessages } from '#messages';
import { hasOnlyEraYear, hasWesternYear, isEraTime } from '../facts/cell-meaning.ts';
import type { ColumnFacts, TableFacts } from '../facts/table-facts.ts';
import type { Fault } from '../report.ts';
import { faultAt, type Point, tablesOf } from './point.ts';

const { found } = machineReadableMessages;

const isWestern = ({ cells }: ColumnFacts): boolean =>
  cells.length > 0 && cells.filter(({ text }) => hasWesternYear(text)).length * 2 >= cells.length;
const isTime = ({ kind, cells }: ColumnFacts): boolean =>
  kind === 'year' ||
  (cells.length > 0 && cells.filter(({ text }) => isEraTime(text)).length * 2 >= cells.length);

/** 1-11: time in western years, alone or beside the Japanese ones. */
export const westernYears: Point = {
  id: 'western-years',
  number: '1-11',
  *check(file) {
    for (const table of tablesOf(file)) {
      const own = table.columns.filter(({ kind }) => kind !== 'quoted');
      const western = own.some((column) => column.kind !== 'remark' && isTime(column) && isWestern(column));
      const found = [...headings(own, table), ...(western ? [] : rows(own, table))];
      yield* found;
      const inHeadings = own.some(({ heading }) => hasWesternYear(heading));
      if (found.length === 0 && !western && !inHeadings) yield* fromTitle(table);
    }
  },
};

const headings = function* (columns: readonly ColumnFacts[], { sheet }: TableFacts): Iterable<Fault> {
  for (const { heading, headingCells } of columns) {
    const cell = headingCells.find(({ text }) => hasOnlyEraYear(text));
    if (cell && !hasWesternYear(heading)) yield faultAt(sheet, cell, found.eraOnly(cell.text));
  }
};

const rows = function* (columns: readonly ColumnFacts[], { sheet }: TableFacts): Iterable<Fault> {
  for (const { cells } of columns.filter((column) => column.kind !== 'remark' && isTime(column)))
    for (const cell of cells)
      if (hasOnlyEraYear(cell.text)) yield faultAt(sheet, cell, found.eraOnly(cell.text));
};

/** Nothing in the table says a year: its title may. */
const fromTitle = function* ({ sheet, notes, region }: TableFacts): Iterable<Fault> {
  if (notes.some(({ text }) => hasWesternYear(text))) return;
  const title = notes.find(({ text }) => hasOnlyEraYear(text));
  if (title) yield faultAt(sheet, title, found.eraOnly(title.text));
  else {
    const corner = {
      row: region.top,
      column: region.left,
      text: '',
      stored: 'text' as const,
      isFormula: false,
    };
    yield faultAt(sheet, corner, found.noTime, false);
  }
};
