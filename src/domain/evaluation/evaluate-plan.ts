import { isInForce } from '../plan/in-force.ts';
import type { Plan } from '../plan/plan.ts';
import { type PlanFacts, planFactsOf } from '../plan/plan-facts.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation } from './evaluation.ts';
import type { RatingScale } from './rating-scale.ts';

/**
 * Evaluates every line of values of every indicator of a plan, once each, in the plan's order: an
 * indicator that is restated in several places has one evaluation, one that is not in force that year none.
 */
export const evaluatePlan = (
  plan: Plan,
  { year, scale }: { readonly year: number; readonly scale: RatingScale },
): readonly Evaluation[] => {
  const facts: PlanFacts = planFactsOf(plan);
  return plan.indicators
    .filter((indicator) => isInForce(indicator, year))
    .flatMap((indicator) =>
      indicator.series.flatMap((series) => evaluate(indicator, series, year, facts, scale)),
    );
};
