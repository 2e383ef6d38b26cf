import type { PublishedIndicator, PublishedPlan } from './published-plan.ts';

const bare = (name: string): string => name.replaceAll(/[\s　]/g, '');

/** Indicators of other plans that bear the same name, white space apart. */
export const sameNameElsewhere = (
  plan: PublishedPlan,
  name: string,
  plans: readonly PublishedPlan[],
): { readonly plan: PublishedPlan; readonly indicator: PublishedIndicator }[] =>
  plans
    .filter((other) => other.publication.planId !== plan.publication.planId)
    .flatMap((other) =>
      [...other.indicators.values()]
        .filter((each) => bare(each.indicator.name) === bare(name))
        .map((indicator) => ({ plan: other, indicator })),
    );
