import type { Column } from '../headings/column.ts';
import { type Header, headerOf, isIndicatorHeader } from '../headings/header-row.ts';
import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import { lineMeaning } from '../outline/line-meaning.ts';
import { isBlank, type SourceBlock, type SourceRow, type SourceText } from '../source/source-document.ts';
import { joinName } from '../words/join-words.ts';
import { areForeignHeadings } from './foreign-headings.ts';
import { joinLines } from './join-lines.ts';

type TableBlock = Extract<SourceBlock, { kind: 'table' }>;

/** A table as found: rows under their heading row, or rows that have none. */
export interface FoundTable {
  readonly kind: 'table';
  readonly header: Header | null;
  /** Every cell of the heading rows. */
  readonly headings: readonly SourceText[];
  readonly rows: readonly SourceRow[];
  /** Its rows are labels with their values. */
  readonly labelled: boolean;
  /** Its headings, above its rows or beside them, are none of a table of indicators. */
  readonly foreign: boolean;
}

export interface FoundLine {
  readonly kind: 'line';
  readonly text: SourceText;
  readonly bullet: boolean;
  readonly apart: boolean;
  readonly opensSheet?: boolean;
}

export type Found = FoundTable | FoundLine;

const filled = (row: SourceRow): SourceText[] => row.cells.filter((cell) => !isBlank(cell));

/** All cells that are not blank are headings, and the column of names is not among them. */
const isHeadingLine = (row: SourceRow, vocabulary: Vocabulary): boolean => {
  const cells = filled(row);
  return (
    cells.length > 0 &&
    cells.every((cell) => {
      const kind = recogniseHeading(cell.text, vocabulary)?.kind;
      return kind !== undefined && kind !== 'name' && kind !== 'extra' && kind !== 'narrative';
    })
  );
};

/** Two rows of headings as one: the upper reaches to the right over blank cells (「実績値」 over R4, R5, R6). */
const combined = (upper: SourceRow, lower: SourceRow, vocabulary: Vocabulary): Header | null => {
  const columns: Column[] = [];
  let group = '';
  const length = Math.max(upper.cells.length, lower.cells.length);
  for (let index = 0; index < length; index++) {
    const top = upper.cells[index]?.text.trim() ?? '';
    const below = lower.cells[index]?.text.trim() ?? '';
    if (top !== '') group = top;
    if (top === '' && below === '') continue;
    const over =
      top === '' && recogniseHeading(below, vocabulary)?.kind !== 'year' && !isGroup(group, vocabulary)
        ? ''
        : group;
    const text = below === '' || below === top ? top : `${over}${below}`;
    const found = recogniseHeading(text, vocabulary) ?? recogniseHeading(below || top, vocabulary);
    const unknown = {
      kind: 'unknown' as const,
      heading: joinName(text),
      year: null,
      period: null,
      unit: null,
    };
    columns.push({ ...(found ?? unknown), cells: [index] });
  }
  if (!isIndicatorHeader(columns)) return null;
  const width = Math.max(...columns.flatMap(({ cells }) => cells)) + 1;
  return { columns, row: upper, width, squeezed: false, split: false };
};

/** A heading that stands over others: values of several years, or a year over 目標 and 実績. */
const isGroup = (heading: string, vocabulary: Vocabulary): boolean => {
  const kind = recogniseHeading(heading, vocabulary)?.kind;
  return kind === 'year' || kind === 'actual' || kind === 'target' || kind === 'baseline';
};

/** 「課題 | …」「担当課 | 商工課」: a label with its value beside it, not a row of the table above. */
const isLabelled = (row: SourceRow, vocabulary: Vocabulary): boolean => {
  const [label, value] = filled(row);
  const kind = label ? recogniseHeading(label.text, vocabulary)?.kind : undefined;
  if (!value || filled(row).length > 4) return false;
  return (
    (kind === 'narrative' || kind === 'division' || kind === 'level') &&
    !recogniseHeading(value.text, vocabulary)
  );
};

const nameIsBlank = (header: Header, row: SourceRow): boolean =>
  header.columns.every(
    ({ kind, cells }) => kind !== 'name' || cells.every((index) => isBlank(row.cells[index])),
  );

