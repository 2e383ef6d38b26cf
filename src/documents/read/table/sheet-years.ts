import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { headingYears } from '../headings/heading-years.ts';
import { type ReportingYear, yearOfHead } from '../plan/reporting-year.ts';
import type { Found, FoundLine } from './find-tables.ts';

/** What is found, with the years that its sheets are about where they differ. */
export interface SheetYears {
  readonly found: readonly Found[];
  /** The newest of these years, with a doubt: it need not be the one reported. null where they are all the same. */
  readonly newest: ReportingYear | null;
}

const several = documentDoubts.values.severalSheetYears.ja;

/** The lines above the first table of a sheet, its name first. */
const headOf = (sheet: readonly Found[]): FoundLine[] => {
  const table = sheet.findIndex(({ kind }) => kind === 'table');
  return sheet.slice(0, table < 0 ? sheet.length : table).filter((each) => each.kind === 'line');
};

const yearOf = (sheet: readonly Found[]): number | null => {
  const [name, ...lines] = headOf(sheet);
  // 「R6」 is a year where it is the name of a sheet.
  const named = name?.opensSheet ? headingYears(name.text.text) : [];
  return yearOfHead(lines) ?? (named.length === 1 ? (named[0]?.year ?? null) : null);
};

const inYear = (column: Column, year: number): Column => {
  if (column.kind !== 'actual' || column.year !== null) return column;
  const { yearBefore, ...rest } = column;
  return { ...rest, year: yearBefore ? year - 1 : year };
};

/**
 * A workbook with a sheet for every year: 「実績値」 on the sheet of R5 is that of R5. Sheets that are all about one
 * year stay as they are.
 */
export const withSheetYears = (found: readonly Found[]): SheetYears => {
  const starts = found.flatMap((each, index) => (each.kind === 'line' && each.opensSheet ? [index] : []));
  const sheets = starts.map((from, index) => found.slice(from, starts[index + 1]));
  const told = sheets.map(yearOf);
  const years = [...new Set(told.filter((year) => year !== null))].sort((a, b) => b - a);
  const [newest, ...older] = years;
  if (newest === undefined || older.length === 0) return { found, newest: null };
  const dated = sheets.flatMap((sheet, index) => {
    const year = told[index] ?? null;
    return sheet.map((each) =>
      year === null || each.kind === 'line' || !each.header
        ? each
        : {
            ...each,
            header: { ...each.header, columns: each.header.columns.map((column) => inYear(column, year)) },
          },
    );
  });
  const [name] = headOf(sheets[told.indexOf(newest)] ?? []);
  const { place, raw } = name?.text ?? { place: { kind: 'entered' as const }, raw: '' };
  return {
    found: [...found.slice(0, starts[0]), ...dated],
    newest: { year: newest, doubt: { kind: 'joined', place, about: '報告年度', raw, reason: several } },
  };
};
