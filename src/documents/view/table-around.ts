import type { Place } from '#domain';
import { parseRange } from '../read/excel/cells/reference.ts';
import type { DocumentView, TableExtent } from './document-view.ts';

/** Where a place begins and ends, from the top: part of the document, then line, row or point. */
interface Extent {
  readonly part: string;
  readonly from: number;
  readonly to: number;
}

/** Pages follow each other, so that a table can go on over them; sheets do not. */
const pageHeight = 100_000;

const extentOf = (place: Place): Extent | null => {
  switch (place.kind) {
    case 'text':
      return { part: '', from: place.line, to: place.endLine };
    case 'cell': {
      const span = place.cell === '' ? null : parseRange(place.cell);
      return span && { part: place.sheet, from: span.from.row, to: span.to.row };
    }
    case 'page': {
      const [, top, , bottom] = place.box;
      const above = place.page * pageHeight;
      return { part: '', from: above + top, to: above + bottom };
    }
    case 'entered':
      return null;
  }
};

/** The headings of the table that a place stands in; null when it stands in none, or in the headings. */
export const headingsAbove = ({ tables }: DocumentView, place: Place): Place | null => {
  const here = extentOf(place);
  if (here === null) return null;
  const found = tables.findLast((table) => isIn(table, here));
  return found?.headings ?? null;
};

const isIn = ({ headings, last }: TableExtent, { part, from }: Extent): boolean => {
  const [head, end] = [extentOf(headings), extentOf(last)];
  return head !== null && end !== null && head.part === part && head.to < from && from <= end.to;
};
