import type { Plan } from './plan.ts';

/** What the evaluation of a single indicator needs to know about its plan. */
export interface PlanFacts {
  /** First and last fiscal year, both inclusive. */
  readonly period: { readonly from: number; readonly to: number } | null;
  /** The year most final targets are for; stands in for a target that does not name its own. */
  readonly dueYear: number | null;
}

/** The facts of a plan, from its period and the due years that its targets name. */
export const planFactsOf = (plan: Pick<Plan, 'period' | 'indicators'>): PlanFacts => {
  const counts = new Map<number, number>();
  for (const indicator of plan.indicators) {
    for (const series of indicator.series) {
      for (const target of series.targets) {
        if (target.kind !== 'final' || target.dueYear === null) continue;
        counts.set(target.dueYear, (counts.get(target.dueYear) ?? 0) + 1);
      }
    }
  }
  const [most] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearA - yearB);
  return { period: plan.period, dueYear: most?.[0] ?? plan.period?.to ?? null };
};
