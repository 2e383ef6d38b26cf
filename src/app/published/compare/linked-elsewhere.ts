import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { indicatorNames } from '../same-name.ts';
import { type LinkedName, linkedNames } from './linked-names.ts';

/** An indicator of another plan with its figures, and why it stands beside this one. */
export interface LinkedIndicator {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly relation: LinkedName['relation'];
}

/** `linkedNames` with the plans and figures of each; `plans` hold this plan too. */
export const linkedElsewhere = (
  { publication: { planId } }: PublishedPlan,
  { indicator }: PublishedIndicator,
  plans: readonly PublishedPlan[],
): readonly LinkedIndicator[] => {
  const byId = new Map(plans.map((plan) => [plan.publication.planId, plan]));
  return linkedNames(planId, indicator, indicatorNames(plans)).flatMap((named): LinkedIndicator[] => {
    const plan = byId.get(named.planId);
    const found = plan?.indicators.get(named.id);
    return plan === undefined || found === undefined
      ? []
      : [{ plan, indicator: found, relation: named.relation }];
  });
};
