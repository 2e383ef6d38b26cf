import { documentDoubts } from '#messages';
import type { Column } from '../headings/column.ts';
import { isValueColumn } from '../headings/header-row.ts';
import type { SourceText } from '../source/source-document.ts';
import { endsLikeAName } from '../table/join-continuations.ts';
import { cellOf, type RowDoubt, type TableCell, type TableRow } from '../table/table-row.ts';
import { joinName } from '../words/join-words.ts';
import type { TreeNode } from './tree.ts';

/** One line of values of an indicator, as it stands in a row. */
export interface IndicatorLine {
  readonly row: TableRow;
  /** Cells of values with the meaning their row gives them (目標 and 実績 lines). */
  readonly values: readonly TableCell[];
  label: string | null;
  readonly doubts: RowDoubt[];
}

/** An indicator as it stands in a table, before its cells are read. */
export interface IndicatorEntry {
  readonly node: TreeNode;
  readonly role: 'kgi' | 'kpi' | 'output';
  name: string;
  readonly restated: boolean;
  readonly lines: IndicatorLine[];
  /** Cells that make up the name. */
  readonly nameCells: TableCell[];
  /** Number of the table, for footnotes. */
  readonly table: number;
  /** Columns of its table. */
  readonly columns: readonly Column[];
  /** 担当課 named above the table, which holds where the row names none. */
  divisionAbove: SourceText | null;
}

const restatedMark =
  /\s*(?:[【〔[〈＜(（][^【〔[(（】〕\])）]{0,12}再\s*掲[^】〕\])）]{0,12}[】〕\]〉＞)）]|[\s★☆◆●◎※＊*]*再\s*掲$|^[★☆◆●◎※＊*]?\s*再\s*掲[\s:：]*(?=\S))\s*/u;

/** 「…参加人数【再掲】」→ the name without the mark, and that it had one. */
const splitRestated = (name: string): { name: string; restated: boolean } => ({
  name: name.replace(restatedMark, '').trim(),
  restated: restatedMark.test(name),
});

const roleWords: readonly (readonly [RegExp, 'kgi' | 'kpi' | 'output'])[] = [
  [/KGI|数値目標|重要目標/i, 'kgi'],
  [/活動|アウトプット|output/i, 'output'],
  [/KPI|成果|アウトカム|業績/i, 'kpi'],
];

const roleOf = (
  row: TableRow,
  columns: readonly Column[],
  above: RowSetting['role'],
): 'kgi' | 'kpi' | 'output' => {
  const said = [cellOf(row, 'role'), cellOf(row, 'line')].map((cell) => cell?.text ?? '').join(' ');
  const name = columns.find(({ kind }) => kind === 'name');
  // A plain 「指標名」 says nothing of its own; the heading above the table does.
  const plain = /^(?:指標|指標名|項目|名称)$/u.test(name?.heading ?? '');
  const named = (plain ? above : null) ?? name?.role ?? 'kpi';
  return roleWords.find(([pattern]) => pattern.test(said))?.[1] ?? named;
};

/** 「目標」 and 「実績」 lines give bare year columns their meaning. */
type LineKind = 'target' | 'actual' | 'extra' | null;
const lineKind = (text: string): LineKind => {
  if (/率|評価|差/.test(text)) return 'extra';
  if (/目標|計画|予定/.test(text)) return 'target';
  return /実績|実測|結果|現状/.test(text) ? 'actual' : null;
};

const noMeaning = documentDoubts.headings.yearAlone.ja;

const valuesOf = (
  row: TableRow,
  columns: readonly Column[],
  reportingYear: number | null,
): { values: TableCell[]; doubts: RowDoubt[]; kind: LineKind } => {
  const kind = lineKind(cellOf(row, 'line')?.text ?? '');
  const doubts: RowDoubt[] = [];
  const values = row.cells
    .filter(({ column }) => isValueColumn(column))
    .map((cell) => {
      if (cell.column.kind !== 'year') return cell;
      if (kind === 'extra') return { ...cell, column: { ...cell.column, kind: 'extra' as const } };
      const past = reportingYear === null || cell.column.year === null || cell.column.year <= reportingYear;
      // Beside a column of targets, bare years up to the report are results; a person reads them so too.
      const clear = past && columns.some((column) => column.kind === 'target');
      if (kind === null && !clear) doubts.push({ kind: 'column', column: cell.column, reason: noMeaning });
      const target = kind === null ? !past : kind === 'target';
      return {
        ...cell,
        ...(kind === null && !clear ? { misplaced: cell.misplaced ?? noMeaning } : {}),
        column: {
          ...cell.column,
          kind: target ? ('target' as const) : ('actual' as const),
          ...(target ? { yearly: true } : {}),
        },
      };
    });
  return { values, doubts, kind };
};

const sharedHead = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

const sourceText = (row: TableRow): string => joinName(cellOf(row, 'source')?.text ?? '');

/** 「ハローワーク米沢」 and 「ハローワーク長井」: the sources tell the lines apart. */
const sourcesTellApart = (first: TableRow, second: TableRow): boolean => {
  const [a, b] = [sourceText(first), sourceText(second)];
  return a !== b && sharedHead(a, b) >= 3 && sharedHead(a, b) < Math.min(a.length, b.length) + 1;
};

