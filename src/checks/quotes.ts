import type { Place, Plan, Provenance, Quote, RecordedValue } from '#domain';
import { quoteLabels } from '#messages';
import type { Line } from './lines.ts';
import type { Passage } from './plan-in-hand.ts';

/** Which value cell of a line is quoted. */
export type CellRole = 'baseline' | 'actual' | 'target';

/** A value cell of a line as written, with its place. */
export const quoteCell = (plan: Plan, line: Line, role: CellRole): Quote =>
  quoteValue(plan, cellLabel(line, role), line.cells[role]);

export const quoteValue = (plan: Plan, label: string, recorded: RecordedValue | null): Quote => ({
  label,
  text: recorded?.cell ?? '',
  plan: plan.id,
  source: recorded?.provenance?.source ?? null,
  place: recorded?.provenance?.place ?? null,
});

const cellLabel = (line: Line, role: CellRole): string => {
  const name = [line.indicator.name, line.series.label, line.part].filter((part) => part !== null).join(' ');
  return `${name} ${quoteLabels[role](line.year)}`;
};

/** The sentence of a text around `span`, with the place of that sentence. */
export const quoteSentence = (
  plan: Plan,
  passage: Passage,
  span: { readonly start: number; readonly end: number },
): Quote => {
  const start =
    Math.max(passage.text.lastIndexOf('。', span.start - 1), passage.text.lastIndexOf('\n', span.start - 1)) +
    1;
  const ends = [passage.text.indexOf('。', span.end - 1), passage.text.indexOf('\n', span.end - 1)].filter(
    (at) => at >= 0,
  );
  const end = ends.length > 0 ? Math.min(...ends) + 1 : passage.text.length;
  const { provenance } = passage.origin;
  return {
    label: passage.title ?? quoteLabels.narrative('kind' in passage.origin ? passage.origin.kind : 'other'),
    text: passage.text.slice(start, end).trim(),
    plan: plan.id,
    source: provenance?.source ?? null,
    place: provenance === null ? null : placeWithin(provenance, passage.text, start, end),
  };
};

/**
 * Where a stretch of a text stands in its source: the text and the source's characters are walked
 * side by side, white space aside. Where they part, the place of the whole text is returned.
 */
const placeWithin = (provenance: Provenance, text: string, start: number, end: number): Place => {
  const { place, raw } = provenance;
  if (place.kind !== 'text') return place;
  const offsets: number[] = [];
  for (let at = 0; at < raw.length; at += 1) if (/\S/u.test(raw[at] ?? '')) offsets.push(at);
  const solid = (stretch: string) => stretch.replace(/\s+/gu, '');
  const source = solid(raw);
  const wanted = solid(text.slice(start, end));
  const found = source.indexOf(wanted, Math.max(0, solid(text.slice(0, start)).length - 40));
  const first = offsets[found];
  const last = offsets[found + wanted.length - 1];
  if (found < 0 || wanted === '' || first === undefined || last === undefined) return place;
  const from = pointAt(raw, first, place);
  const to = pointAt(raw, last, place);
  return { kind: 'text', line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
};

const pointAt = (raw: string, offset: number, origin: { line: number; column: number }) => {
  const before = raw.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  const column = breaks === 0 ? origin.column + offset : offset - before.lastIndexOf('\n');
  return { line: origin.line + breaks, column };
};
