import { Exact } from '../../decimal.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import { type Share, share } from './share.ts';

/** Which year of the plan it is, from 1; null before its start or when the plan does not say. */
export const yearsElapsed = ({ period }: PlanFacts, year: number): number | null =>
  period === null || year < period.from ? null : year - period.from + 1;

/** The elapsed share of the plan: year 2 of 4 is one half, and the whole once the plan is over. */
export const planShare = (plan: PlanFacts, year: number): Share | null => {
  const nth = yearsElapsed(plan, year);
  if (nth === null || plan.period === null) return null;
  const length = plan.period.to - plan.period.from + 1;
  return share(new Exact(Math.min(nth, length)), new Exact(length));
};
