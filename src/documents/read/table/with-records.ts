import type { ColumnKind } from '../headings/column.ts';
import { headerOf } from '../headings/header-row.ts';
import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import {
  isBlank,
  rowOf,
  type SourceBlock,
  type SourceDocument,
  type SourceRow,
  type SourceText,
} from '../source/source-document.ts';
import { textAt } from '../source/text-at.ts';
import { fromLongForm } from './long-form.ts';

/** A label with its value: 「目標値：40.0％」, or two cells side by side. */
interface Pair {
  readonly label: SourceText;
  readonly value: SourceText;
}

const labels: ReadonlySet<ColumnKind> = new Set([
  'name',
  'baseline',
  'actual',
  'target',
  'year',
  'baseline_year',
  'target_year',
  'unit',
  'division',
  'source',
  'role',
  'number',
  'definition',
  'formula',
  'settled_when',
  'extra',
]);
const values: ReadonlySet<ColumnKind | undefined> = new Set(['baseline', 'actual', 'target', 'year']);

type KindOf = (label: SourceText) => ColumnKind | undefined;

/**
 * Indicators that are written as labels with their values, one below the other, as rows under headings: the
 * labels are the headings. Lines (「目標値：40.0％」), cells in pairs, tables that stand on their side (the
 * headings in the first column, an indicator in each other column), and lists with a row for every year. All else
 * stays as it is.
 */
export const withRecords = <Source extends Pick<SourceDocument, 'blocks' | 'drawing'>>(
  document: Source,
  vocabulary: Vocabulary,
): Source => {
  const known = new Map<string, ColumnKind | undefined>();
  const kindOf: KindOf = ({ text }) => {
    if (!known.has(text)) known.set(text, recogniseHeading(text, vocabulary)?.kind);
    return known.get(text);
  };
  const drawing = [...document.drawing];
  const blocks = inLines(document.blocks, kindOf, drawing).flatMap((block): SourceBlock[] => {
    const list = block.kind === 'table' ? fromLongForm(block.rows, vocabulary) : null;
    if (list) {
      drawing.push(...list.repeated);
      return list.tables.map((rows) => ({ kind: 'table', rows }));
    }
    if (block.kind === 'line' || block.rows.some((row) => headerOf(row, vocabulary))) return [block];
    return onItsSide(block.rows, kindOf) ?? inPairs(block.rows, kindOf) ?? [block];
  });
  return { ...document, blocks, drawing };
};

const pairLine =
  /^([・■○●◆◇□▪]?\s*(?:[【〔［[]([^】〕］\]]{1,16})[】〕］\]]\s*[:：]?|([^:：。]{1,16})[:：])\s*)(\S.{0,59})$/u;

/** The pair of a line, with the characters between label and value as drawing. */
const pairOf = (text: SourceText, kindOf: KindOf): { pair: Pair; drawing: SourceText[] } | null => {
  if (text.raw !== text.text || text.text.endsWith('。')) return null;
  const [, head = '', bracketed, plain, value = ''] = pairLine.exec(text.text) ?? [];
  const word = (bracketed ?? plain ?? '').trim();
  if (word === '') return null;
  const { place } = text;
  // Within a cell of a sheet or a box on a page all parts stand at the same place.
  const at = (part: string, offset: number): SourceText =>
    place.kind === 'text'
      ? textAt(part, place.line, place.column + [...text.text.slice(0, offset)].length)
      : { raw: part, text: part, place, marks: [] };
  const from = head.indexOf(word);
  const label = at(word, from);
  const kind = kindOf(label);
  if (kind === undefined || !labels.has(kind)) return null;
  const around = [
    [0, from],
    [from + word.length, head.length],
  ] as const;
  const drawing = around.flatMap(([start, end]) => {
    const part = head.slice(start, end);
    const lead = part.length - part.trimStart().length;
    return part.trim() === '' ? [] : [at(part.trim(), start + lead)];
  });
  return { pair: { label, value: at(value, head.length) }, drawing };
};

/** Records begin with a name; one without a value is none. */
const recordsOf = (pairs: readonly Pair[], kindOf: KindOf): Pair[][] | null => {
  const records: Pair[][] = [];
  for (const pair of pairs) {
    if (kindOf(pair.label) === 'name') records.push([]);
    records.at(-1)?.push(pair);
  }
  const isRecord = (record: readonly Pair[]) =>
    record.length >= 3 && record.some(({ label }) => values.has(kindOf(label)));
  return records.length > 0 &&
    kindOf(pairs[0]?.label ?? textAt('', 1, 1)) === 'name' &&
    records.every(isRecord)
    ? records
    : null;
};

