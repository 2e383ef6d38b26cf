import { type EditStep, fieldNow, type Plan } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { editDraft, stepsOn } from './edit-draft.ts';
import { EditSetStateError } from './editor-errors.ts';

/**
 * Takes one step out of the edits under way. Throws `EditConflictError` or `EditRefusedError` when a later step
 * builds on it, `EditSetStateError` when none are open.
 */
export const dropStep = (desk: Desk, planId: string, stepId: string): Promise<void> =>
  changeSteps(desk, planId, (steps) => steps.filter(({ id }) => id !== stepId));

/** Makes a step that met another change anew on what the plan says now: what the person typed holds. */
export const remakeStep = (desk: Desk, planId: string, stepId: string): Promise<void> =>
  changeSteps(desk, planId, (steps, plan) =>
    steps.map((step) =>
      step.id === stepId
        ? {
            ...step,
            edits: step.edits.map((edit) =>
              edit.kind === 'set' ? { ...edit, from: fieldNow(plan, edit.at, edit.field) } : edit,
            ),
          }
        : step,
    ),
  );

const changeSteps = (
  desk: Desk,
  planId: string,
  change: (steps: readonly EditStep[], plan: Plan) => readonly EditStep[],
): Promise<void> => {
  authorise(desk, 'plan.edit', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const { stored, plan, set, conflict } = await editDraft(stores, planId);
    if (set?.state !== 'open') throw new EditSetStateError(set === null ? 'nothingOpen' : 'waits');
    const steps = change(set.steps, plan);
    const left = stepsOn(stored, steps).conflict;
    // A step that cannot be applied yet does not stand in the way of taking another one out.
    if (left !== null && left.step.id !== conflict?.step.id) throw left.error;
    const version = set.version + 1;
    await stores.editSets.save(
      steps.length === 0
        ? { ...set, steps: set.steps, state: 'discarded', version }
        : { ...set, steps, version },
    );
  });
};
