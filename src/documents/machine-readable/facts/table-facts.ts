import { figureIn, hasEraYear, hasWesternYear, isPlainNumber, isSymbol } from './cell-meaning.ts';
import type { Region } from './regions.ts';
import type { FactCell, SheetFacts } from './sheet-facts.ts';

/** A table of a sheet: one region with headings above rows. */
export interface TableFacts {
  readonly sheet: SheetFacts;
  readonly region: Region;
  /** Rows of headings; the first is the table's first row. */
  readonly headingRows: readonly number[];
  /** Rows further down that say the headings again. */
  readonly repeatedHeadings: readonly number[];
  readonly bodyRows: readonly number[];
  readonly columns: readonly ColumnFacts[];
  /** Title and notes that stand directly above or below, and everything else on the sheet outside of tables. */
  readonly notes: readonly FactCell[];
}

export interface ColumnFacts {
  readonly column: number;
  /** Headings from the top, joined; empty when the column has none. */
  readonly heading: string;
  readonly headingCells: readonly FactCell[];
  /** Filled cells under the headings. */
  readonly cells: readonly FactCell[];
  /**
   * number: mostly figures, dressed or not · code: identifiers written in digits · year: years · remark: prose
   * about the row · quoted: the document's own words beside the data · text: everything else.
   */
  readonly kind: 'number' | 'code' | 'year' | 'remark' | 'quoted' | 'text';
}

const kindByHeading: readonly (readonly [ColumnFacts['kind'], RegExp])[] = [
  ['quoted', /原文|as_written|as written/i],
  [
    'remark',
    /備考|注記|注釈|^注$|説明|内容|定義|算式|理由|出典|資料|根拠|note|remark|doubt|definition|footnote|formula/i,
  ],
  ['code', /コード|番号|^No\.?$|№|電話|郵便|ID\d*$|code|number|_id(?:_\d+)?$|ページ|^page$/i],
  ['year', /(?:^|[^a-z])年(?:度|次)?(?:$|[(（])|西暦|和暦|(?:初|終)年度|(?:初|末)日|[年月]日|year|date/i],
];

/** Cells looked at to tell what a column holds. */
const sample = 300;

const kindOf = (heading: string, cells: readonly FactCell[]): ColumnFacts['kind'] => {
  const named = kindByHeading.find(([, words]) => words.test(heading))?.[0];
  // 「R6年度」 heads figures of that year; 「年度」 heads years.
  const isOfOneYear = hasEraYear(heading) || hasWesternYear(heading);
  if (
    named !== undefined &&
    !(named === 'year' && (isOfOneYear || holdsFigures(cells, (text) => !isYear(text))))
  )
    return named;
  if (isYear(heading) && cells.every(({ text }) => isYear(text))) return 'year';
  return holdsFigures(cells) ? 'number' : 'text';
};

const holdsFigures = (
  cells: readonly FactCell[],
  counts: (text: string) => boolean = () => true,
): boolean => {
  const seen = cells.slice(0, sample).filter(({ text }) => !isSymbol(text));
  const figures = seen.filter(({ text, stored }) => counts(text.trim()) && isFigure(text, stored));
  return figures.length > 0 && figures.length * 2 >= seen.length;
};

/** A date is stored as a number too. */
const isDate = (text: string): boolean => /\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d/u.test(text);

const isFigure = (text: string, stored: FactCell['stored']): boolean =>
  stored === 'number'
    ? /\d/.test(text) && !isDate(text)
    : isPlainNumber(text)
      ? !/^-?0\d/.test(text.trim())
      : figureIn(text) !== null;

/** At most so many rows of headings; more are rows of data without figures. */
const mostHeadingRows = 4;

/** The table in a region, or null when it is too small for one (a title, a note). */
export const tableIn = (
  sheet: SheetFacts,
  region: Region,
  outside: readonly FactCell[],
): TableFacts | null => {
  const rows = [...region.rows.keys()];
  const width = region.right - region.left + 1;
  const isLine = (row: number) => (region.rows.get(row)?.size ?? 0) === 1 && width >= 3;
  let first = 0;
  while (first < rows.length && isLine(rows[first] ?? 0)) first++;
  let last = rows.length - 1;
  while (last > first && isLine(rows[last] ?? 0) && isNote(region, rows[last] ?? 0)) last--;
  const own = rows.slice(first, last + 1);
  if (own.length < 2 || width < 2) return null;
  const textsOf = (row: number) => rowTexts(region, row);
  let headings = 1;
  // Only headings that leave cells open go on in the next row; figures end them.
  while (
    headings < Math.min(mostHeadingRows, own.length - 1) &&
    textsOf(own[headings - 1] ?? 0).includes('') &&
    !hasFigures(region, own[headings] ?? 0)
  )
    headings++;
  const headingRows = own.slice(0, headings);
  const titles = textsOf(headingRows.at(-1) ?? 0).join('\n');
  const repeatedHeadings = own.slice(headings).filter((row) => textsOf(row).join('\n') === titles);
  const bodyRows = own.slice(headings).filter((row) => !repeatedHeadings.includes(row));
  const cellsIn = (among: readonly number[], column: number) =>
    among.flatMap((row) => region.rows.get(row)?.get(column) ?? []);
  const columns: ColumnFacts[] = [];
  for (let column = region.left; column <= region.right; column++) {
    const headingCells = cellsIn(headingRows, column);
    const heading = headingCells.map(({ text }) => text.trim()).join(' ');
    const cells = cellsIn(bodyRows, column);
    columns.push({ column, heading, headingCells, cells, kind: kindOf(heading, cells) });
  }
  const around = [...rows.slice(0, first), ...rows.slice(last + 1)].flatMap((row) => [
    ...(region.rows.get(row)?.values() ?? []),
  ]);
  return {
    sheet,
    region,
    headingRows,
    repeatedHeadings,
    bodyRows,
    columns: withQuotations(columns),
    notes: [...around, ...outside],
  };
};

const rowTexts = ({ rows, left, right }: Region, row: number): string[] =>
  Array.from(
    { length: right - left + 1 },
    (_, at) =>
      rows
        .get(row)
        ?.get(left + at)
        ?.text.trim() ?? '',
  );

const hasFigures = ({ rows }: Region, row: number): boolean =>
  [...(rows.get(row)?.values() ?? [])].some(({ text, stored }) => isFigure(text, stored) && !isYear(text));

const isYear = (text: string): boolean => /^(?:19|20|21)\d{2}$/.test(text.trim());
const isNote = (region: Region, row: number): boolean =>
  [...(region.rows.get(row)?.values() ?? [])].some(({ text }) =>
    /^[\s(（]*(?:※|注|\*|資料|出典|備考)/u.test(text),
  );

/** Words of the document are only a quotation where a column of bare numbers says the same as data. */
const withQuotations = (columns: readonly ColumnFacts[]): ColumnFacts[] => {
  const hasData = columns.some(
    ({ kind, cells }) =>
      kind === 'number' && cells.every(({ text, stored }) => stored === 'number' || isPlainNumber(text)),
  );
  return columns.map((column) =>
    column.kind === 'quoted' && !hasData
      ? { ...column, kind: holdsFigures(column.cells) ? 'number' : 'text' }
      : column,
  );
};
