import type { PlanNode } from '#domain';
import { finalTarget, type SheetLine } from './lines.ts';
import { printable } from './printable.ts';
import type { SheetNote } from './sheet.ts';
import type { SheetRequest } from './sheet-request.ts';

const mark = /^[※＊*]\s*/u;
const unmarked = (text: string): string => printable(text).replace(mark, '').trim();

/**
 * The notes of a node: first those about the node as a whole, then those that a mark in one of its tables
 * points to, each once. A footnote whose cell bears no mark names its indicator.
 */
export const notesOf = (
  { plan, year }: SheetRequest,
  node: PlanNode,
  lines: readonly SheetLine[],
): { readonly about: readonly SheetNote[]; readonly footnotes: readonly SheetNote[] } => {
  const own = plan.notes.filter(({ nodeId }) => nodeId === node.id).map(({ text }) => printable(text));
  const marked = new Set<string>();
  const named = new Set<string>();
  for (const { row } of lines) {
    if (row === null) continue;
    const values = [
      row.series.baseline,
      ...row.series.actuals.flatMap(({ reportingYear, recorded }) => (reportingYear <= year ? recorded : [])),
      finalTarget(row.series)?.recorded,
    ];
    for (const value of values) {
      if (!value?.footnote) continue;
      if (/[※＊*]/u.test(value.cell)) marked.add(unmarked(value.footnote));
      else named.add(`${printable(row.printed.name)}: ${unmarked(value.footnote)}`);
    }
  }
  const about = own.filter((text) => !marked.has(unmarked(text)));
  // As it stands among the notes of the document, its mark included.
  const written = (text: string): string => own.find((note) => unmarked(note) === text) ?? `※ ${text}`;
  const footnotes = [...marked, ...named].map(written);
  return {
    about: [...new Set(about)].map((text) => ({ kind: 'note', text, align: 'right' })),
    footnotes: footnotes.map((text) => ({ kind: 'note', text, align: 'left' })),
  };
};
