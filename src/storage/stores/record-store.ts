import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import type { RecordEntry, RecordQuery, RecordStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { checkText, isStorable } from './write-rows.ts';

const entryOf = (row: Tables['records']): RecordEntry => ({
  id: row.id,
  at: row.at,
  person: row.person_id,
  name: row.name,
  address: row.address,
  deed: row.deed,
  plan: row.plan_id,
  round: row.round_id,
  subject: row.subject,
  before: row.content_before,
  after: row.content_after,
  reason: row.reason,
});

/** The text as a pattern of `like` that matches nothing but itself. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

const searched = ['name', 'subject', 'content_before', 'content_after', 'reason'] as const;

const matching =
  (query: RecordQuery, tenant: string) =>
  ({ eb, and, or }: ExpressionBuilder<Tables, 'records'>) =>
    and([
      eb('tenant_id', '=', tenant),
      ...(query.plan === undefined ? [] : [eb('plan_id', '=', query.plan)]),
      ...(query.round === undefined ? [] : [eb('round_id', '=', query.round)]),
      ...(query.person === undefined ? [] : [eb('person_id', '=', query.person)]),
      ...(query.subject === undefined ? [] : [eb('subject', '=', query.subject)]),
      ...(query.deed === undefined
        ? []
        : [
            or([
              eb('deed', '=', query.deed),
              sql<boolean>`deed like ${`${literally(query.deed)}.%`} escape ${'\\'}`,
            ]),
          ]),
      ...(query.from === undefined ? [] : [eb('at', '>=', query.from)]),
      ...(query.until === undefined ? [] : [eb('at', '<', query.until)]),
      ...(query.words === undefined
        ? []
        : [
            or(
              searched.map(
                (column) =>
                  sql<boolean>`${sql.ref(column)} like ${`%${literally(query.words ?? '')}%`} escape ${'\\'}`,
              ),
            ),
          ]),
    ]);

/** The record of a tenant, within an open transaction: the transaction of what it tells. */
export const recordStore = (db: Transaction<Tables>, tenant: string): RecordStore => ({
  add: async (entry) => {
    const row: Tables['records'] = {
      tenant_id: tenant,
      id: entry.id,
      at: entry.at,
      person_id: entry.person,
      name: entry.name,
      address: entry.address,
      deed: entry.deed,
      plan_id: entry.plan,
      round_id: entry.round,
      subject: entry.subject,
      content_before: entry.before,
      content_after: entry.after,
      reason: entry.reason,
    };
    for (const [column, value] of Object.entries(row)) checkText(`records.${column}`, value);
    await db.insertInto('records').values(row).execute();
  },
  list: async (query, { offset, limit }) => {
    if (!Object.values(query).every(isStorable)) return [];
    const rows = await db
      .selectFrom('records')
      .selectAll()
      .where(matching(query, tenant))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute();
    return rows.map(entryOf);
  },
  count: async (query) => {
    if (!Object.values(query).every(isStorable)) return 0;
    const { lines } = await db
      .selectFrom('records')
      .select(({ fn }) => fn.countAll<number>().as('lines'))
      .where(matching(query, tenant))
      .executeTakeFirstOrThrow();
    return lines;
  },
});
