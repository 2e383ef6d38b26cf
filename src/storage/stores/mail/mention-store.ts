import type { Transaction } from 'kysely';
import { addresseeKey, type Mention, type MentionStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { answererOf } from '../answerer-of.ts';
import { isStorable, writeRows } from '../write-rows.ts';

const mentionOf = (row: Tables['comment_mentions']): Mention => ({
  comment: row.comment_id,
  person: row.person_id,
  written: row.written,
  round: row.round_id,
  answerer: answererOf(row.answerer),
  at: row.said_at,
  seenAt: row.seen_at,
});

/** Who is named in the comments of a tenant, within an open transaction. */
export const mentionStore = (db: Transaction<Tables>, tenant: string): MentionStore => ({
  add: async ({ comment, person, written, round, answerer, at, seenAt }) =>
    writeRows(
      db,
      'comment_mentions',
      ['tenant_id', 'comment_id', 'person_id'],
      [
        {
          tenant_id: tenant,
          comment_id: comment,
          person_id: person,
          written,
          round_id: round,
          answerer: addresseeKey(answerer),
          said_at: at,
          seen_at: seenAt,
        },
      ],
    ),
  of: async (round, answerer) => {
    if (!isStorable(round) || !isStorable(addresseeKey(answerer))) return [];
    const rows = await db
      .selectFrom('comment_mentions')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('round_id', '=', round)
      .where('answerer', '=', addresseeKey(answerer))
      .orderBy('said_at')
      .orderBy('comment_id')
      .orderBy('person_id')
      .execute();
    return rows.map(mentionOf);
  },
  unseen: async (person) => {
    const rows = await db
      .selectFrom('comment_mentions')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .where('seen_at', 'is', null)
      .orderBy('said_at', 'desc')
      .orderBy('comment_id', 'desc')
      .execute();
    return rows.map(mentionOf);
  },
  see: async ({ person, round, answerer, at }) => {
    await db
      .updateTable('comment_mentions')
      .set({ seen_at: at })
      .where('tenant_id', '=', tenant)
      .where('person_id', '=', person)
      .where('round_id', '=', round)
      .where('answerer', '=', addresseeKey(answerer))
      .where('seen_at', 'is', null)
      .execute();
  },
});
