import type { PublishedIndicator, PublishedPlan } from './published-plan.ts';

const bare = (name: string): string => name.replaceAll(/[\s　]/g, '');

const kept = new WeakMap<PublishedPlan, ReadonlyMap<string, readonly PublishedIndicator[]>>();

const byName = (plan: PublishedPlan): ReadonlyMap<string, readonly PublishedIndicator[]> => {
  const found = kept.get(plan) ?? Map.groupBy(plan.indicators.values(), (each) => bare(each.indicator.name));
  kept.set(plan, found);
  return found;
};

/** Indicators of other plans that bear the same name, white space apart. */
export const sameNameElsewhere = (
  plan: PublishedPlan,
  name: string,
  plans: readonly PublishedPlan[],
): { readonly plan: PublishedPlan; readonly indicator: PublishedIndicator }[] =>
  plans
    .filter((other) => other.publication.planId !== plan.publication.planId)
    .flatMap((other) =>
      (byName(other).get(bare(name)) ?? []).map((indicator) => ({ plan: other, indicator })),
    );
