import type { Place } from '#domain';
import type { DocumentView, LinesPart, PagePart, SheetPart, ViewPart } from './document-view.ts';
import type { LinesLook, Look, PageLook, SheetLook } from './look.ts';
import { lookLines } from './look-lines.ts';
import { boxOn, drawingOf, framed } from './look-page.ts';
import { lookSheet, spanOf } from './look-sheet.ts';
import { headingsAbove } from './table-around.ts';

/** How far a look reaches around its place. */
const reach = {
  lines: 1,
  /** Characters of a line beside the mark. */
  characters: 60,
  rows: 2,
  columns: 3,
  /** Points of a page. */
  across: 120,
  down: 36,
} as const;

/** More of a long place is not shown. */
const most = { lines: 12, rows: 8, columns: 12, headings: 3 } as const;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * A place in its neighbourhood, under the headings of its table; null for a place that the document does not have
 * and for what was entered.
 */
export const lookAt = (view: DocumentView, place: Place): Look | null => {
  const part = partWith(view, place);
  const headings = headingsAbove(view, place);
  switch (part?.kind) {
    case 'lines':
      return aroundLines(part, place, headings);
    case 'sheet':
      return aroundCells(part, place, headings);
    case 'page':
      return aroundBox(view, part, place, headings);
    case undefined:
      return null;
  }
};

/** The part of the document that a place is in. */
export const partWith = ({ parts }: DocumentView, place: Place): ViewPart | undefined =>
  parts.find((part) => holds(part, place));

const holds = (part: ViewPart, place: Place): boolean => {
  switch (part.kind) {
    case 'lines':
      return place.kind === 'text' && place.line <= part.lines.length;
    case 'sheet':
      return place.kind === 'cell' && place.sheet === part.name;
    case 'page':
      return place.kind === 'page' && place.page === part.page;
  }
};

const aroundLines = (part: LinesPart, place: Place, headings: Place | null): LinesLook | null => {
  if (place.kind !== 'text') return null;
  const from = Math.max(1, place.line - reach.lines);
  const to = Math.min(place.endLine + reach.lines, from + most.lines);
  const above = headings?.kind === 'text' ? Math.min(headings.endLine, from - 1) : 0;
  return {
    kind: 'lines',
    headings:
      headings?.kind === 'text'
        ? lookLines(part, [Math.max(headings.line, above - most.headings + 1), above], null, reach.characters)
        : [],
    lines: lookLines(part, [from, to], place, reach.characters),
  };
};

const aroundCells = (part: SheetPart, place: Place, headings: Place | null): SheetLook => {
  const span = spanOf(place, part.name) ?? { from: { row: 1, column: 1 }, to: { row: 1, column: 1 } };
  const above = spanOf(headings, part.name);
  const headingRows = above === null ? [] : range(above.from.row, above.to.row).slice(-most.headings);
  const top = Math.max(1, (above?.to.row ?? 0) + 1, span.from.row - reach.rows);
  const first = Math.max(1, span.from.column - reach.columns);
  const columns = range(
    first,
    Math.min(part.lastColumn, span.to.column + reach.columns, first + most.columns - 1),
  );
  const last = part.rows.at(-1)?.row ?? top;
  const leading = namingColumn(part, span.from.row, first);
  return lookSheet(
    part,
    {
      rows: [...headingRows, ...range(top, Math.min(last, span.to.row + reach.rows, top + most.rows))],
      headings: new Set(headingRows),
      columns: leading === null ? columns : [leading, ...columns],
    },
    place,
  );
};

/** The column in which a row begins, where it is not shown anyway: it says what the row is about. */
const namingColumn = ({ rows }: SheetPart, row: number, first: number): number | null => {
  const column = rows.find((each) => each.row === row)?.cells[0]?.column;
  return column !== undefined && column < first ? column : null;
};

const aroundBox = (
  view: DocumentView,
  part: PagePart,
  place: Place,
  headings: Place | null,
): PageLook | null => {
  const box = boxOn(part, place);
  if (box === null) return null;
  const near = framed(part, box, reach.across, reach.down);
  const head = headings === null ? null : headingsOn(view, headings);
  // Headings that are nearly in sight are shown with the rest.
  const frame =
    head?.part === part && near.top - head.box.bottom < reach.down ? { ...near, top: head.top } : near;
  const isInFrame = head?.part === part && head.top >= frame.top;
  return {
    kind: 'page',
    page: part.page,
    drawing: drawingOf(part, frame),
    marked: box,
    headings:
      head === null || isInFrame
        ? null
        : drawingOf(head.part, {
            top: head.top,
            bottom: head.box.bottom + 2,
            left: frame.left,
            right: frame.right,
          }),
  };
};

/** Where the headings of a place stand. */
const headingsOn = (view: DocumentView, headings: Place) => {
  const part = partWith(view, headings);
  const box = part?.kind === 'page' ? boxOn(part, headings) : null;
  return part?.kind === 'page' && box !== null ? { part, box, top: Math.max(0, box.top - 2) } : null;
};
