import { documentDoubts } from '#messages';
import type { Column } from './column.ts';
import { isValueColumn } from './header-row.ts';
import { headingYears } from './heading-years.ts';

const distinct = (years: readonly number[]): number[] => [...new Set(years)];

/** 「R6実績(R5実績)」: the first year is that of the column, and which value is whose is for a person to see. */
const ofSeveralYears = (column: Column): Column => {
  const years = headingYears(column.heading);
  const [year, ...others] = distinct(years.map((found) => found.year));
  if (!isValueColumn(column) || year === undefined || others.length === 0) return column;
  const period = years.find((found) => found.year === year)?.period ?? null;
  const doubt = documentDoubts.headings.severalYears(column.heading).ja;
  return { ...column, year, period, doubt: column.doubt ?? doubt };
};

/** 「R7(見込)」: what a year is expected to bring is no result of it. */
const estimated = (column: Column): Column => {
  const isEstimate = (column.kind === 'actual' || column.kind === 'year') && column.heading.includes('見込');
  if (!isEstimate) return column;
  const doubt = documentDoubts.headings.estimate(column.heading).ja;
  return { ...column, doubt: column.doubt ?? doubt };
};

/** 「目標値(下限)」「目標値(上限)」: two targets of the same year, of which neither is the one. */
const oneOfSeveralTargets = (columns: readonly Column[]): Column[] =>
  columns.map((column) => {
    const isFinal = ({ kind, yearly, year }: Column) => kind === 'target' && !yearly && year === column.year;
    if (!isFinal(column) || columns.filter(isFinal).length < 2) return column;
    const doubt = documentDoubts.headings.severalTargets.ja;
    return { ...column, doubt: column.doubt ?? doubt };
  });

/** Columns whose headings say more than one thing, or not quite what their kind is, with a doubt. */
export const withDoubtfulHeadings = (columns: readonly Column[]): Column[] =>
  oneOfSeveralTargets(columns.map((column) => estimated(ofSeveralYears(column))));
