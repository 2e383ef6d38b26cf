import { may, type Round, type Stores } from '#domain';
import type { Desk } from '../people/desk.ts';

const readAtOnce = 500;

/** When each answerer (`addresseeKey`) of a round was last reminded, by anybody or by itself: from the record. */
export const remindedAt = async (
  { records }: Pick<Stores, 'records'>,
  round: string,
): Promise<ReadonlyMap<string, string>> => {
  const last = new Map<string, string>();
  for (let offset = 0; ; offset += readAtOnce) {
    const lines = await records.list({ round, deed: 'round.remind' }, { offset, limit: readAtOnce });
    for (const { subject, at } of lines) if (subject !== null && !last.has(subject)) last.set(subject, at);
    if (lines.length < readAtOnce) return last;
  }
};

/** What whoever may remind sees of it on the progress board; null for everybody else. */
export const viewReminders = async (
  desk: Desk,
  round: Round,
): Promise<{
  readonly reminded: ReadonlyMap<string, string>;
  /** Mails of the round that failed, or of which nobody knows. */
  readonly undelivered: number;
} | null> => {
  const on = { plan: round.planId };
  if (
    desk.by.kind !== 'installation' &&
    !(desk.by.kind === 'person' && may(desk.by.actor, 'round.remind', on))
  )
    return null;
  return desk.storage.transaction(async (stores) => ({
    reminded: await remindedAt(stores, round.id),
    undelivered:
      (await stores.outbox.count({ round: round.id, state: 'failed' })) +
      (await stores.outbox.count({ round: round.id, state: 'unclear' })),
  }));
};
