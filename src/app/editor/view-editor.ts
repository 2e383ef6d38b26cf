import { type Difference, differencesBetween, type EditSet } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { type EditDraft, editDraft, stepsOn } from './edit-draft.ts';

/** A step in words: in what the plan differs before and after it. */
export interface ToldStep {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly differences: readonly Difference[];
}

export interface EditorView extends EditDraft {
  readonly steps: readonly ToldStep[];
  /** Everything in which the stored plan differs from the plan with the edits. */
  readonly differences: readonly Difference[];
  /** Sets that are no longer under way, newest first, and whether each can still be undone. */
  readonly history: readonly { readonly set: EditSet; readonly mayUndo: boolean }[];
}

/** The plan with the edits under way, the edits in words, and those that were made before. Throws `PlanNotFoundError`. */
export const viewEditor = (desk: Desk, planId: string): Promise<EditorView> => {
  authorise(desk, 'plan.edit', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const draft = await editDraft(stores, planId);
    const { applied } = stepsOn(draft.stored, draft.set?.steps ?? []);
    const publications = (await stores.publications.list()).filter((each) => each.planId === planId).length;
    const sets = await stores.editSets.list(planId);
    return {
      ...draft,
      steps: applied.map(({ step: { id, by, at }, before, after }) => ({
        id,
        by,
        at,
        differences: differencesBetween(before, after),
      })),
      differences: draft.set === null ? [] : differencesBetween(draft.stored, draft.plan),
      history: sets
        .filter(({ state }) => state === 'applied' || state === 'undone')
        .map((set) => ({
          set,
          mayUndo: set.state === 'applied' && set.applied?.publications === publications,
        })),
    };
  });
};
