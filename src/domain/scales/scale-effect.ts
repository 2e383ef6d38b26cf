import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import type { Evaluation, Outcome } from '../evaluation/evaluation.ts';
import type { RatingScale } from '../evaluation/rating-scale.ts';
import { lineKey } from '../override/grade-override.ts';
import type { Plan } from '../plan/plan.ts';

/** What becomes of one line of values under another scale. */
export interface ScaleEffect {
  readonly evaluation: Evaluation;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly differs: boolean;
}

/** Every line of a plan's year under two scales, in the plan's order. Figures are the same in both. */
export const scaleEffect = (
  plan: Plan,
  year: number,
  { from, to }: { readonly from: RatingScale; readonly to: RatingScale },
): readonly ScaleEffect[] => {
  const after = new Map(
    evaluatePlan(plan, { year, scale: to }).map((each) => [lineKey(each), each.outcome] as const),
  );
  return evaluatePlan(plan, { year, scale: from }).map((evaluation) => {
    const before = evaluation.outcome;
    const then = after.get(lineKey(evaluation)) ?? before;
    return { evaluation, before, after: then, differs: nameOf(before) !== nameOf(then) };
  });
};

/** Grades of two scales are the same when people read the same. */
const nameOf = (outcome: Outcome): string =>
  outcome.kind === 'graded' ? `${outcome.grade.symbol} ${outcome.grade.label.ja}` : outcome.reason;
