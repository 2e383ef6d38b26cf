import type { Correction } from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import type { Services } from '../services.ts';
import { checkStored, type StoredFindings } from './check-stored.ts';

/** The findings of a stored plan as of today, each with its state. Throws `PlanNotFoundError`. */
export const listFindings = (
  { storage, clock }: Pick<Services, 'storage' | 'clock'>,
  planId: string,
): Promise<StoredFindings> =>
  storage.transaction((stores) => checkStored(stores, planId, { today: japaneseDate(clock.now()) }));

/** What was put right by hand in a stored plan, newest first. */
export const listCorrections = (
  { storage }: Pick<Services, 'storage'>,
  planId: string,
): Promise<readonly Correction[]> => storage.transaction(({ corrections }) => corrections.list(planId));
