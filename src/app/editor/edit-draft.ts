import { createHash } from 'node:crypto';
import {
  applyEdits,
  canonicalJson,
  EditConflictError,
  EditRefusedError,
  type EditSet,
  type EditStep,
  findPart,
  type PartAddress,
  type Plan,
  type Stores,
} from '#domain';
import { PlanNotFoundError } from '../plan-not-found-error.ts';

/** A plan as it would be with the edits under way. */
export interface EditDraft {
  /** The plan as it is stored. */
  readonly stored: Plan;
  /** The plan with every edit up to a conflict. */
  readonly plan: Plan;
  /** Edits under way; null when there are none. */
  readonly set: EditSet | null;
  /** The first step that the stored plan no longer allows, and why. */
  readonly conflict: { readonly step: EditStep; readonly error: EditConflictError | EditRefusedError } | null;
}

/** The plan before and after each step, as far as they can be applied. */
export interface AppliedStep {
  readonly step: EditStep;
  readonly before: Plan;
  readonly after: Plan;
}

/** The steps on a plan, one after the other; ends before the first that does not apply. */
export const stepsOn = (
  plan: Plan,
  steps: readonly EditStep[],
): { readonly applied: readonly AppliedStep[]; readonly conflict: EditDraft['conflict'] } => {
  const applied: AppliedStep[] = [];
  let before = plan;
  for (const step of steps) {
    try {
      const after = applyEdits(before, step.edits);
      applied.push({ step, before, after });
      before = after;
    } catch (error) {
      if (error instanceof EditConflictError || error instanceof EditRefusedError)
        return { applied, conflict: { step, error } };
      throw error;
    }
  }
  return { applied, conflict: null };
};

/** The plan with the edits under way. Throws `PlanNotFoundError`. */
export const editDraft = async (
  { plans, editSets }: Pick<Stores, 'plans' | 'editSets'>,
  planId: string,
): Promise<EditDraft> => {
  const stored = await plans.find(planId);
  if (stored === undefined) throw new PlanNotFoundError(planId);
  const set =
    (await editSets.list(planId)).find(({ state }) => state === 'open' || state === 'proposed') ?? null;
  const { applied, conflict } = stepsOn(stored, set?.steps ?? []);
  return { stored, plan: applied.at(-1)?.after ?? stored, set, conflict };
};

/** One short text for what a part says, for forms to tell what a person has seen; '' for one that is not there. */
export const partStamp = (plan: Plan, at: PartAddress): string => {
  const part = findPart(plan, at);
  if (part === undefined) return '';
  const said =
    at.part === 'plan'
      ? {
          ...plan,
          nodes: [],
          indicators: [],
          placements: [],
          projects: [],
          narratives: [],
          notes: [],
          contributions: [],
        }
      : part;
  return createHash('sha256').update(canonicalJson(said)).digest('hex').slice(0, 16);
};
