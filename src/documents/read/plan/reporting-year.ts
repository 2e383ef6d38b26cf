import { headingYears } from '../headings/heading-years.ts';
import type { OutlineDoubt } from '../outline/outline.ts';
import { isBlank } from '../source/source-document.ts';
import type { Found, FoundLine, FoundTable } from '../table/find-tables.ts';

export interface ReportingYear {
  /** Western fiscal year. */
  readonly year: number;
  readonly doubt?: OutlineDoubt;
}

const year = String.raw`((?:令和|平成|R|H|Ｒ)\s*[元0-9０-９]{1,2}\s*年度|20[0-9]{2}\s*年度)`;
const said = new RegExp(
  `${year}\\s*[^。、]{0,16}?(?:評価|実績|進捗|効果検証|検証|取組状況|報告|点検|分)`,
  'u',
);
const anyYear = new RegExp(year, 'u');
const guess = '表題にある年度を、実績を報告する年度としました。';

/**
 * The fiscal year whose results a document reports: what its head says beside 評価, 実績 or 進捗
 * (【令和6年度評価】); else the newest column of results that holds a value; else the only year in its first
 * lines, with a doubt. null when there is none.
 */
export const reportingYearOf = (found: readonly Found[]): ReportingYear | null => {
  const head = found.filter((each) => each.kind === 'line').slice(0, 12);
  const inHead = yearIn(head, said);
  if (inHead) return { year: inHead.year };
  const newest = found.reduce<number | null>((year, each) => newestOf(each, year), null);
  if (newest !== null) return { year: newest };
  const only = yearIn(head.slice(0, 5), anyYear);
  if (!only) return null;
  const { place, raw } = only.line.text;
  return { year: only.year, doubt: { place, about: '報告年度', raw, reason: guess } };
};

const yearIn = (lines: readonly FoundLine[], pattern: RegExp): { line: FoundLine; year: number } | null => {
  for (const line of lines) {
    const written = pattern.exec(line.text.text)?.[1];
    const found = written === undefined ? undefined : headingYears(written)[0]?.year;
    if (found !== undefined) return { line, year: found };
  }
  return null;
};

const newestOf = (found: Found, newest: number | null): number | null => {
  if (found.kind !== 'table' || !found.header || found.header.squeezed) return newest;
  const years = found.header.columns.flatMap((column) =>
    holdsResults(found, column.cells, column.kind) && column.year !== null ? [column.year] : [],
  );
  return years.length === 0 ? newest : Math.max(newest ?? 0, ...years);
};

/** A column of results with a value; bare years count in lines of 実績, or where the table has targets of its own. */
const holdsResults = (table: FoundTable, cells: readonly number[], kind: string): boolean => {
  if (kind !== 'actual' && kind !== 'year') return false;
  const hasLines = table.rows.some((row) => row.cells.some(({ text }) => isResult(text)));
  const hasTargets = table.header?.columns.some((column) => column.kind === 'target') ?? false;
  if (kind === 'year' && !hasLines && !hasTargets) return false;
  const rows =
    kind === 'year' && hasLines
      ? table.rows.filter((row) => row.cells.some(({ text }) => isResult(text)))
      : table.rows;
  return rows.some((row) => cells.some((index) => !isBlank(row.cells[index])));
};

const isResult = (text: string): boolean => /^実績値?$/u.test(text.trim());
