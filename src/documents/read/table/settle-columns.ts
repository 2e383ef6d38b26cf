import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { withDoubtfulHeadings } from '../headings/doubtful-columns.ts';
import { isValueColumn } from '../headings/header-row.ts';
import { isBlank, type SourceRow } from '../source/source-document.ts';

const stemOf = (column: Column): string =>
  column.heading.normalize('NFKC').replaceAll(/[0-9元()\sRHFY]|令和|平成|年度?/giu, '');

/**
 * Several columns of targets that differ in nothing but the year are targets of those years; one that is
 * called otherwise (「最終目標」「目標値(R9)」 beside 「R6目標」) is the final one. A lone last year well after the
 * others (「目標値(R7)」「目標値(R10)」) is final too.
 */
const withYearlyTargets = (columns: readonly Column[]): Column[] => {
  const targets = columns.filter(({ kind }) => kind === 'target');
  const alike = (column: Column) =>
    targets.filter((other) => other.year !== null && stemOf(other) === stemOf(column));
  const yearly = new Set(targets.filter((column) => column.year !== null && alike(column).length > 1));
  // 「R6目標」 beside 「R6実績」 is that year's, when another target reaches further.
  const furthest = Math.max(...targets.map(({ year }) => year ?? 0));
  for (const target of targets) {
    const ofYear = columns.some(
      ({ kind, year }) => kind === 'actual' && year === target.year && year !== null,
    );
    if (ofYear && target.year !== null && target.year < furthest) yearly.add(target);
  }
  const hasFinal = targets.some((column) => !yearly.has(column) && !column.yearly);
  const [last, before] = [...yearly].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  if (last && before && !hasFinal && (last.year ?? 0) - (before.year ?? 0) > 1) yearly.delete(last);
  return columns.map((column) => (yearly.has(column) ? { ...column, yearly: true } : column));
};

const lineWords = /^(?:目標値?|計画値?|実績値?|達成率|進捗率)(?:\(.*\))?$/u;

/** A column without a known heading that holds nothing but 目標 and 実績 says what each line is. */
const withLineColumn = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] =>
  columns.map((column) => {
    if (column.kind !== 'unknown' && column.kind !== 'series' && column.kind !== 'unit') return column;
    const texts = rows.flatMap((row) => column.cells.map((index) => row.cells[index]?.text.trim() ?? ''));
    const filled = texts.filter((text) => text !== '');
    const isLine = filled.length > 1 && filled.every((text) => lineWords.test(text.normalize('NFKC')));
    return isLine ? { ...column, kind: 'line' as const } : column;
  });

/** Cells without a heading between known columns that hold 目標 and 実績 get a column of their own. */
const withUnheadedLine = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] => {
  const known = new Set(columns.flatMap(({ cells }) => cells));
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  for (let index = 0; index < width; index++) {
    if (known.has(index)) continue;
    const filled = rows.map((row) => row.cells[index]?.text.trim() ?? '').filter((text) => text !== '');
    if (filled.length < 2 || !filled.every((text) => lineWords.test(text.normalize('NFKC')))) continue;
    const line: Column = { kind: 'line', heading: '', year: null, period: null, unit: null, cells: [index] };
    return [...columns, line].toSorted((a, b) => (a.cells[0] ?? 0) - (b.cells[0] ?? 0));
  }
  return [...columns];
};

const textsOf = (column: Column, rows: readonly SourceRow[]): string[] =>
  rows
    .flatMap((row) => column.cells.map((index) => row.cells[index]?.text.trim() ?? ''))
    .filter((text) => text !== '');

/** 「基準値 / 現状値」 side by side: the first is where the plan began, 現状 is a result. */
const withOneBaseline = (columns: readonly Column[]): Column[] => {
  const baselines = columns.filter(({ kind }) => kind === 'baseline');
  if (baselines.length < 2) return [...columns];
  const first = baselines.find(({ heading }) => !/現[状況在]/u.test(heading)) ?? baselines[0];
  return columns.map((column) => {
    if (column.kind !== 'baseline' || column === first) return column;
    return {
      ...column,
      kind: column.year !== null || /現[状況在]/u.test(column.heading) ? 'actual' : 'extra',
    };
  });
};

/** 「指標 / 数値目標」: only one column holds names; 数値目標 beside it holds targets, 項目 groups. */
const withOneName = (columns: readonly Column[]): Column[] => {
  const names = columns.filter(({ kind }) => kind === 'name');
  if (names.length < 2) return [...columns];
  const name = names.find(({ heading }) => /指標|KPI|ＫＰＩ/iu.test(heading)) ?? names[0];
  const hasTarget = columns.some(({ kind }) => kind === 'target');
  return columns.map((column) => {
    if (column.kind !== 'name' || column === name) return column;
    if (/目標|KPI|ＫＰＩ|KGI/iu.test(column.heading) && !hasTarget) return { ...column, kind: 'target' };
    return {
      ...column,
      kind: columns.indexOf(column) < columns.indexOf(name ?? column) ? 'level' : 'series',
    };
  });
};

