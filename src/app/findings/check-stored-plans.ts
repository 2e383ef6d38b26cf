import type { Plan, StatedFinding } from '#domain';
import type { CheckSettings } from '../check-settings.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { checkStored, findingKey } from './check-stored.ts';

export interface StoredPlansFindings {
  /** Every stored plan: those checked and those that findings may quote. */
  readonly plans: readonly Plan[];
  readonly findings: readonly StatedFinding[];
}

/**
 * The findings of several stored plans with their states; what two of them contradict each other in is told once.
 * `today` is the ISO date in Japan. Throws `PlanNotFoundError`.
 */
export const checkStoredPlans = async (
  desk: Desk,
  planIds: readonly string[],
  { today, settings = {} }: { readonly today: string; readonly settings?: CheckSettings },
): Promise<StoredPlansFindings> => {
  for (const plan of planIds) authorise(desk, 'finding.answer', { plan });
  return desk.storage.transaction(async (stores) => {
    const told = new Map<string, StatedFinding>();
    for (const id of new Set(planIds))
      for (const stated of (await checkStored(stores, id, { today, settings })).findings) {
        const key = findingKey(stated.finding);
        // Within one plan two findings may say the same; between plans it is one.
        const between = stated.finding.quotes.some(({ plan }) => plan !== id);
        const own = between ? key : `${key} ${told.size}`;
        if (!told.has(own)) told.set(own, stated);
      }
    const plans: Plan[] = [];
    for (const { id } of await stores.plans.list()) {
      const plan = await stores.plans.find(id);
      if (plan === undefined) throw new PlanNotFoundError(id);
      plans.push(plan);
    }
    return { plans, findings: [...told.values()] };
  });
};
