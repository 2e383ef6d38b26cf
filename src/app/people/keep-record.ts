import type { RecordEntry, RecordStore } from '#domain';
import { type Desk, nameOf, personOf } from './desk.ts';

type Told = Pick<RecordEntry, 'deed'> &
  Partial<Pick<RecordEntry, 'plan' | 'round' | 'subject' | 'before' | 'after' | 'reason'>>;

/** Adds a line to the record, in the transaction of what it tells: neither is there without the other. */
export const keepRecord = (
  records: RecordStore,
  { clock, ids, by, origin }: Omit<Desk, 'storage'>,
  { deed, plan = null, round = null, subject = null, before = null, after = null, reason = null }: Told,
): Promise<void> =>
  records.add({
    id: ids.next(),
    at: clock.now(),
    person: personOf({ by }),
    name: nameOf(by),
    address: origin.address,
    deed,
    plan,
    round,
    subject,
    before,
    after,
    reason,
  });
