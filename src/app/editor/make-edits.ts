import { applyEdits, type EditSet, type PartAddress, type Plan, type PlanEdit } from '#domain';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { editDraft, partStamp } from './edit-draft.ts';
import { EditedMeanwhileError, EditSetStateError } from './editor-errors.ts';

export interface Making {
  /** The edits of the plan as it would be with those before. */
  make(plan: Plan): readonly PlanEdit[];
  /** What the person has seen of a part: its `partStamp` at that time. */
  readonly seen?: { readonly at: PartAddress; readonly stamp: string };
}

/**
 * Adds what a person did to the edits under way; false when it changes nothing. Throws `EditedMeanwhileError` when
 * the part is not what they have seen, `EditSetStateError` while the edits wait for approval, `EditRefusedError`,
 * `PlanNotFoundError`, `NotPermittedError`.
 */
export const makeEdits = (desk: Desk, planId: string, { make, seen }: Making): Promise<boolean> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const [at, by, setId, stepId] = [desk.clock.now(), nameOf(desk.by), desk.ids.next(), desk.ids.next()];
  return desk.storage.transaction(async (stores) => {
    const { plan, set, conflict } = await editDraft(stores, planId);
    if (set?.state === 'proposed') throw new EditSetStateError('waits');
    if (conflict !== null) throw conflict.error;
    if (seen !== undefined && partStamp(plan, seen.at) !== seen.stamp) throw new EditedMeanwhileError();
    const edits = make(plan);
    if (edits.length === 0) return false;
    applyEdits(plan, edits);
    const open: EditSet = set ?? {
      id: setId,
      planId,
      state: 'open',
      steps: [],
      version: 0,
      startedAt: at,
      proposed: null,
      decided: null,
      applied: null,
      undone: null,
    };
    await stores.editSets.save({
      ...open,
      version: open.version + 1,
      steps: [...open.steps, { id: stepId, edits, by, at }],
    });
    return true;
  });
};
