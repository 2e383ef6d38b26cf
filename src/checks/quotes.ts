import type {
  CellAt,
  Narrative,
  Place,
  Plan,
  Project,
  Provenance,
  Quote,
  RecordedValue,
  Series,
  TextAt,
} from '#domain';
import { quoteLabels } from '#messages';
import type { Line } from './lines.ts';
import type { Passage } from './plan-in-hand.ts';

/** Which value cell of a line is quoted. */
export type CellRole = 'baseline' | 'actual' | 'target';

/** A value cell of a line as written, with its place. */
export const quoteCell = (plan: Plan, line: Line, role: CellRole): Quote =>
  quoteValue(plan, cellLabel(line, role), line.cells[role], cellAt(line, role));

export const quoteValue = (
  plan: Plan,
  label: string,
  recorded: RecordedValue | null,
  at: CellAt | null = null,
): Quote => ({
  label,
  text: recorded?.cell ?? '',
  plan: plan.id,
  ...originOf(recorded?.provenance ?? null),
  ...(at === null ? {} : { at }),
});

/** Which cell of the plan a line's cell is. */
const cellAt = ({ placement, series, cells, year }: Line, role: CellRole): CellAt => {
  const target = series.targets.findIndex(({ recorded }) => recorded === cells.target);
  const index = role === 'actual' ? resultAt(series, year) : role === 'target' ? Math.max(0, target) : 0;
  return {
    kind: 'cell',
    address: {
      indicatorId: placement.indicatorId,
      ...(placement.restatedRow === undefined ? {} : { restatedOn: placement.nodeId }),
      seriesId: series.id,
      role,
      index,
    },
    year: role === 'actual' ? year : null,
  };
};

/** Position of a year's result, or where it would be added. */
const resultAt = ({ actuals }: Series, year: number): number => {
  const index = actuals.findIndex(({ reportingYear }) => reportingYear === year);
  return index < 0 ? actuals.length : index;
};

/** A result of a series of a plan, whatever year is checked. */
export const resultCellAt = (indicatorId: string, series: Series, year: number): CellAt => ({
  kind: 'cell',
  address: { indicatorId, seriesId: series.id, role: 'actual', index: resultAt(series, year) },
  year,
});

/** Which text of the plan a narrative or project is. */
export const textAt = (origin: Narrative | Project): TextAt =>
  'kind' in origin
    ? { kind: 'narrative', nodeId: origin.nodeId, year: origin.year, narrative: origin.kind }
    : { kind: 'project', projectId: origin.id };

/** Where a quoted part of a plan stands. */
export const originOf = (provenance: Provenance | null): Pick<Quote, 'source' | 'file' | 'place'> => ({
  source: provenance?.source ?? null,
  ...(provenance?.file === undefined ? {} : { file: provenance.file }),
  place: provenance?.place ?? null,
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
    ...originOf(provenance),
    place: provenance === null ? null : placeWithin(provenance, passage.text, start, end),
    at: textAt(passage.origin),
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
