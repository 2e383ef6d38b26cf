import { applyEdits, type EditSaying, type EditSet, type Stores, undoOf } from '#domain';
import {
  findingMessages,
  type LocalizedText,
  secondPersonMessages,
  editorMessages as words,
} from '#messages';
import { longestText } from '../checked-cell.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { requireSecond } from '../people/second-person.ts';
import { typedText } from '../typed-text.ts';
import { editDraft } from './edit-draft.ts';
import { EditSetStateError } from './editor-errors.ts';

export interface SaidOfEdits {
  /** Version of the set that the person has looked at. */
  readonly version: number;
  /** In the person's words. */
  readonly note: string;
}

/** Puts the open edits before whoever approves. Throws `EditSetStateError`, `ChangedMeanwhileError`, `EntryRefusedError`. */
export const proposeEdits = (desk: Desk, planId: string, said: SaidOfEdits): Promise<void> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const note = noteOf(said.note, words.reasonEmpty);
  return deciding(desk, planId, said, 'open', async (set, stores, now) => {
    if (set.steps.length === 0) throw new EditSetStateError('empty');
    const { conflict } = await editDraft(stores, planId);
    if (conflict !== null) throw conflict.error;
    await stores.editSets.save({ ...set, state: 'proposed', proposed: { ...now, note } });
    await keepRecord(stores.records, desk, {
      deed: 'plan.proposeEdit',
      plan: planId,
      subject: set.id,
      reason: note,
    });
  });
};

/** Takes a proposal back, or sends it back with a word about what is missing: the edits are open again. */
export const returnEdits = (desk: Desk, planId: string, said: SaidOfEdits): Promise<void> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const note = noteOf(said.note, null);
  return deciding(desk, planId, said, 'proposed', async (set, stores, now) => {
    await stores.editSets.save({
      ...set,
      state: 'open',
      decided: { ...now, note, decision: 'returned' },
    });
    await keepRecord(stores.records, desk, {
      deed: 'plan.returnEdit',
      plan: planId,
      subject: set.id,
      reason: note,
    });
  });
};

/**
 * Approves proposed edits and applies them all at once: either every one is in the plan or none. Throws
 * `SecondPersonNeededError`, `EditConflictError` when the plan has moved on, `EditSetStateError`, `ChangedMeanwhileError`,
 * `NotPermittedError`.
 */
export const approveEdits = (desk: Desk, planId: string, said: SaidOfEdits): Promise<void> => {
  authorise(desk, 'plan.approveEdit', { plan: planId });
  const note = noteOf(said.note, null);
  return deciding(desk, planId, said, 'proposed', async (set, stores, now) => {
    const { stored, plan, conflict } = await editDraft(stores, planId);
    // By the rule as it holds now: an edit that ends it needs the second person as well.
    requireSecond(desk, stored, set.proposed, secondPersonMessages.ownEdits);
    if (conflict !== null) throw conflict.error;
    const why = set.proposed?.note ?? '';
    await stores.plans.save(plan, { at: now.at, by: now.by, why });
    await stores.editSets.save({
      ...set,
      state: 'applied',
      decided: { ...now, note, decision: 'approved' },
      applied: {
        revision: await revisionOf(stores, planId),
        publications: await publicationsOf(stores, planId),
      },
    });
    await keepRecord(stores.records, desk, {
      deed: 'plan.approveEdit',
      plan: planId,
      subject: set.id,
      after: JSON.stringify(set.steps.flatMap(({ edits }) => edits)),
      reason: why,
    });
  });
};

/**
 * Takes applied edits back as long as nothing was published since; what came into the plan by other ways stays.
 * Throws `EditSetStateError` when it was published, `EditConflictError` when something was built on the edits.
 */
export const undoEdits = (desk: Desk, planId: string, setId: string, given: string): Promise<void> => {
  authorise(desk, 'plan.approveEdit', { plan: planId });
  const note = noteOf(given, words.reasonEmpty);
  const now = { by: nameOf(desk.by), at: desk.clock.now() };
  return desk.storage.transaction(async (stores) => {
    const set = await stores.editSets.find(setId);
    if (set?.planId !== planId || set.state !== 'applied') throw new EditSetStateError('notApplied');
    if (set.applied?.publications !== (await publicationsOf(stores, planId)))
      throw new EditSetStateError('published');
    const { stored } = await editDraft(stores, planId);
    const undone = set.steps
      .flatMap(({ edits }) => edits)
      .toReversed()
      .map(undoOf);
    await stores.plans.save(applyEdits(stored, undone), { ...now, why: note });
    await stores.editSets.save({
      ...set,
      version: set.version + 1,
      state: 'undone',
      undone: { ...now, note },
    });
    await keepRecord(stores.records, desk, {
      deed: 'plan.undoEdit',
      plan: planId,
      subject: set.id,
      after: JSON.stringify(undone),
      reason: note,
    });
  });
};

/** What was said, within bounds; refused (field `note`) when it is empty and must not be. */
const noteOf = (given: string, empty: LocalizedText | null): string => {
  const note = typedText(given);
  if (note === '' && empty !== null) throw new EntryRefusedError({ note: empty });
  if (note.length > longestText) throw new EntryRefusedError({ note: findingMessages.tooLong(longestText) });
  return note;
};

const deciding = (
  desk: Desk,
  planId: string,
  { version }: SaidOfEdits,
  state: 'open' | 'proposed',
  work: (set: EditSet, stores: Stores, now: Omit<EditSaying, 'note'>) => Promise<void>,
): Promise<void> => {
  const now = { by: nameOf(desk.by), person: personOf(desk), at: desk.clock.now() };
  return desk.storage.transaction(async (stores) => {
    const { set } = await editDraft(stores, planId);
    if (set === null) throw new EditSetStateError('nothingOpen');
    if (set.state !== state) throw new EditSetStateError(state === 'open' ? 'waits' : 'notProposed');
    if (set.version !== version) throw new ChangedMeanwhileError();
    await work({ ...set, version: set.version + 1 }, stores, now);
  });
};

const revisionOf = async ({ plans }: Stores, planId: string): Promise<number> =>
  (await plans.list()).find(({ id }) => id === planId)?.revision ?? 0;

const publicationsOf = async ({ publications }: Stores, planId: string): Promise<number> =>
  (await publications.list()).filter((each) => each.planId === planId).length;
