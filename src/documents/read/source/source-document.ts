import type { Doubt, DoubtKind, Place } from '#domain';

/**
 * What every reader makes of its file (text now; workbooks and PDF come to the same): blocks in the
 * document's order, each character with its place. Nothing here knows what an indicator is.
 */
export interface SourceDocument {
  readonly name: string;
  readonly sha256: string;
  /** 「text」「csv」…, with the encoding where there is one: 「text (Shift_JIS)」. */
  readonly format: string;
  readonly blocks: readonly SourceBlock[];
  /** Delimiters, rules and frames: characters that only draw. */
  readonly drawing: readonly SourceText[];
  /** What a person should know about the source itself: hidden sheets, formulas without results. */
  readonly notices?: readonly Omit<Doubt, 'nodeId' | 'indicatorId'>[];
}

export type SourceBlock = LineBlock | TableBlock;

/** A line of prose, a heading, a bullet. */
interface LineBlock {
  readonly kind: 'line';
  readonly text: SourceText;
  readonly bullet: boolean;
  /** True when a blank line stands before it. */
  readonly apart: boolean;
  /** It is the name of a sheet: what was said above holds no longer. */
  readonly opensSheet?: boolean;
}

interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  /** How many rows of headings it begins with, where its reader has looked for them; absent when nobody has. */
  readonly headings?: number;
}

export interface SourceRow {
  readonly cells: readonly SourceText[];
  readonly place: Place;
  /** Why it or one of its cells needs a person's eye. */
  readonly doubts?: readonly SourceDoubt[];
}

export interface SourceDoubt {
  readonly kind: DoubtKind;
  /** In Japanese. */
  readonly reason: string;
  /** Index of the cell it is about; null when it is about the row: none of its values is sure then. */
  readonly cell: number | null;
  /** Where the characters stand that it is about, when not everywhere in the row. */
  readonly place?: Place;
}

/** A run of characters at a place. */
export interface SourceText {
  /** As it stands in the source, marks included. */
  readonly raw: string;
  /** Without quotation marks of CSV and tags of mark-up; line breaks of a cell are \n. */
  readonly text: string;
  readonly place: Place;
  /** Half-open ranges of `raw` that are marks, not text. */
  readonly marks: readonly (readonly [number, number])[];
}

export const isBlank = (text: SourceText | undefined): boolean =>
  text === undefined || text.text.trim() === '';

/** The smallest place around both; places of different kinds keep the first. */
export const spanning = (first: Place, last: Place): Place => {
  if (first.kind === 'text' && last.kind === 'text')
    return { ...first, endLine: last.endLine, endColumn: last.endColumn };
  if (first.kind === 'cell' && last.kind === 'cell' && first.sheet === last.sheet) {
    const [from = '', to = ''] = [first.cell.split(':')[0], last.cell.split(':').at(-1)];
    return { ...first, cell: from === to ? from : `${from}:${to}` };
  }
  if (first.kind === 'page' && last.kind === 'page' && first.page === last.page) {
    const [a, b] = [first.box, last.box];
    const box = [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ] as const;
    return { ...first, box };
  }
  return first;
};

/**
 * A row of cells; its place reaches from the first to the last that is not blank. `doubt` says why it is not
 * certain which cell stands in which column. undefined without cells.
 */
export const rowOf = (cells: readonly SourceText[], doubt?: string): SourceRow | undefined => {
  const filled = cells.filter((cell) => !isBlank(cell));
  const [first, last] = [filled[0] ?? cells[0], filled.at(-1) ?? cells.at(-1)];
  if (!first || !last) return undefined;
  const doubts: readonly SourceDoubt[] = doubt ? [{ kind: 'column', reason: doubt, cell: null }] : [];
  return { cells, place: spanning(first.place, last.place), ...(doubts.length > 0 ? { doubts } : {}) };
};
