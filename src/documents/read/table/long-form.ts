import { documentDoubts } from '#messages';
import { headingYears } from '../headings/heading-years.ts';
import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import {
  isBlank,
  rowOf,
  type SourceDoubt,
  type SourceRow,
  type SourceText,
} from '../source/source-document.ts';

/** What each cell of the heading row of a list with a row for every year is about. */
interface LongForm {
  readonly name: number;
  readonly year: number;
  /** 「目標」「実績」; null when the headings of the values say so. */
  readonly line: number | null;
  readonly values: readonly number[];
}

const yearHeading = /^(?:(?:対象|報告|実績|評価|該当)?年度|年|年次|西暦)$/u;
const valueHeading = /^(?:値|数値|指標値|データ|データ値)$/u;

const noYear = documentDoubts.rows.yearMissing.ja;

const plain = (text: SourceText | undefined): string => text?.text.replaceAll(/\s/gu, '') ?? '';

/** The columns of a list with a row for every year of an indicator; null when the row heads no such list. */
export const longFormOf = (header: readonly SourceText[], vocabulary: Vocabulary): LongForm | null => {
  const year = header.findIndex((cell) => yearHeading.test(plain(cell)));
  if (year < 0) return null;
  const kinds = header.map((cell) => recogniseHeading(cell.text, vocabulary));
  const name = kinds.findIndex((found) => found?.kind === 'name');
  if (name < 0) return null;
  const line = kinds.findIndex((found) => found?.kind === 'line');
  const values = header.flatMap((cell, index) => {
    const found = kinds[index];
    const isValue = (found?.kind === 'actual' || found?.kind === 'target') && found.year === null;
    return valueHeading.test(plain(cell)) || isValue ? [index] : [];
  });
  const bare = values.filter((index) => valueHeading.test(plain(header[index])));
  // A bare 「値」 needs a column that says what it is.
  return values.length === 0 || (bare.length > 0 && line < 0)
    ? null
    : { name, year, line: line < 0 ? null : line, values };
};

const blankAt = ({ place }: SourceRow): SourceText => ({ raw: '', text: '', place, marks: [] });

/** Rows below each other that are about the same: what a further row says besides its year and values is the same. */
const grouped = (rows: readonly SourceRow[], form: LongForm): SourceRow[][] => {
  const own = new Set([form.year, form.line, ...form.values]);
  const groups: SourceRow[][] = [];
  for (const row of rows) {
    const [head] = groups.at(-1) ?? [];
    const isSame = (index: number) =>
      own.has(index) || isBlank(row.cells[index]) || plain(row.cells[index]) === plain(head?.cells[index]);
    const goesOn = head && isSame(form.name) && row.cells.every((_, index) => isSame(index));
    if (goesOn) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
};

/** 「実績」 of 「R5」: the heading that the value would have in a table with a column for every year. */
const headingOf = (header: SourceRow, row: SourceRow, value: number, form: LongForm): string => {
  const line = form.line === null ? '' : plain(row.cells[form.line]);
  const label =
    line === '' || !valueHeading.test(plain(header.cells[value])) ? header.cells[value]?.text : line;
  return `${label ?? ''}(${row.cells[form.year]?.text ?? ''})`;
};

/**
 * A list with a row for every year of an indicator (指標名, 年度, 区分, 値) as a table with a column for every year
 * of it, one table for each indicator. Cells that only repeat what the first row says are given apart. null when
 * the rows are no such list: no indicator has two of them, two speak of the same year and value, or most of them
 * of no year. The values of a row without a year stay apart, with a doubt.
 */
export const fromLongForm = (
  [header, ...rows]: readonly SourceRow[],
  vocabulary: Vocabulary,
): {
  readonly tables: readonly (readonly SourceRow[])[];
  readonly repeated: readonly SourceText[];
} | null => {
  const form = longFormOf(header?.cells ?? [], vocabulary);
  const isYear = (row: SourceRow) => headingYears(row.cells[form?.year ?? 0]?.text ?? '').length > 0;
  if (!header || !form || rows.filter(isYear).length * 2 <= rows.length) return null;
  const groups = grouped(rows, form);
  if (groups.length === rows.length) return null;
  const own = new Set([form.year, form.line, ...form.values]);
  const tables: SourceRow[][] = [];
  const repeated: SourceText[] = [];
  for (const [at, group] of groups.entries()) {
    const head = group[0] ?? header;
    const shared = header.cells.flatMap((_, index) => (own.has(index) ? [] : [index]));
    const values = group.filter(isYear).flatMap((row) =>
      form.values.flatMap((index) => {
        const cell = row.cells[index];
        return cell && !isBlank(cell) ? [{ cell, heading: headingOf(header, row, index, form) }] : [];
      }),
    );
    if (new Set(values.map(({ heading }) => heading)).size < values.length) return null;
    // The headings themselves are told of once; those of the years say their own.
    const heading = (index: number): SourceText => {
      const cell = header.cells[index] ?? blankAt(header);
      return at === 0 ? cell : { ...cell, raw: '' };
    };
    const headings = [
      ...shared.map(heading),
      ...values.map(({ heading: text }): SourceText => ({ ...blankAt(header), text })),
    ];
    const cells = [
      ...shared.map((index) => head.cells[index] ?? blankAt(head)),
      ...values.map(({ cell }) => cell),
    ];
    const made = [rowOf(headings), rowOf(cells)].filter((row) => row !== undefined);
    const doubts: SourceDoubt[] = group.flatMap((row) => [
      ...(row.doubts ?? []).map((doubt) => ({ ...doubt, cell: null })),
      ...(isYear(row) ? [] : [{ kind: 'value' as const, reason: noYear, cell: null, place: row.place }]),
    ]);
    tables.push(made.map((row, index) => (index === 1 && doubts.length > 0 ? { ...row, doubts } : row)));
    for (const [index, row] of group.entries())
      for (const [column, cell] of row.cells.entries()) {
        const isTold = (form.values.includes(column) && isYear(row)) || (index === 0 && !own.has(column));
        if (!isTold && !isBlank(cell)) repeated.push(cell);
      }
  }
  repeated.push(...header.cells.filter((cell, index) => own.has(index) && !isBlank(cell)));
  return { tables, repeated };
};
