import type { Place } from '#domain';
import type { DocumentView, ViewPart } from './document-view.ts';
import type { Look } from './look.ts';
import { partWith } from './look-at.ts';
import { lookLines } from './look-lines.ts';
import { boxOn, drawingOf, wholePage } from './look-page.ts';
import { lookSheet, spanOf } from './look-sheet.ts';

/** Lines or rows shown at once, and columns of a sheet. */
const leaf = { lines: 200, rows: 100, columns: 60 } as const;

/** A leaf of a document: a stretch of its text, of a sheet, or a page. */
export interface Leaf {
  readonly look: Look;
  /** Its part among the document's, from 0. */
  readonly part: number;
  /** First and last line or row of it; 1 for a page. */
  readonly from: number;
  readonly to: number;
  /** Last line or row of the part. */
  readonly last: number;
  /** Lines or rows of a whole leaf. */
  readonly size: number;
}

/**
 * The leaf of a document that holds a place, or the one asked for by part and first line or row. What the
 * document does not have leads to its beginning.
 */
export const lookThrough = (
  view: DocumentView,
  place: Place | null,
  asked: { readonly part?: number; readonly from?: number } = {},
): Leaf | null => {
  const held = place === null ? undefined : partWith(view, place);
  const index = asked.part ?? (held === undefined ? 0 : view.parts.indexOf(held));
  const part = view.parts[index] ?? view.parts[0];
  if (part === undefined) return null;
  const last = lastOf(part);
  const size = part.kind === 'lines' ? leaf.lines : leaf.rows;
  const start = asked.from ?? (part === held ? startAt(part, place, size) : 1);
  const from = Math.min(Math.max(1, start), Math.max(1, last));
  const to = Math.min(last, from + size - 1);
  return {
    look: leafOf(view, part, [from, to], place),
    part: view.parts.indexOf(part),
    from,
    to,
    last,
    size,
  };
};

const lastOf = (part: ViewPart): number => {
  switch (part.kind) {
    case 'lines':
      return part.lines.length;
    case 'sheet':
      return part.rows.at(-1)?.row ?? 0;
    case 'page':
      return 1;
  }
};

/** Leaves begin at 1, 101, 201 …; the one with the place. */
const startAt = (part: ViewPart, place: Place | null, size: number): number => {
  const at =
    place?.kind === 'text'
      ? place.line
      : part.kind === 'sheet'
        ? (spanOf(place, part.name)?.from.row ?? 1)
        : 1;
  return Math.floor((at - 1) / size) * size + 1;
};

const leafOf = (
  { tables }: DocumentView,
  part: ViewPart,
  [from, to]: readonly [number, number],
  place: Place | null,
): Look => {
  switch (part.kind) {
    case 'lines':
      return { kind: 'lines', headings: [], lines: lookLines(part, [from, to], place) };
    case 'sheet': {
      const headings = tables.flatMap(({ headings: each }) => {
        const span = spanOf(each, part.name);
        return span === null ? [] : range(span.from.row, span.to.row);
      });
      const columns = range(1, Math.min(part.lastColumn, leaf.columns));
      return lookSheet(part, { rows: range(from, to), headings: new Set(headings), columns }, place);
    }
    case 'page':
      return {
        kind: 'page',
        page: part.page,
        drawing: drawingOf(part, wholePage(part)),
        marked: boxOn(part, place),
        headings: null,
      };
  }
};

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
