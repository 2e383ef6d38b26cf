import { createHash } from 'node:crypto';
import { readEntryWorkbookApart } from '#documents';
import { type AnswerChange, canAccept, isSafe, placeText, withAnswers, withSourceFile } from '#domain';
import { entryReportMessages as messages, revisionMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, signedName } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { type EntryExpectation, type EntryFile, type EntryReview, reviewIn } from './compare-entry.ts';
import { NothingToAcceptError } from './entry-errors.ts';

export interface SaveEntryOptions extends EntryExpectation {
  /** Cells (「指標!H5」) whose conflict or doubt a person has decided for the workbook. */
  readonly accept?: readonly string[];
  /** Who decides, where nobody has signed in. */
  readonly by: string;
}

export interface SavedEntry {
  /** As it was before saving. */
  readonly review: EntryReview;
  readonly saved: readonly AnswerChange[];
  /** id of the kept workbook; null when nothing was stored. */
  readonly sourceFileId: string | null;
}

/**
 * Stores the answers of a workbook that are sure and contradict nothing newer, and those that a person accepts,
 * together with the workbook, in one transaction: all of it or nothing. Doubtful answers and conflicts that nobody
 * decided stay out. The same workbook a second time changes nothing. Rejects with the errors of `compareEntry`, and
 * `NothingToAcceptError` for a cell that waits for no decision.
 */
export const saveEntry = async (
  desk: Desk,
  file: EntryFile,
  { accept = [], by: typed, ...expected }: SaveEntryOptions,
): Promise<SavedEntry> => {
  authorise(desk, 'plan.edit');
  const { storage, clock, ids } = desk;
  const workbook = await readEntryWorkbookApart(file);
  authorise(desk, 'plan.edit', { plan: workbook.facts.plan.id });
  const at = clock.now();
  const by = signedName(desk.by, typed);
  const id = ids.next();
  return storage.transaction(async (stores) => {
    const { plan, review } = await reviewIn(stores, file.name, workbook, expected);
    const saved = chosenOf(review.comparison.changes, accept);
    const { addressee, year } = review.facts;
    const answered = withAnswers(plan, saved, { addressee, year, by, at, source: file.name });
    if (answered === plan) return { review, saved, sourceFileId: null };
    const sourceFileId = await stores.sourceFiles.add({
      id,
      name: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: file.bytes,
      receivedAt: at,
    });
    await stores.plans.save(withSourceFile(answered, plan, sourceFileId), {
      sourceFileId,
      at,
      by,
      why: revisionMessages.entry(file.name),
    });
    await keepRecord(stores.records, desk, {
      deed: 'plan.takeWorkbook',
      plan: plan.id,
      after: JSON.stringify({ name: file.name, answers: saved.length }),
    });
    return { review, saved, sourceFileId };
  });
};

const chosenOf = (changes: readonly AnswerChange[], accept: readonly string[]): readonly AnswerChange[] => {
  // What was accepted and stored before is the same by now: the same command again does no harm.
  const open = changes.filter((change) => canAccept(change) || change.kind === 'same');
  const nowhere = accept.find((cell) => !open.some(({ returned }) => placeText(returned.place) === cell));
  if (nowhere !== undefined)
    throw new NothingToAcceptError(messages.nothingToAccept(nowhere), messages.nothingToAcceptRemedy);
  return changes.filter(
    (change) => isSafe(change) || (canAccept(change) && accept.includes(placeText(change.returned.place))),
  );
};
