import { canAccept, isSafe } from '#domain';
import type { Desk } from '../people/desk.ts';
import type { SubmissionAddress } from '../rounds/find-submission.ts';
import { type Saved, saveAnswers } from '../rounds/save-answers.ts';
import { reviewWorkbook } from './read-workbook.ts';

/** What a person has decided about one answer of a workbook. */
export interface AcceptedAnswer {
  /** Of the question. */
  readonly key: string;
  /** Version of the stored answer that they saw beside it; 0 when there was none. */
  readonly seen: number;
}

/**
 * Saves the answers of a workbook that was sent: those that are sure and contradict nothing newer, and of the others those
 * that were accepted. The file is read again here; nothing of what it says comes from the browser. By the same rules as the form:
 * what somebody has saved since it was looked at is a conflict and stays. What is not decided can be looked at again.
 * Rejects with the errors of `reviewWorkbook` and of `saveAnswers`.
 */
export const saveWorkbook = async (
  desk: Desk,
  address: SubmissionAddress,
  id: string,
  accepted: readonly AcceptedAnswer[],
): Promise<{ readonly saved: number; readonly left: number }> => {
  const { changes, notPlaced, unasked } = await reviewWorkbook(desk, address, id);
  const seen = new Map(accepted.map((each) => [each.key, each.seen]));
  const given = changes.flatMap((change) => {
    const { question, returned, version } = change;
    if (isSafe(change)) return [{ key: question.key, answer: returned.answer, seen: version }];
    const accept = canAccept(change) ? seen.get(question.key) : undefined;
    return accept === undefined ? [] : [{ key: question.key, answer: returned.answer, seen: accept }];
  });
  const results: readonly Saved[] =
    given.length === 0 ? [] : await saveAnswers(desk, address, given, 'workbook');
  const waiting = changes.filter(({ kind }) => kind === 'conflict' || kind === 'doubtful');
  const kept = new Set(
    results.flatMap(({ kind, key }) => (kind === 'saved' || kind === 'same' ? [key] : [])),
  );
  const left =
    waiting.filter(({ question }) => !kept.has(question.key)).length +
    results.filter(({ kind, key }) => kind === 'conflict' && !waiting.some((one) => one.question.key === key))
      .length +
    notPlaced.length +
    unasked.length;
  if (left === 0) await desk.storage.transaction(({ entryUploads }) => entryUploads.remove(id));
  return { saved: results.filter(({ kind }) => kind === 'saved').length, left };
};
