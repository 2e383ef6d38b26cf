import type { Plan } from '../plan/plan.ts';
import { textOf, withName } from './named-text.ts';
import type { Review, TextReview } from './review.ts';
import { lastingKey, valueKey, valuesOfPlan, withValues } from './value-address.ts';

/**
 * The plan of a document with the decisions that people took about the same cells and names before: they hold
 * as long as the document says the same as when they were taken. Whatever the plan has decided itself stays.
 */
export const withEarlierReviews = (incoming: Plan, stored: Plan): Plan => {
  const held = heldValues(stored);
  let plan = withValues(incoming, (address, recorded, year) => {
    const before = held.get(lastingKey(address, year));
    if (before?.reviewed === undefined || recorded?.reviewed !== undefined) return undefined;
    if (before.reviewed.from.text !== (recorded?.cell ?? '')) return undefined;
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
  return carried.length === 0 ? plan : { ...plan, reviews: [...(plan.reviews ?? []), ...carried] };
};

const heldValues = (plan: Plan) =>
  new Map(
    valuesOfPlan(plan).map(({ address, year, recorded }) => [lastingKey(address, year), recorded] as const),
  );

const subjectOf = ({ about, field, indicatorId, seriesId, nodeId, from }: TextReview): string =>
  JSON.stringify([about, field, indicatorId, seriesId, nodeId, from.text]);

/** What was decided in the stored plan about each value of the document that is written as it was then. */
export const earlierReviews = (incoming: Plan, stored: Plan): ReadonlyMap<string, Review> => {
  const held = heldValues(stored);
  return new Map(
    valuesOfPlan(incoming).flatMap(({ address, year, recorded }) => {
      const review = held.get(lastingKey(address, year))?.reviewed;
      return review && review.from.text === recorded.cell ? [[valueKey(address), review] as const] : [];
    }),
  );
};
