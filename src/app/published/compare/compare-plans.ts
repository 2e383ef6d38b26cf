import { compareWithPredecessor, type SuccessionWay } from '#domain';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { type AnsweringLines, answeringLines } from './answering-lines.ts';
import { isSameScale } from './compare-years.ts';
import { type LinkedIndicator, linkedElsewhere } from './linked-elsewhere.ts';

/** Indicators of two plans that belong beside each other. */
export interface ComparedPair {
  readonly relation: SuccessionWay | LinkedIndicator['relation'];
  /** Of the first plan; several where they were merged into one. */
  readonly first: readonly PublishedIndicator[];
  readonly second: PublishedIndicator;
  /** Their lines side by side, and in what these differ. */
  readonly lines: readonly AnsweringLines[];
}

export interface PlanComparison {
  readonly first: PublishedPlan;
  readonly second: PublishedPlan;
  /** The second plan continues the first. */
  readonly isSuccession: boolean;
  /** False where grades were given by different rules. */
  readonly sameScale: boolean;
  readonly pairs: readonly ComparedPair[];
  /** Of the first plan, not carried over, with the reason that was given. */
  readonly dropped: readonly { readonly indicator: PublishedIndicator; readonly reason: string }[];
  /** How many indicators of each have no counterpart in the other. */
  readonly alone: { readonly first: number; readonly second: number };
}

const published = (
  plan: PublishedPlan,
  indicators: readonly { readonly id: string }[],
): PublishedIndicator[] => indicators.flatMap(({ id }) => plan.indicators.get(id) ?? []);

const byName = (first: PublishedPlan, second: PublishedPlan): ComparedPair[] =>
  [...second.indicators.values()].flatMap((indicator) =>
    linkedElsewhere(second, indicator, [first, second]).map((linked) => ({
      relation: linked.relation,
      first: [linked.indicator],
      second: indicator,
      lines: answeringLines([linked.indicator], indicator),
    })),
  );

/**
 * Two plans side by side: what the second carries on from the first where it is its successor; else what people linked
 * and what bears the same name. Overlapping plans are compared as they stand, each by its own newest publication.
 */
export const comparePlans = (first: PublishedPlan, second: PublishedPlan): PlanComparison => {
  const isSuccession = second.publication.plan.succession?.plan === first.publication.planId;
  const rows = isSuccession ? compareWithPredecessor(first.publication.plan, second.publication.plan) : [];
  const carried = rows.flatMap(({ way, before, now }): ComparedPair[] => {
    const is = now === null ? undefined : second.indicators.get(now.id);
    const was = published(first, before);
    return is === undefined || was.length === 0 || way === 'new' || way === 'dropped'
      ? []
      : [{ relation: way, first: was, second: is, lines: answeringLines(was, is) }];
  });
  const known = new Set(
    carried.flatMap((pair) => pair.first.map((each) => `${each.indicator.id} ${pair.second.indicator.id}`)),
  );
  const pairs = [
    ...carried,
    ...byName(first, second).filter(
      (pair) => !pair.first.some((each) => known.has(`${each.indicator.id} ${pair.second.indicator.id}`)),
    ),
  ];
  const dropped = rows.flatMap(({ way, before, reason }) =>
    way === 'dropped'
      ? published(first, before).map((indicator) => ({ indicator, reason: reason ?? '' }))
      : [],
  );
  const paired = new Set(pairs.flatMap((pair) => [...pair.first, pair.second]));
  const gone = new Set(dropped.map(({ indicator }) => indicator));
  const count = (plan: PublishedPlan) =>
    [...plan.indicators.values()].filter((each) => !paired.has(each) && !gone.has(each)).length;
  return {
    first,
    second,
    isSuccession,
    sameScale: isSameScale(first.publication.scale, second.publication.scale),
    pairs,
    dropped,
    alone: { first: count(first), second: count(second) },
  };
};

/** Two plans in the order in which they are compared: the earlier one of a succession first, else by id. */
export const inComparedOrder = (
  a: PublishedPlan,
  b: PublishedPlan,
): readonly [PublishedPlan, PublishedPlan] => {
  const [first, second] = a.publication.planId < b.publication.planId ? [a, b] : [b, a];
  return first.publication.plan.succession?.plan === second.publication.planId
    ? [second, first]
    : [first, second];
};

/** Whether there is anything to set beside each other. */
export const isComparable = ({ isSuccession, pairs }: PlanComparison): boolean =>
  isSuccession || pairs.length > 0;

/** Every two plans that have something to be compared, each pair once; plans by id. */
export const comparablePlans = (
  plans: readonly PublishedPlan[],
): readonly (readonly [PublishedPlan, PublishedPlan])[] =>
  plans
    .flatMap((a, at) => plans.slice(at + 1).map((b) => inComparedOrder(a, b)))
    .filter(([first, second]) => isComparable(comparePlans(first, second)));
