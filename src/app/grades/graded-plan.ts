import {
  defaultScale,
  type Evaluation,
  evaluatePlan,
  findScale,
  lineageOf,
  type Plan,
  type RatingScale,
  type Stores,
  withEarlierResults,
  withOverrides,
} from '#domain';
import { earlierEdition } from '../published/index.ts';

/** The rating scale with this id, shipped or the installation's own; undefined when there is none. */
export const scaleById = async (
  { scales }: Pick<Stores, 'scales'>,
  id: string,
): Promise<RatingScale | undefined> => findScale(id) ?? (await scales.find(id))?.scale;

/** The rating scale that a plan has chosen; the default one where it has chosen none, or one that is gone. */
export const scaleOfPlan = async (
  stores: Pick<Stores, 'scales'>,
  { ratingScale }: Pick<Plan, 'ratingScale'>,
): Promise<RatingScale> =>
  (ratingScale === undefined ? undefined : await scaleById(stores, ratingScale)) ?? defaultScale;

/**
 * A plan as it is evaluated: its lines go on from what was published under the plans that it continues, so that the
 * year before, and the movement so far, are there in its first year too.
 */
export const continuedPlan = async (
  { publications }: Pick<Stores, 'publications'>,
  plan: Plan,
): Promise<Plan> => {
  if (plan.succession === undefined) return plan;
  const all = await publications.list();
  const lineage = await lineageOf(plan, async (planId) => {
    const summary = earlierEdition(all, planId, null);
    return summary && (await publications.find(summary.id))?.plan;
  });
  return withEarlierResults(plan, lineage);
};

/** What a plan's results of a year are worth: computed by the scale, with the grades that people gave. */
export const gradedPlan = async (
  stores: Pick<Stores, 'overrides' | 'publications'>,
  plan: Plan,
  by: { readonly year: number; readonly scale: RatingScale },
): Promise<readonly Evaluation[]> =>
  withOverrides(evaluatePlan(await continuedPlan(stores, plan), by), await stores.overrides.list(plan.id));
