import type { Published } from './create-published.ts';
import type { YearOrEdition } from './editions.ts';
import type { PublishedPlan } from './published-plan.ts';

/** The plans as they stand now, or those that have a publication of the fiscal year, or an edition of that name. */
export const plansOf = async (
  published: Published,
  of?: YearOrEdition,
): Promise<readonly PublishedPlan[]> => {
  const plans = await published.plans();
  if (of === undefined) return plans;
  const older = await Promise.all(
    // The newest year has no address of its own: it is the plan's.
    plans
      .filter((plan) => typeof of === 'string' || plan.years.slice(1).includes(of))
      .map(({ publication }) => published.plan(publication.planId, of)),
  );
  // Nor has the newest edition of a year: it is the year's.
  return older.filter(
    (plan) => plan !== undefined && (typeof of === 'number' || !plan.edition.inForce),
  ) as readonly PublishedPlan[];
};
