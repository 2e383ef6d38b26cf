import { findingMessages, type LocalizedText } from '#messages';
import { longestText } from '../checked-cell.ts';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { checkStored } from './check-stored.ts';
import { statedWith } from './view-finding.ts';

/** Who says what. Who has signed in is named by their account; `by` counts on a server without accounts. */
export interface GivenExplanation {
  readonly text: string;
  readonly by: string;
}

const longestName = 100;

/**
 * Records why a finding is to stand, in place of an earlier explanation of the same. Throws `EntryRefusedError`
 * (fields `explanation`, `by`) and `FindingNotFoundError` when it no longer says what the person has seen.
 */
export const explainFinding = async (
  desk: Desk,
  planId: string,
  key: string,
  given: GivenExplanation,
): Promise<void> => {
  authorise(desk, 'finding.answer', { plan: planId });
  const { storage, clock, ids } = desk;
  const { text, by } = checkedExplanation(desk, given);
  const at = clock.now();
  const id = ids.next();
  return storage.transaction(async (stores) => {
    const { finding, state } = statedWith(
      await checkStored(stores, planId, { today: japaneseDate(at) }),
      key,
    );
    const before =
      state.kind === 'explained' ? state.explanation : state.kind === 'returned' ? state.before : null;
    if (before !== null) await stores.explanations.end(before.id, { how: 'replaced', by, at });
    await stores.explanations.add({ id, finding, text, by, at });
    await keepRecord(stores.records, desk, {
      deed: 'finding.explain',
      plan: planId,
      subject: finding.message.ja,
      before: before?.text ?? null,
      after: text,
    });
  });
};

/** Text and name as they may be kept. Throws `EntryRefusedError`. */
export const checkedExplanation = (desk: Pick<Desk, 'by'>, given: GivenExplanation): GivenExplanation => {
  const problems: Record<string, LocalizedText> = {};
  const text = typedText(given.text);
  if (text === '') problems.explanation = findingMessages.explanationEmpty();
  else if (text.length > longestText) problems.explanation = findingMessages.tooLong(longestText);
  const by = checkedName(desk, given.by, problems);
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  return { text, by };
};

/**
 * The name that goes on record: of the person who has signed in; else what was typed, as it may be kept. Puts down in
 * `problems`, under `by`, what is wrong with it.
 */
export const checkedName = (
  { by: who }: Pick<Desk, 'by'>,
  given: string,
  problems: Record<string, LocalizedText>,
): string => {
  if (who.kind === 'person') return nameOf(who);
  const by = typedText(given).replaceAll(/\s+/gu, ' ');
  if (by === '') problems.by = findingMessages.nameEmpty();
  else if (by.length > longestName) problems.by = findingMessages.tooLong(longestName);
  return by;
};
