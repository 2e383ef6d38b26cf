import type { Published } from './create-published.ts';
import type { PublishedPlan } from './published-plan.ts';

/** The plans as they stand now, or those that have a publication of the fiscal year. */
export const plansOf = async (published: Published, year?: number): Promise<readonly PublishedPlan[]> => {
  const plans = await published.plans();
  if (year === undefined) return plans;
  const older = await Promise.all(
    // The newest year has no address of its own: it is the plan's.
    plans
      .filter((plan) => plan.years.slice(1).includes(year))
      .map(({ publication }) => published.plan(publication.planId, year)),
  );
  return older.filter((plan) => plan !== undefined);
};
