import { documentDoubts } from '#messages';
import { headingYears } from '../headings/heading-years.ts';
import type { OutlineDoubt } from '../outline/outline.ts';
import { isBlank, type SourceRow } from '../source/source-document.ts';
import type { Found, FoundLine, FoundTable } from '../table/find-tables.ts';

export interface ReportingYear {
  /** Western fiscal year. */
  readonly year: number;
  readonly doubt?: OutlineDoubt;
}

const year = String.raw`((?:令和|平成|R|H|Ｒ)\s*[元0-9０-９]{1,2}\s*年度|20[0-9]{2}\s*年度)`;
/** The year of the results themselves, whatever year they are looked at in: 「令和7年度評価(令和6年度実績)」. */
const ofResults = new RegExp(
  `${year}(?:末|の)?\\s*(?:実績|決算|事業|実施|対象|分|取組|進捗|達成)(?!野)|(?:評価|報告)?対象(?:年度)?\\s*[:：]?\\s*${year}`,
  'u',
);
const said = new RegExp(
  `${year}\\s*[^。、]{0,16}?(?:評価|実績|進捗|効果検証|検証|取組状況|報告|点検|分)`,
  'u',
);
const anyYear = new RegExp(year, 'u');
const guess = documentDoubts.values.reportingYearOfTitle.ja;

/**
 * The fiscal year whose results a document reports: what its head says beside 実績 or 決算; else beside 評価 or
 * 進捗 (【令和6年度評価】), unless its columns of results are of other years only; else the newest of those that
 * holds a value; else the only year in its first lines, with a doubt. null when there is none.
 */
export const reportingYearOf = (found: readonly Found[]): ReportingYear | null => {
  // 「令和7年度の事業費は…」 in a text speaks of its own matter, not of the document's year.
  const head = found
    .filter((each) => each.kind === 'line')
    .slice(0, 12)
    .filter(({ text }) => !/。/u.test(text.text));
  const results = yearIn(head, ofResults);
  if (results) return { year: results.year };
  const newest = newestOf(found);
  const looked = yearIn(head, said);
  // Many cities evaluate last year's results: 「令和7年度評価」 holds for R7 only where R7 has a column.
  if (looked && (newest === null || hasColumnOf(found, looked.year))) return { year: looked.year };
  if (newest !== null) return { year: newest };
  const only = yearIn(head.slice(0, 5), anyYear);
  if (!only) return null;
  const { place, raw } = only.line.text;
  return { year: only.year, doubt: { kind: 'joined', place, about: '報告年度', raw, reason: guess } };
};

/** The year whose results the head of a sheet speaks of: its title or name; null when it says none. */
export const yearOfHead = (lines: readonly FoundLine[]): number | null =>
  (yearIn(lines, ofResults) ?? yearIn(lines, said) ?? yearIn(lines, anyYear))?.year ?? null;

const hasColumnOf = (found: readonly Found[], wanted: number): boolean =>
  found.some(
    (each) => each.kind === 'table' && each.header?.columns.some((column) => column.year === wanted),
  );

const yearIn = (lines: readonly FoundLine[], pattern: RegExp): { line: FoundLine; year: number } | null => {
  for (const line of lines) {
    const written = pattern
      .exec(line.text.text)
      ?.slice(1)
      .find((group) => group !== undefined);
    const found = written === undefined ? undefined : headingYears(written)[0]?.year;
    if (found !== undefined) return { line, year: found };
  }
  return null;
};

/**
 * The newest year of results that is really filled: a quarter as many values as the fullest year, so that a
 * single value that has slipped into next year's column does not count.
 */
const newestOf = (found: readonly Found[]): number | null => {
  const filled = new Map<number, number>();
  for (const table of found) {
    if (table.kind !== 'table' || !table.header || table.header.squeezed) continue;
    for (const { cells, kind, year, heading } of table.header.columns) {
      // What this year is expected to bring is not reported yet.
      if (year === null || heading.includes('見込')) continue;
      const rows = resultRows(table, kind).filter((row) => cells.some((index) => !isBlank(row.cells[index])));
      if (rows.length > 0) filled.set(year, (filled.get(year) ?? 0) + rows.length);
    }
  }
  const fullest = Math.max(0, ...filled.values());
  const years = [...filled].flatMap(([year, count]) => (count * 4 >= fullest ? [year] : []));
  return years.length === 0 ? null : Math.max(...years);
};

/** Rows in which a column holds results: bare years count in lines of 実績, or beside targets of their own. */
const resultRows = ({ header, rows }: FoundTable, kind: string): readonly SourceRow[] => {
  if (kind === 'actual') return rows;
  if (kind !== 'year') return [];
  const results = rows.filter((row) => row.cells.some(({ text }) => isResult(text)));
  if (results.length > 0) return results;
  return header?.columns.some((column) => column.kind === 'target') ? rows : [];
};

const isResult = (text: string): boolean => /^実績値?$/u.test(text.trim());