const tableOf = (record: readonly Pair[]): SourceBlock => ({
  kind: 'table',
  rows: [rowOf(record.map(({ label }) => label)), rowOf(record.map(({ value }) => value))].filter(
    (row) => row !== undefined,
  ),
});

const inLines = (blocks: readonly SourceBlock[], kindOf: KindOf, drawing: SourceText[]): SourceBlock[] => {
  const result: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const run: { pair: Pair; drawing: SourceText[] }[] = [];
    for (let next = index; next < blocks.length; next++) {
      const line = blocks[next];
      const found = line?.kind === 'line' ? pairOf(line.text, kindOf) : null;
      const isName = found !== null && kindOf(found.pair.label) === 'name';
      const goesOn = line?.kind === 'line' && (next === index || !line.apart);
      if (!found || !goesOn || isName !== (next === index)) break;
      run.push(found);
    }
    const records = recordsOf(
      run.map(({ pair }) => pair),
      kindOf,
    );
    if (!records) {
      result.push(block);
      continue;
    }
    result.push(...records.map(tableOf));
    drawing.push(...run.flatMap((each) => each.drawing));
    index += run.length - 1;
  }
  return result;
};

const filledOf = (row: SourceRow): readonly SourceText[] => row.cells.filter((cell) => !isBlank(cell));

/** Rows of labels and values in turn; rows before and after them stay a table. */
const inPairs = (rows: readonly SourceRow[], kindOf: KindOf): SourceBlock[] | null => {
  const pairsOf = (row: SourceRow): Pair[] | null => {
    const cells = filledOf(row);
    const pairs: Pair[] = [];
    for (let index = 0; index < cells.length; index += 2) {
      const [label, value] = [cells[index], cells[index + 1]];
      const kind = label ? kindOf(label) : undefined;
      if (!label || !value || kind === undefined || !labels.has(kind) || kindOf(value) !== undefined)
        return null;
      pairs.push({ label, value });
    }
    return pairs.length > 0 ? pairs : null;
  };
  const isStart = (row: SourceRow): boolean => {
    const label = pairsOf(row)?.[0]?.label;
    return label !== undefined && kindOf(label) === 'name';
  };
  const from = rows.findIndex(isStart);
  if (from < 0) return null;
  const end = rows.findIndex((row, index) => index > from && pairsOf(row) === null);
  const until = end < 0 ? rows.length : end;
  const records = recordsOf(
    rows.slice(from, until).flatMap((row) => pairsOf(row) ?? []),
    kindOf,
  );
  if (!records) return null;
  return [...restOf(rows.slice(0, from)), ...records.map(tableOf), ...restOf(rows.slice(until))];
};

/** 「項目 | 総人口 | 出生率」 over 「基準値 | …」「実績値 | …」: rows and columns change places. */
const onItsSide = (rows: readonly SourceRow[], kindOf: KindOf): SourceBlock[] | null => {
  const kinds = rows.map(({ cells }) => (cells[0] ? kindOf(cells[0]) : undefined));
  const from = kinds.indexOf('name');
  if (from < 0) return null;
  const end = kinds.findIndex((kind, index) => index > from && (kind === undefined || !labels.has(kind)));
  const own = rows.slice(from, end < 0 ? rows.length : end);
  const width = own.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const valueRows = kinds.slice(from, from + own.length).filter((kind) => values.has(kind)).length;
  const names = own[0]?.cells.slice(1) ?? [];
  if (valueRows < 2 || width < 3 || names.some((cell) => isBlank(cell) || kindOf(cell) !== undefined))
    return null;
  const turned = Array.from({ length: width }, (_, column) =>
    rowOf(own.map(({ cells }) => cells[column] ?? textAt('', 1, 1))),
  ).filter((row) => row !== undefined);
  return [
    ...restOf(rows.slice(0, from)),
    { kind: 'table', rows: turned },
    ...restOf(rows.slice(from + own.length)),
  ];
};

const restOf = (rows: readonly SourceRow[]): SourceBlock[] =>
  rows.length > 0 ? [{ kind: 'table', rows }] : [];
