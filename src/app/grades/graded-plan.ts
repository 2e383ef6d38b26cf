import {
  defaultScale,
  type Evaluation,
  evaluatePlan,
  findScale,
  type Plan,
  type RatingScale,
  type Stores,
  withOverrides,
} from '#domain';

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

/** What a plan's results of a year are worth: computed by the scale, with the grades that people gave. */
export const gradedPlan = async (
  { overrides }: Pick<Stores, 'overrides'>,
  plan: Plan,
  by: { readonly year: number; readonly scale: RatingScale },
): Promise<readonly Evaluation[]> => withOverrides(evaluatePlan(plan, by), await overrides.list(plan.id));