const joinedName = documentDoubts.rows.joinedName.ja;
const unnamed = documentDoubts.rows.unnamed.ja;

const mergedDivision = documentDoubts.names.divisionMerged.ja;

/** 担当課 is often one merged cell over the rows of a node; which of them it covers, text no longer shows. */
const withDivisionAbove = (row: TableRow, columns: readonly Column[], above: TableRow): TableRow => {
  const cell = cellOf(above, 'division');
  const own = columns.find(({ kind }) => kind === 'division');
  const hasValues = row.cells.some(({ column }) => isValueColumn(column));
  if (!cell || !own || cellOf(row, 'division') || !hasValues) return row;
  // The name is merged over both lines, so is what stands beside it.
  if (!cellOf(row, 'name')) return { ...row, cells: [...row.cells, cell] };
  const doubt: RowDoubt = { kind: 'joined', column: own, reason: mergedDivision };
  return { ...row, cells: [...row.cells, cell], doubts: [...row.doubts, doubt] };
};

/** Where a row stands. */
export interface RowSetting {
  readonly node: TreeNode;
  /** The row itself names its node. */
  readonly named: boolean;
  readonly reportingYear: number | null;
  /** What a heading above the table says its indicators are. */
  readonly role: 'kgi' | 'kpi' | 'output' | null;
}

/** Collects rows into indicators: second lines of values, lines of targets and actuals, broken names. */
export class IndicatorLines {
  readonly entries: IndicatorEntry[] = [];
  #table = 0;

  nextTable(): number {
    this.#table += 1;
    return this.#table;
  }

  get table(): number {
    return this.#table;
  }

  /** Takes a row of the table; false when it holds neither a name nor values. */
  add(
    read: TableRow,
    columns: readonly Column[],
    { node, named, reportingYear, role: above }: RowSetting,
  ): boolean {
    const nameCell = cellOf(read, 'name');
    const written = joinName(nameCell?.text ?? '');
    const { values, doubts, kind } = valuesOf(read, columns, reportingYear);
    if (written === '' && values.length === 0) return false;
    const previous = this.entries.at(-1);
    const follows =
      previous && previous.table === this.#table && previous.node === node ? previous : undefined;
    const before = follows?.lines.at(-1);
    const row = before ? withDivisionAbove(read, columns, before.row) : read;
    const series = joinName(cellOf(row, 'series')?.text ?? '');
    const label = series || (kind === null ? seriesLabel(cellOf(row, 'line')?.text) : '') || null;
    const line: IndicatorLine = { row, values, label, doubts: [...row.doubts, ...doubts] };
    if (
      follows &&
      before &&
      (written === '' || written === follows.name) &&
      kind !== null &&
      !overlaps(before, values)
    ) {
      follows.lines[follows.lines.length - 1] = joinLines(before, line);
      return true;
    }
    if (follows && before && (written === '' || (label !== null && written === follows.name))) {
      if (label === null) this.#nameLines(before, line, unnamed);
      follows.lines.push(line);
      return true;
    }
    if (
      follows &&
      before &&
      nameCell &&
      !named &&
      !endsLikeAName(follows.name) &&
      (sourcesTellApart(before.row, row) || (label !== null && before.label !== null))
    ) {
      follows.name = joinName(follows.name + written);
      follows.nameCells.push(nameCell);
      this.#nameLines(before, line, joinedName);
      follows.lines.push(line);
      return true;
    }
    const { name, restated } = splitRestated(written);
    const role = roleOf(row, columns, above);
    this.entries.push({
      node,
      role,
      name,
      restated,
      lines: [line],
      nameCells: nameCell ? [nameCell] : [],
      table: this.#table,
      columns,
      divisionAbove: null,
    });
    return true;
  }

  #nameLines(before: IndicatorLine, line: IndicatorLine, reason: string): void {
    const apart = sourcesTellApart(before.row, line.row);
    if (apart) {
      before.label ??= withoutSurvey(sourceText(before.row));
      line.label ??= withoutSurvey(sourceText(line.row));
    }
    if (apart && reason === unnamed) return;
    if (reason === joinedName) before.doubts.push({ kind: 'joined', column: null, reason });
    line.doubts.push({ kind: 'joined', column: null, reason });
  }
}

const withoutSurvey = (source: string): string => source.replace(/調(?:べ|ベ)?$/u, '');
const seriesLabel = (text: string | undefined): string => {
  const label = joinName(text ?? '');
  return roleWords.some(([pattern]) => pattern.test(label)) ? '' : label;
};

const overlaps = (line: IndicatorLine, values: readonly TableCell[]): boolean =>
  values.some(({ column }) =>
    line.values.some(
      (cell) =>
        cell.column.kind === column.kind && cell.column.year === column.year && column.kind !== 'extra',
    ),
  );

const joinLines = (first: IndicatorLine, second: IndicatorLine): IndicatorLine => ({
  ...first,
  row: {
    ...first.row,
    cells: [
      ...first.row.cells,
      ...second.row.cells.filter(({ column }) => !isValueColumn(column) && !cellOf(first.row, column.kind)),
    ],
  },
  values: [...first.values, ...second.values],
  doubts: [...first.doubts, ...second.doubts],
});
