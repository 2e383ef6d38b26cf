import type { Place } from '#domain';
import { layouts } from '../layouts/index.ts';
import { formatReference, parseRange } from '../read/excel/cells/reference.ts';
import { vocabularyOf } from '../read/headings/recognise-heading.ts';
import { type SourceBlock, type SourceText, spanning } from '../read/source/source-document.ts';
import { findTables } from '../read/table/find-tables.ts';
import type { TableExtent } from './document-view.ts';

/** The headings that any layout knows: which of them a document uses does not matter for looking at it. */
export const allHeadings = vocabularyOf(layouts.flatMap(({ headings }) => headings));

/** The tables of a document that have headings. */
export const tableExtents = (blocks: readonly SourceBlock[]): readonly TableExtent[] =>
  findTables(blocks, allHeadings).flatMap((found) => {
    if (found.kind !== 'table' || found.header === null || found.labelled) return [];
    // A table that goes on after a title in between has its headings further up.
    const headings = around(found.headings) ?? found.header.row.place;
    const last = found.rows.at(-1);
    return last ? [{ headings, last: last.place }] : [];
  });

/** The smallest place around all headings; of those on several pages, the ones on the first. */
const around = (texts: readonly SourceText[]): Place | null => {
  const places = texts.filter(({ raw }) => raw.trim() !== '').map(({ place }) => place);
  const [first, ...others] = places;
  return first ? others.reduce(both, first) : null;
};

const both = (a: Place, b: Place): Place => {
  if (a.kind === 'text' && b.kind === 'text')
    return a.endLine < b.endLine ? { ...a, endLine: b.endLine, endColumn: b.endColumn } : a;
  if (a.kind === 'cell' && b.kind === 'cell') {
    const [one, other] = [parseRange(a.cell), parseRange(b.cell)];
    if (!one || !other || a.sheet !== b.sheet) return a;
    const from = {
      row: Math.min(one.from.row, other.from.row),
      column: Math.min(one.from.column, other.from.column),
    };
    const to = { row: Math.max(one.to.row, other.to.row), column: Math.max(one.to.column, other.to.column) };
    return { ...a, cell: `${formatReference(from)}:${formatReference(to)}` };
  }
  return spanning(a, b);
};
