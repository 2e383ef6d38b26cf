import type { Narrative, Plan, Project } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { textOf, withName } from './named-text.ts';
import type { Review, TextReview } from './review.ts';
import { sameContent } from './same-content.ts';
import { type ValueAddress, valueKey, valuesOfPlan, withValues } from './value-address.ts';

/** Where a cell of the document stands among its likes: results by their year, since an edition has one more. */
const rowOf = (
  { indicatorId, restatedOn, seriesId, role }: ValueAddress,
  year: number | null,
  text: string,
) => JSON.stringify([indicatorId, restatedOn ?? null, seriesId, role, year, text]);

/** The cells of a plan by where they stand and what the document says there. */
const cellsOf = (plan: Plan): ReadonlyMap<string, readonly RecordedValue[]> => {
  const found = new Map<string, RecordedValue[]>();
  for (const { address, year, recorded } of valuesOfPlan(plan)) {
    const key = rowOf(address, year, recorded.reviewed?.from.text ?? recorded.cell);
    const cells = found.get(key) ?? [];
    cells.push(recorded);
    found.set(key, cells);
  }
  return found;
};

/**
 * Finds the stored value that a person has decided about when the document said the same: the one from the very
 * same place, else the only one of its row with this text. Of several that are alike none is taken.
 */
const decisionsFor = (incoming: Plan, stored: Plan) => {
  const [held, told] = [cellsOf(stored), cellsOf(incoming)];
  return (address: ValueAddress, year: number | null, recorded: RecordedValue | null) => {
    const key = rowOf(address, year, recorded?.cell ?? '');
    const cells = held.get(key) ?? [];
    const same = cells.find(
      ({ provenance, reviewed }) =>
        reviewed !== undefined &&
        recorded?.provenance != null &&
        provenance?.raw === recorded.provenance.raw &&
        sameContent(provenance.place, recorded.provenance.place),
    );
    const only = cells.length === 1 && (told.get(key)?.length ?? 0) <= 1 ? cells[0] : undefined;
    const decided = same ?? only;
    return decided?.reviewed === undefined ? undefined : { ...decided, reviewed: decided.reviewed };
  };
};

/**
 * The plan of a document with the decisions that people took about the same cells and names before: they hold
 * as long as the document says the same as when they were taken. Whatever the plan has decided itself stays.
 */
export const withEarlierReviews = (incoming: Plan, stored: Plan): Plan => {
  const decisionFor = decisionsFor(incoming, stored);
  let plan = withValues(incoming, (address, recorded, year) => {
    if (recorded?.reviewed !== undefined) return undefined;
    const before = decisionFor(address, year, recorded);
    if (before === undefined) return undefined;
    const { cell, reading, reviewed, provenance } = before;
    return { ...(recorded ?? { provenance }), cell, reading, reviewed };
  });
  const decided = new Set((plan.reviews ?? []).map(subjectOf));
  const carried: TextReview[] = [];
  for (const review of stored.reviews ?? []) {
    if (decided.has(subjectOf(review))) continue;
    const { field, ...subject } = review;
    if (field === undefined || field === 'baseline' || field === 'actual' || field === 'target') {
      carried.push(review);
    } else if (textOf(plan, { ...subject, field }) === review.from.text) {
      plan = withName(plan, { ...subject, field }, review.to);
      carried.push(review);
    }
  }
  plan = withCorrectedTexts(plan, stored);
  return carried.length === 0 ? plan : { ...plan, reviews: [...(plan.reviews ?? []), ...carried] };
};

/** With the texts that people corrected, where the document still says what it said then. */
const withCorrectedTexts = (plan: Plan, stored: Plan): Plan => ({
  ...plan,
  narratives: corrected(plan.narratives, stored.narratives, ({ nodeId, year, kind }) => [nodeId, year, kind]),
  projects: corrected(plan.projects, stored.projects, ({ nodeId, year, title }) => [nodeId, year, title]),
});

const corrected = <T extends Narrative | Project>(
  texts: readonly T[],
  stored: readonly T[],
  placeOf: (text: T) => readonly (string | number)[],
): readonly T[] => {
  const keyOf = (text: T, written: string) => JSON.stringify([placeOf(text), written]);
  const held = new Map(
    stored.flatMap((text) =>
      text.reviewed === undefined ? [] : [[keyOf(text, text.reviewed.from.text), text]],
    ),
  );
  return texts.map((text) => {
    const before = text.reviewed === undefined ? held.get(keyOf(text, text.text)) : undefined;
    return before?.reviewed === undefined ? text : { ...text, text: before.text, reviewed: before.reviewed };
  });
};

const subjectOf = ({ about, field, indicatorId, seriesId, nodeId, from }: TextReview): string =>
  JSON.stringify([about, field, indicatorId, seriesId, nodeId, from.text]);

/** What was decided in the stored plan about each value of the document that is written as it was then. */
export const earlierReviews = (incoming: Plan, stored: Plan): ReadonlyMap<string, Review> => {
  const decisionFor = decisionsFor(incoming, stored);
  return new Map(
    valuesOfPlan(incoming).flatMap(({ address, year, recorded }) => {
      const decided = decisionFor(address, year, recorded);
      return decided === undefined ? [] : [[valueKey(address), decided.reviewed] as const];
    }),
  );
};