/** Rows collected under one row of headings. */
interface OpenTable {
  readonly header: Header | null;
  readonly headings: SourceText[];
  readonly rows: SourceRow[];
  readonly labelled: boolean;
  readonly foreign: boolean;
}

const none: Omit<OpenTable, 'headings' | 'rows'> = { header: null, labelled: false, foreign: false };

/** The headings of a row, put together with the row below or above where they stand in two. */
const headingsAt = (
  rows: readonly SourceRow[],
  index: number,
  open: OpenTable | null,
  vocabulary: Vocabulary,
) => {
  const [previous, row, next] = [rows[index - 1], rows[index], rows[index + 1]];
  const header = row ? headerOf(row, vocabulary) : null;
  if (!row || !header) return null;
  const single = { header, cells: row.cells, taken: 1, joinsPrevious: false };
  if (header.squeezed || !isIndicatorHeader(header.columns)) return single;
  if (next && nameIsBlank(header, next) && isHeadingLine(next, vocabulary)) {
    const both = combined(row, next, vocabulary);
    if (both) return { header: both, cells: [...row.cells, ...next.cells], taken: 2, joinsPrevious: false };
  }
  if (previous && open?.rows.at(-1) === previous && isHeadingLine(previous, vocabulary)) {
    const both = combined(previous, row, vocabulary);
    if (both)
      return { header: both, cells: [...previous.cells, ...row.cells], taken: 1, joinsPrevious: true };
  }
  return single;
};

/** 「目標値 | 65」: a row with a label of its own goes on with no table. */
const namesValue = (row: SourceRow, vocabulary: Vocabulary): boolean => {
  const [first] = filled(row);
  const kind = first ? recogniseHeading(first.text, vocabulary)?.kind : undefined;
  return kind === 'baseline' || kind === 'actual' || kind === 'target';
};

/** All its cells in one: no reader of cells has looked for headings in there. */
const isSqueezed = (row: SourceRow): boolean => filled(row).length === 1;

const headerAbove = (open: OpenTable | null): Header | null => open?.header ?? null;

const tablesOf = ({ rows, headings: headed }: TableBlock, vocabulary: Vocabulary): Found[] => {
  const found: Found[] = [];
  let open: OpenTable | null = null;
  const close = (table: OpenTable | null): null => {
    if (!table || (table.rows.length === 0 && !table.header)) return null;
    const foreign = table.foreign || (!table.header && table.rows.some((row) => namesValue(row, vocabulary)));
    found.push({ kind: 'table', ...table, foreign });
    return null;
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) continue;
    const mayHead = headed === undefined || index < headed || isSqueezed(row);
    const headings: ReturnType<typeof headingsAt> = mayHead
      ? headingsAt(rows, index, open, vocabulary)
      : null;
    if (headings) {
      if (headings.joinsPrevious) open?.rows.pop();
      close(open);
      open = { ...none, header: headings.header, headings: [...headings.cells], rows: [] };
      index += headings.taken - 1;
      continue;
    }
    const labelled = isLabelled(row, vocabulary);
    if (open && labelled !== open.labelled) open = close(open);
    const [only, ...others] = filled(row);
    if (only && others.length === 0 && !open?.header) {
      open = close(open);
      found.push({ kind: 'line', text: only, bullet: false, apart: true });
      continue;
    }
    const header = headerAbove(open);
    if (header && only && others.length === 0 && lineMeaning(only.text, vocabulary).kind === 'node') {
      // A heading that reaches across the table: what follows stands under it, in the same columns.
      close(open);
      found.push({ kind: 'line', text: only, bullet: false, apart: true });
      open = { ...none, header, headings: [], rows: [] };
      continue;
    }
    if (areForeignHeadings(filled(row), vocabulary)) {
      close(open);
      open = { ...none, headings: [], rows: [], foreign: true };
    }
    open ??= { ...none, headings: [], rows: [], labelled };
    open.rows.push(row);
  }
  close(open);
  return found;
};

/** The document as lines and tables, heading rows recognised, in the document's order. */
export const findTables = (blocks: readonly SourceBlock[], vocabulary: Vocabulary): Found[] =>
  joinLines(blocks, vocabulary).flatMap((block) =>
    block.kind === 'line' ? [block] : tablesOf(block, vocabulary),
  );
