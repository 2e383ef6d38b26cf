import { writePlansCsv, writePlansJson } from '#documents';
import type { Plan } from '#domain';
import { PlanNotFoundError } from './plan-not-found-error.ts';
import type { Services } from './services.ts';

/**
 * Every stored plan, or the one named, as JSON (whole) or CSV (one row per value). Throws
 * `PlanNotFoundError` when the named plan is not stored.
 */
export const exportPlans = async (
  { storage }: Pick<Services, 'storage'>,
  { plan: planId, format }: { readonly plan?: string; readonly format: 'json' | 'csv' },
): Promise<string> => {
  const plans = await storage.transaction(async (stores) => {
    const ids = planId === undefined ? (await stores.plans.list()).map(({ id }) => id) : [planId];
    const found: Plan[] = [];
    for (const id of ids) {
      const plan = await stores.plans.find(id);
      if (plan === undefined) throw new PlanNotFoundError(id);
      found.push(plan);
    }
    return found;
  });
  return format === 'json' ? writePlansJson(plans) : writePlansCsv(plans);
};
