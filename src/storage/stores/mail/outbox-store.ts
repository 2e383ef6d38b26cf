import type { ExpressionBuilder, Transaction } from 'kysely';
import { addresseeKey, type Message, type OutboxQuery, type OutboxStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { answererOf } from '../answerer-of.ts';
import { isStorable, writeRows } from '../write-rows.ts';

const messageOf = (row: Tables['outbox']): Message => ({
  id: row.id,
  kind: row.kind,
  to: { person: row.to_person, name: row.to_name, address: row.to_address },
  subject: row.subject,
  text: row.content,
  locale: row.language,
  about: {
    plan: row.plan_id,
    round: row.round_id,
    answerer: row.answerer === null ? null : answererOf(row.answerer),
    comment: row.comment_id,
  },
  person: row.person_id,
  by: row.caused_by,
  state: row.state,
  tries: row.tries,
  said: row.said,
  createdAt: row.created_at,
  nextAt: row.next_at,
  sentAt: row.sent_at,
});

const matching =
  ({ state, round, plans }: OutboxQuery, tenant: string) =>
  ({ eb, and, or }: ExpressionBuilder<Tables, 'outbox'>) =>
    and([
      eb('tenant_id', '=', tenant),
      ...(state === undefined ? [] : [eb('state', '=', state)]),
      ...(round === undefined ? [] : [eb('round_id', '=', round)]),
      ...(plans === undefined ? [] : [or(plans.map((plan) => eb('plan_id', '=', plan)))]),
    ]);

const isStorableQuery = ({ round, plans = [] }: OutboxQuery): boolean =>
  [round ?? '', ...plans].every(isStorable);

/** The outbox of a tenant, within an open transaction: the transaction of what the message tells of. */
export const outboxStore = (db: Transaction<Tables>, tenant: string): OutboxStore => ({
  save: async ({ id, kind, to, subject, text, locale, about, person, by, state, tries, said, ...times }) =>
    writeRows(
      db,
      'outbox',
      ['tenant_id', 'id'],
      [
        {
          tenant_id: tenant,
          id,
          kind,
          to_person: to.person,
          to_name: to.name,
          to_address: to.address,
          subject,
          content: text,
          language: locale,
          plan_id: about.plan,
          round_id: about.round,
          answerer: about.answerer && addresseeKey(about.answerer),
          comment_id: about.comment,
          person_id: person,
          caused_by: by,
          state,
          tries,
          said,
          created_at: times.createdAt,
          next_at: times.nextAt,
          sent_at: times.sentAt,
        },
      ],
    ),
  find: async (id) => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('outbox')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && messageOf(row);
  },
  list: async (query, { offset, limit }) => {
    if (!isStorableQuery(query)) return [];
    const rows = await db
      .selectFrom('outbox')
      .selectAll()
      .where(matching(query, tenant))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map(messageOf);
  },
  count: async (query) => {
    if (!isStorableQuery(query)) return 0;
    const { messages } = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('messages'))
      .where(matching(query, tenant))
      .executeTakeFirstOrThrow();
    return messages;
  },
  due: async (state, now) => {
    const row = await db
      .selectFrom('outbox')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('state', '=', state)
      .where('next_at', '<=', now)
      .orderBy('next_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return row && messageOf(row);
  },
});