const isYear = (text: string): boolean =>
  /^[^0-9０-９元]{0,4}[0-9０-９元]{1,4}年?度?(?:末|当初)?$/u.test(text);

/** Columns whose cells say more than their heading: 基準年度 with amounts, 進捗状況 with grades, 事業名 above its KPI. */
const withCells = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] =>
  columns.map((column, index) => {
    const texts = textsOf(column, rows);
    const years = texts.every(isYear);
    if (column.kind === 'baseline_year' && !years) return { ...column, kind: 'baseline' };
    if (column.kind === 'target_year' && !years) return { ...column, kind: 'target' };
    const graded = texts.length > 0 && texts.every((text) => text.length <= 8 && !text.includes('。'));
    if (column.kind === 'narrative' && graded && columns.some(({ kind }) => kind === 'name'))
      return { ...column, kind: 'extra' };
    const beforeName = columns.slice(index + 1).some(({ kind }) => kind === 'name');
    return column.kind === 'project' && beforeName ? { ...column, kind: 'level' } : column;
  });

/** 地区 beside rows that all have the same name: what it says tells them apart. */
const tellsNamesakesApart = (column: Column, name: Column, rows: readonly SourceRow[]): boolean => {
  const said = new Map<string, string[]>();
  for (const row of rows) {
    const [own, of] = [column, name].map(({ cells }) =>
      cells.map((at) => row.cells[at]?.text ?? '').join(''),
    );
    if (of) said.set(of, [...(said.get(of) ?? []), own?.trim() ?? '']);
  }
  const namesakes = [...said.values()].filter((labels) => labels.length > 1);
  return (
    namesakes.length > 0 &&
    namesakes.every((labels) => !labels.includes('') && new Set(labels).size === labels.length)
  );
};

/**
 * 市町 or 対象 behind the name, one a line while the name stands only in the first, or 地区 where rows share a
 * name: the lines of a breakdown.
 */
const withBreakdown = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] => {
  const name = columns.find(({ kind }) => kind === 'name');
  const isFilled = (column: Column | undefined, row: SourceRow): boolean =>
    column?.cells.some((index) => !isBlank(row.cells[index])) ?? false;
  return columns.map((column) => {
    const mayBe = column.kind === 'municipalities' || column.kind === 'unknown';
    if (!mayBe || !name || textsOf(column, rows).some(isAmount)) return column;
    const beforeValues = columns.indexOf(column) < columns.findIndex(isValueColumn);
    if (column.kind === 'unknown' && beforeValues && tellsNamesakesApart(column, name, rows))
      return { ...column, kind: 'series' as const };
    if (columns.indexOf(name) > columns.indexOf(column)) return column;
    const breaksDown = rows.some(
      (row) =>
        isFilled(column, row) &&
        !isFilled(name, row) &&
        columns.some((each) => isValueColumn(each) && isFilled(each, row)),
    );
    return breaksDown ? { ...column, kind: 'series' as const } : column;
  });
};

/** 「目標/実績」 over 「20.0％／15.8％」: two values in one cell, of which the heading does not say which is which. */
const withMixedColumns = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] =>
  columns.map((column) => {
    if (column.kind !== 'line' || !textsOf(column, rows).some(isAmount)) return column;
    const doubt = documentDoubts.headings.targetWithActual(column.heading).ja;
    return { ...column, kind: 'unknown' as const, doubt };
  });

const isAmount = (text: string): boolean => /[0-9０-９]/u.test(text) && text.length <= 20;

/**
 * Amounts under a heading that is not known: whichever value they are, the columns beside them may not be
 * what they seem.
 */
const withUnknownAmounts = (columns: readonly Column[], rows: readonly SourceRow[]): Column[] =>
  columns.map((column) => {
    if (column.kind !== 'unknown' || column.doubt) return column;
    const texts = textsOf(column, rows);
    if (texts.filter(isAmount).length * 2 <= texts.length) return column;
    return {
      ...column,
      doubt: documentDoubts.headings.unknownMeaning(column.heading).ja,
    };
  });

const oncePerRow = new Set([
  'division',
  'source',
  'unit',
  'series',
  'role',
  'line',
  'definition',
  'formula',
  'settled_when',
]);

/** 「担当課 / 関係課」: one column of a kind is read, the others are kept as printed. */
const withoutDoubles = (columns: readonly Column[]): Column[] =>
  columns.map((column) => {
    if (!oncePerRow.has(column.kind)) return column;
    const same = columns.filter(({ kind }) => kind === column.kind);
    const main = same.find(({ heading }) => !/関係|関連|協力|連携/u.test(heading)) ?? same[0];
    return column === main ? column : { ...column, kind: 'extra' };
  });

/** What only the table as a whole says about its columns. */
export const settleColumns = (columns: readonly Column[], rows: readonly SourceRow[]): readonly Column[] => {
  const settled = withCells(withoutDoubles(withOneBaseline(withOneName(columns))), rows);
  const lined = withUnheadedLine(withLineColumn(withYearlyTargets(settled), rows), rows);
  return withDoubtfulHeadings(withUnknownAmounts(withMixedColumns(withBreakdown(lined, rows), rows), rows));
};
