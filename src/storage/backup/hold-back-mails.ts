import type { Engine } from '../engine/engine.ts';

/**
 * What waited to be sent when a copy was made has been sent since by the installation it was made of, or may be. After
 * a restoration nobody knows, so that none of it is sent by itself: a person decides.
 */
export const holdBackMails = (engine: Engine): Promise<void> =>
  engine.migration(async (db) => {
    await db
      .updateTable('outbox')
      .set({ state: 'unclear', next_at: null })
      .where('state', 'in', ['queued', 'sending'])
      .execute();
  });
