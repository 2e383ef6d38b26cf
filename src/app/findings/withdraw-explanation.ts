import type { LocalizedText } from '#messages';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { checkStored } from './check-stored.ts';
import { checkedName } from './explain-finding.ts';
import { FindingNotFoundError } from './finding-errors.ts';
import { statedWith } from './view-finding.ts';

/**
 * Takes an explanation back: the finding is open again, the explanation stays on record. Throws
 * `EntryRefusedError` (field `by`) and `FindingNotFoundError` when nothing explains such a finding.
 */
export const withdrawExplanation = async (
  desk: Desk,
  planId: string,
  key: string,
  { by: given }: { readonly by: string },
): Promise<void> => {
  authorise(desk, 'finding.answer', { plan: planId });
  const { storage, clock } = desk;
  const problems: Record<string, LocalizedText> = {};
  const by = checkedName(desk, given, problems);
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  const at = clock.now();
  return storage.transaction(async (stores) => {
    const { finding, state } = statedWith(
      await checkStored(stores, planId, { today: japaneseDate(at) }),
      key,
    );
    if (state.kind !== 'explained') throw new FindingNotFoundError();
    await stores.explanations.end(state.explanation.id, { how: 'withdrawn', by, at });
    await keepRecord(stores.records, desk, {
      deed: 'finding.withdraw',
      plan: planId,
      subject: finding.message.ja,
      before: state.explanation.text,
    });
  });
};
