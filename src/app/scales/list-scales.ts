import { defaultScale, type PlanSummary, type RatingScale, ratingScales, type StoredScale } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';

export interface ListedScale {
  readonly scale: RatingScale;
  /** null for one that is shipped. */
  readonly stored: StoredScale | null;
  /** The plans that are graded by it. */
  readonly plans: readonly PlanSummary[];
}

/** Every rating scale, shipped ones first, with the plans that use it. Throws `NotPermittedError`. */
export const listScales = (desk: Desk): Promise<readonly ListedScale[]> => {
  authorise(desk, 'plan.read');
  return desk.storage.transaction(async ({ plans, scales }) => {
    const own = await scales.list();
    const chosen: (readonly [string, PlanSummary])[] = [];
    for (const summary of await plans.list())
      chosen.push([(await plans.find(summary.id))?.ratingScale ?? defaultScale.id, summary]);
    const usedBy = (id: string) => chosen.flatMap(([scale, plan]) => (scale === id ? [plan] : []));
    return [
      ...ratingScales.map((scale) => ({ scale, stored: null, plans: usedBy(scale.id) })),
      ...own.map((stored) => ({ scale: stored.scale, stored, plans: usedBy(stored.scale.id) })),
    ];
  });
};
