import type { Correction } from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { checkStored, type StoredFindings } from './check-stored.ts';

/** The findings of a stored plan as of today, each with its state. Throws `PlanNotFoundError`. */
export const listFindings = async (desk: Desk, planId: string): Promise<StoredFindings> => {
  authorise(desk, 'finding.answer', { plan: planId });
  const today = japaneseDate(desk.clock.now());
  return desk.storage.transaction((stores) => checkStored(stores, planId, { today }));
};

/** What was put right by hand in a stored plan, newest first. */
export const listCorrections = async (desk: Desk, planId: string): Promise<readonly Correction[]> => {
  authorise(desk, 'finding.answer', { plan: planId });
  return desk.storage.transaction(({ corrections }) => corrections.list(planId));
};
