import { documentDoubts } from '#messages';
import { isBlank, type SourceRow } from '../source/source-document.ts';
import type { Column } from './column.ts';
import { recogniseColumn, type Vocabulary } from './recognise-heading.ts';

/** A row of headings, as understood. */
export interface Header {
  readonly columns: readonly Column[];
  readonly row: SourceRow;
  /** Cells up to the last that is not blank. */
  readonly width: number;
  /** All headings stand in one cell, separated by spaces. */
  readonly squeezed: boolean;
  /** A heading that a scan split over two cells. */
  readonly split: boolean;
}

const valueKinds = new Set(['baseline', 'actual', 'target', 'year']);

export const isValueColumn = (column: Column): boolean => valueKinds.has(column.kind);

/** A table of indicators names them and has at least one column of values. */
export const isIndicatorHeader = (columns: readonly Column[]): boolean =>
  columns.some(({ kind }) => kind === 'name') && columns.filter(isValueColumn).length >= 1;

/** 課題 → 今後の方向性: columns of prose. */
const isNarrativeHeader = (columns: readonly Column[]): boolean => {
  const known = columns.filter(({ kind }) => kind !== 'unknown');
  return (
    known.length >= 2 &&
    known.every(
      ({ kind }) =>
        kind === 'narrative' ||
        kind === 'level' ||
        kind === 'project' ||
        kind === 'division' ||
        kind === 'number' ||
        kind === 'level_code',
    ) &&
    known.some(({ kind }) => kind === 'narrative')
  );
};

const columnsOf = (
  cells: readonly string[],
  vocabulary: Vocabulary,
): { columns: Column[]; split: boolean } => {
  const columns: Column[] = [];
  let split = false;
  for (let index = 0; index < cells.length; index++) {
    const text = cells[index] ?? '';
    if (text.trim() === '') continue;
    const next = cells[index + 1] ?? '';
    const found = recogniseColumn(text, vocabulary);
    const apart = found !== null || next === '' || recogniseColumn(next, vocabulary) !== null;
    const joined = apart ? null : recogniseColumn(text + next, vocabulary);
    if (joined) {
      columns.push({ ...joined, cells: [index, index + 1] });
      split = true;
      index += 1;
    } else if (found) columns.push({ ...found, cells: [index] });
    else
      columns.push({
        kind: 'unknown',
        heading: text.trim(),
        year: null,
        period: null,
        unit: null,
        cells: [index],
      });
  }
  return { columns, split };
};

const accepts = (columns: readonly Column[]): boolean => {
  const known = columns.filter(({ kind }) => kind !== 'unknown').length;
  if (known * 2 < columns.length) return false;
  return (known >= 3 && isIndicatorHeader(columns)) || isNarrativeHeader(columns);
};

/**
 * Headings of values of two kinds at least, and before them a heading that nobody knows: that column holds the
 * names, with a doubt. null when the headings are not of this form.
 */
const withNameByPlace = (columns: readonly Column[]): readonly Column[] | null => {
  const kinds = new Set(columns.filter(isValueColumn).map(({ kind }) => kind));
  const first = columns.findIndex(isValueColumn);
  const name = columns.slice(0, Math.max(0, first)).findLast(({ kind }) => kind === 'unknown');
  kinds.delete('year');
  if (!name || kinds.size < 2 || columns.some(({ kind }) => kind === 'name' || kind === 'project'))
    return null;
  const doubt = documentDoubts.headings.takenAsName(name.heading).ja;
  const named = columns.map((column) =>
    column === name ? { ...column, kind: 'name' as const, role: 'kpi' as const, doubt } : column,
  );
  return accepts(named) ? named : null;
};

const widthOf = (row: SourceRow): number => row.cells.findLastIndex((cell) => !isBlank(cell)) + 1;

/** The row as headings, or null when it is not a row of headings. */
export const headerOf = (row: SourceRow, vocabulary: Vocabulary): Header | null => {
  const texts = row.cells.map((cell) => cell.text);
  const [only, ...others] = texts.filter((text) => text.trim() !== '');
  if (only === undefined) return null;
  if (others.length > 0) {
    const { columns, split } = columnsOf(texts, vocabulary);
    const named = accepts(columns) ? columns : withNameByPlace(columns);
    return named ? { columns: named, row, width: widthOf(row), squeezed: false, split } : null;
  }
  const words = only.split(/\s+/);
  if (words.length < 4) return null;
  const squeezed = columnsOf(words, vocabulary);
  const known = squeezed.columns.filter(({ kind }) => kind !== 'unknown').length;
  if (known < 4 || !isIndicatorHeader(squeezed.columns)) return null;
  return { columns: squeezed.columns, row, width: 1, squeezed: true, split: false };
};
