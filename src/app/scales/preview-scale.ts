import { type Plan, type RatingScale, type ScaleEffect, scaleEffect } from '#domain';
import { continuedPlan, scaleOfPlan } from '../grades/graded-plan.ts';
import { gradedYear } from '../grades/list-grades.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';

export interface ScalePreview {
  readonly plan: Plan;
  readonly year: number;
  /** The scale that grades the plan now. */
  readonly from: RatingScale;
  readonly effects: readonly ScaleEffect[];
}

/** What a scale that is not saved yet would make of a plan's newest results. Nothing is stored. Throws `PlanNotFoundError`. */
export const previewScale = (desk: Desk, planId: string, to: RatingScale): Promise<ScalePreview> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const year = gradedYear(plan, null);
    const from = await scaleOfPlan(stores, plan);
    return { plan, year, from, effects: scaleEffect(await continuedPlan(stores, plan), year, { from, to }) };
  });
};
