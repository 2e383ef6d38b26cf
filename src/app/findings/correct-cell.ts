import { type CellAt, findCell, withCorrectedCell } from '#domain';
import { findingMessages, type LocalizedText, revisionMessages } from '#messages';
import { checkedCell } from '../checked-cell.ts';
import { ChangedMeanwhileError, EntryRefusedError } from '../imports/import-errors.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { checkedName } from './explain-finding.ts';

export interface CellCorrection {
  readonly at: CellAt;
  /** The cell as the person has seen it; '' where it was blank. */
  readonly seen: string;
  readonly text: string;
  /** The person has seen that the text reads with doubt. */
  readonly insisted: boolean;
  readonly by: string;
  /** The rule whose finding led to it; null when none did. */
  readonly rule: string | null;
}

/**
 * Puts one value cell of a stored plan right and keeps who did it. Throws `EntryRefusedError` (fields `text`, `by`),
 * `ChangedMeanwhileError` when the cell is not what the person has seen, `PlanNotFoundError`.
 */
export const correctCell = async (
  desk: Desk,
  planId: string,
  { at: place, seen, text: given, insisted, by: name, rule }: CellCorrection,
): Promise<void> => {
  authorise(desk, 'plan.edit', { plan: planId });
  const { storage, clock, ids } = desk;
  const problems: Record<string, LocalizedText> = {};
  const by = checkedName(desk, name, problems);
  if (Object.keys(problems).length > 0) throw new EntryRefusedError(problems);
  const at = clock.now();
  const id = ids.next();
  return storage.transaction(async ({ plans, corrections, records }) => {
    const plan = await plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const found = findCell(plan, place);
    const from = found?.recorded?.cell ?? '';
    if (found === undefined || from !== seen) throw new ChangedMeanwhileError();
    const text = checkedCell(given, { recorded: found.recorded, indicator: found.indicator.name, insisted });
    if (text === from) throw new EntryRefusedError({ text: findingMessages.nothingChanged() });
    const reason = found.recorded?.reading.reason ?? rule ?? '';
    await plans.save(withCorrectedCell(plan, place, text, { by, at, reason }), {
      at,
      by,
      why: revisionMessages.cell,
    });
    await corrections.add({ id, planId, place, from, to: text, by, at, rule });
    await keepRecord(records, desk, {
      deed: 'plan.correctCell',
      plan: planId,
      subject: found.indicator.name,
      before: from,
      after: text,
      reason,
    });
  });
};
