import { documentDoubts } from '#messages';
import { type Header, isIndicatorHeader, isValueColumn } from '../headings/header-row.ts';
import { headingYears } from '../headings/heading-years.ts';
import { opensNode, unitOfLine } from '../outline/line-meaning.ts';
import { isBlank, type SourceRow } from '../source/source-document.ts';
import type { Found, FoundTable } from './find-tables.ts';
import { oneIndicatorARow } from './one-indicator-a-row.ts';
import { settleColumns } from './settle-columns.ts';

/** A table whose columns are known, with what had to be assumed. */
export interface SettledTable extends FoundTable {
  readonly header: Header;
  /** Why the columns are not certain, in Japanese; null when they are. */
  readonly assumption: string | null;
  /** What was assumed holds: the headings that are left stand exactly where the other table has them. */
  readonly columnsConfirmed: boolean;
}

const rowWidth = (row: SourceRow): number => row.cells.findLastIndex((cell) => !isBlank(cell)) + 1;

const outside = (header: Header, row: SourceRow): boolean => {
  const known = new Set(header.columns.flatMap(({ cells }) => cells));
  return row.cells.some((cell, index) => !isBlank(cell) && !known.has(index));
};

const isIntact = (table: FoundTable): table is FoundTable & { header: Header } =>
  table.header !== null &&
  !table.header.squeezed &&
  isIndicatorHeader(table.header.columns) &&
  table.rows.length > 0 &&
  !table.rows.some((row) => table.header !== null && outside(table.header, row));

/** The headings that are left of a damaged row, in order, all occur in the intact one. */
const remainsOf = (damaged: Header, intact: Header): boolean => {
  let from = 0;
  return damaged.columns.every(({ kind, year }) => {
    const at = intact.columns.findIndex(
      (column, index) =>
        index >= from &&
        column.kind === kind &&
        (year === null || column.year === null || column.year === year),
    );
    from = at + 1;
    return at >= 0;
  });
};

const lostHeadings = documentDoubts.headings.lostHeadings.ja;
const noHeadings = documentDoubts.headings.noHeadings.ja;

/**
 * Gives every table its columns. A row of headings that lost some is completed from an intact table of
 * the same width in the same document; rows without headings belong to the table before them when
 * nothing but blank lines stands between, and with a doubt when text does. What stays without columns is returned as it was.
 */
export const settleHeaders = (found: readonly Found[]): (Found | SettledTable)[] => {
  const intact = found.filter(
    (each): each is FoundTable & { header: Header } => each.kind === 'table' && isIntact(each),
  );
  let before: SettledTable | null = null;
  let apart = false;
  let unit: string | null = null;
  return found.map((each) => {
    if (each.kind === 'line') {
      // A node's heading right below a row reaches across the table, which goes on.
      apart ||= each.apart || !opensNode(each.text.text);
      unit = unitOfLine(each.text.text) ?? (each.apart ? unit : null);
      return each;
    }
    const settled = each.header
      ? complete({ ...each, header: each.header }, intact)
      : continued(each, before, apart);
    if (settled) before = settled;
    const ofTable = unit;
    apart = false;
    unit = null;
    return settled ? withUnit(withSettledColumns(settled), ofTable) : each;
  });
};

/** 「(単位:千円)」 above the table holds for columns of values that name no unit themselves. */
const withUnit = (table: SettledTable, unit: string | null): SettledTable => {
  const { columns } = table.header;
  if (unit === null || columns.some(({ kind }) => kind === 'unit')) return table;
  const inUnit = columns.map((column) =>
    isValueColumn(column) && column.unit === null ? { ...column, unit } : column,
  );
  return { ...table, header: { ...table.header, columns: inUnit } };
};

const withSettledColumns = (given: SettledTable): SettledTable => {
  const table = oneIndicatorARow(given);
  return {
    ...table,
    header: { ...table.header, columns: settleColumns(table.header.columns, table.rows) },
  };
};

const complete = (
  table: FoundTable & { header: Header },
  intact: readonly (FoundTable & { header: Header })[],
): SettledTable => {
  const { header, rows } = table;
  const damaged =
    !header.squeezed && isIndicatorHeader(header.columns) && rows.some((row) => outside(header, row));
  const whole = { ...table, assumption: null, columnsConfirmed: true };
  if (!damaged) return whole;
  const width = rows.reduce((most, row) => Math.max(most, rowWidth(row)), 0);
  const model = intact.find((other) => other.header.width === width && remainsOf(header, other.header));
  if (!model) return whole;
  // The table's own headings say best what it is about (KGI or KPI) and for which year; the model says where they stand.
  const columns = model.header.columns.map((column) => {
    const own = header.columns.find(
      ({ kind, year }) => kind === column.kind && (kind === 'name' || year === column.year),
    );
    return { ...column, ...(own ?? {}), cells: column.cells };
  });
  const columnsConfirmed = header.columns.every((own) =>
    columns.some(({ kind, cells }) => kind === own.kind && cells.join() === own.cells.join()),
  );
  return { ...table, header: { ...header, columns, width }, assumption: lostHeadings, columnsConfirmed };
};

const continued = (table: FoundTable, before: SettledTable | null, apart: boolean): SettledTable | null => {
  const isOther = table.labelled || table.foreign;
  if (!before || before.header.squeezed || isOther || !isIndicatorHeader(before.header.columns)) return null;
  if (!table.rows.every((row) => fitsColumns(row, before.header))) return null;
  if (table.rows.some((row) => holdsHeadings(row, before.header))) return null;
  const fits = table.rows.every((row) => rowWidth(row) <= before.header.width);
  const width = table.rows.some((row) => row.cells.length >= before.header.width);
  if (!fits || !width) return null;
  return {
    ...table,
    header: before.header,
    headings: [],
    assumption: apart ? noHeadings : before.assumption,
    columnsConfirmed: !apart && before.columnsConfirmed,
  };
};

const amount = /[0-9０-９]|^[-－―–ー—_△▲]|^(?:未|集計|調査|なし|基準|現状|維持|前年|増|減)/u;

const valuesOf = (row: SourceRow, header: Header): string[] =>
  header.columns
    .filter(isValueColumn)
    .flatMap(({ cells }) => cells.map((index) => row.cells[index]?.text.trim() ?? ''))
    .filter((text) => text !== '');

/** 「R5決算」「R6予算」: years with a noun are headings of another table, not values. */
const isYearWithNoun = (text: string): boolean => {
  const years = headingYears(text);
  const rest = years.reduce((left, { text: year }) => left.replace(year, ''), text.normalize('NFKC'));
  return years.length > 0 && rest !== '' && !/[0-9()]/u.test(rest);
};

const holdsHeadings = (row: SourceRow, header: Header): boolean => {
  const values = valuesOf(row, header);
  return values.filter(isYearWithNoun).length >= 2 || (values.length >= 2 && values.every(isYear));
};

/** 「R5」「令和6年度」 and nothing else. */
const isYear = (text: string): boolean => {
  const [year, ...others] = headingYears(text);
  return year !== undefined && others.length === 0 && year.text === text.normalize('NFKC');
};

/** What stands under headings of values looks like values. */
const fitsColumns = (row: SourceRow, header: Header): boolean =>
  valuesOf(row, header).every((text) => amount.test(text) && text.length <= 60);
