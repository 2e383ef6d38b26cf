import {
  earlierReviews,
  type ImportProgress,
  type Plan,
  type PlanDraft,
  type Review,
  type Stores,
} from '#domain';
import { Recent } from '../sources/recent.ts';

/** The stored plan that an import goes into. */
export interface StoredBeside {
  readonly plan: Plan;
  /** What was decided about its cells before, by the keys of the document's questions. */
  readonly earlier: ReadonlyMap<string, Review>;
}

/** By import and the plan's revision: another revision is another plan. */
const recent = new Recent<StoredBeside>(2);

/** The plan that a person has chosen for an import; undefined for a new one, or while nobody has chosen. */
export const storedBeside = async (
  { plans }: Pick<Stores, 'plans'>,
  { id, target }: Pick<ImportProgress, 'id' | 'target'>,
  draft: PlanDraft,
): Promise<StoredBeside | undefined> => {
  if (target?.kind !== 'stored') return undefined;
  const summary = (await plans.list()).find((plan) => plan.id === target.planId);
  if (summary === undefined) return undefined;
  const name = [id, draft.source.sha256, target.planId, summary.revision].join(' ');
  const known = recent.get(name);
  if (known !== undefined) return known;
  const plan = await plans.find(target.planId);
  if (plan === undefined) return undefined;
  const beside = { plan, earlier: earlierReviews(draft.plan, plan) };
  recent.set(name, beside);
  return beside;
};
