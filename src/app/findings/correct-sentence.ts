import { type TextAt, textsWith, withSentence } from '#domain';
import { findingMessages, type LocalizedText, revisionMessages } from '#messages';
import { longestText } from '../checked-cell.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { typedText } from '../typed-text.ts';
import { checkedName } from './explain-finding.ts';

export interface SentenceCorrection {
  readonly at: TextAt;
  /** The sentence as the person has seen it. */
  readonly seen: string;
  /** What is to stand there; '' takes the sentence out. */
  readonly text: string;
  readonly by: string;
  /** The rule whose finding led to it; null when none did. */
  readonly rule: string | null;
}

/**
 * Puts one sentence of a stored plan's text right and keeps who did it. Throws `EntryRefusedError` (fields `text`,
 * `by`), `ChangedMeanwhileError` when the sentence is no longer there, `PlanNotFoundError`.
 */
export const correctSentence = async (
  desk: Desk,
  planId: string,
  { at: place, seen, text: given, by: name, rule }: SentenceCorrection,
): Promise<void> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const { storage, clock, ids } = desk;
  const problems: Record<string, LocalizedText> = {};
  const by = checkedName(desk, name, problems);
  const text = typedText(given);
  if (text.length > Math.max(longestText, 2 * seen.length))
    problems.text = findingMessages.tooLong(longestText);
  else if (text === seen) problems.text = findingMessages.nothingChanged();
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  const at = clock.now();
  const id = ids.next();
  return storage.transaction(async ({ plans, corrections, records }) => {
    const plan = await plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const [standing] = seen === '' ? [] : textsWith(plan, place, seen);
    if (standing === undefined) throw new ChangedMeanwhileError();
    if (text === '' && standing.text.trim() === seen)
      throw new EntryRefusedError({ text: findingMessages.wholeTextEmpty() });
    await plans.save(withSentence(plan, place, { from: seen, to: text }, { by, at, reason: rule ?? '' }), {
      at,
      by,
      why: revisionMessages.sentence,
    });
    await corrections.add({ id, planId, place, from: seen, to: text, by, at, rule });
    await keepRecord(records, desk, {
      deed: 'plan.correctSentence',
      plan: planId,
      before: seen,
      after: text,
      reason: rule,
    });
  });
};
