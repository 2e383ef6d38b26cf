import { compareWithPredecessor, type Plan, type SuccessionRow } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { rightsOnPlan, type WithRights } from '../people/rights-on-plan.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { isUntouched } from './create-succession.ts';
import { NoPredecessorError } from './succession-errors.ts';

export interface PredecessorView extends WithRights {
  readonly old: Plan;
  readonly plan: Plan;
  readonly rows: readonly SuccessionRow[];
  /** The new plan can still be taken back, by the one who asks. */
  readonly mayUndo: boolean;
}

/** A plan beside the one it continues. Throws `NoPredecessorError`, `PlanNotFoundError`. */
export const viewPredecessor = (desk: Desk, planId: string): Promise<PredecessorView> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const old = plan.succession === undefined ? undefined : await stores.plans.find(plan.succession.plan);
    if (old === undefined) throw new NoPredecessorError();
    const may = rightsOnPlan(desk, planId);
    return {
      old,
      plan,
      rows: compareWithPredecessor(old, plan),
      may,
      mayUndo: may.has('plan.edit') && (await isUntouched(stores, planId)),
    };
  });
};
