import { headingYears } from '../headings/heading-years.ts';
import { isBlank } from '../source/source-document.ts';
import type { Found, FoundTable } from '../table/find-tables.ts';

const said =
  /[【(（《「]?\s*((?:令和|平成|R|H|Ｒ)\s*[元0-9０-９]{1,2}\s*年度|20[0-9]{2}\s*年度)\s*(?:[^。、]{0,16}?)(?:評価|実績|進捗|効果検証|検証|取組状況|報告)/u;

/**
 * The fiscal year whose results a document reports: the newest column of results that holds a value;
 * where the columns name no year, what the head of the document says (【令和6年度評価】). null when neither
 * does.
 */
export const reportingYearOf = (found: readonly Found[]): number | null => {
  let newest: number | null = null;
  for (const table of found) {
    if (table.kind !== 'table' || table.header === null) continue;
    for (const column of table.header.columns) {
      if (column.kind !== 'actual' || column.year === null || (newest !== null && column.year <= newest))
        continue;
      const used = table.rows.some((row) => column.cells.some((index) => !isBlank(row.cells[index])));
      if (used && !table.header.squeezed) newest = column.year;
    }
    newest = newestOfLines(table, newest);
  }
  return yearInHead(found) ?? newest;
};

/** Bare years over lines of 目標 and 実績: the newest in which a line of results holds a value. */
const newestOfLines = (table: FoundTable, newest: number | null): number | null => {
  const years = table.header?.columns.filter(({ kind }) => kind === 'year') ?? [];
  const results = table.rows.filter((row) => row.cells.some(({ text }) => /^実績値?$/u.test(text.trim())));
  const used = years.filter(({ cells }) =>
    results.some((row) => cells.some((index) => !isBlank(row.cells[index]))),
  );
  return Math.max(newest ?? 0, ...used.map(({ year }) => year ?? 0)) || null;
};

/** Years named in the first lines beside 評価, 実績, 進捗. */
const yearInHead = (found: readonly Found[]): number | null => {
  for (const line of found.filter((each) => each.kind === 'line').slice(0, 12)) {
    const match = said.exec(line.text.text);
    const year = match?.[1] ? headingYears(match[1])[0]?.year : undefined;
    if (year !== undefined) return year;
  }
  return null;
};
