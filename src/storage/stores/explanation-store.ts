import type { Transaction } from 'kysely';
import type { Explanation, ExplanationStore, Finding } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import { checkText } from './write-rows.ts';

const explanationOf = (row: Tables['explanations']): Explanation => ({
  id: row.id,
  finding: JSON.parse(row.finding) as Finding,
  text: row.content,
  by: row.explained_by,
  at: row.explained_at,
  ended:
    row.ended_how === null || row.ended_by === null || row.ended_at === null
      ? null
      : { how: row.ended_how, by: row.ended_by, at: row.ended_at },
});

/** The explanations of a tenant, within an open transaction. */
export const explanationStore = (db: Transaction<Tables>, tenant: string): ExplanationStore => ({
  list: async () =>
    (
      await db
        .selectFrom('explanations')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .orderBy('explained_at')
        .orderBy('id')
        .execute()
    ).map(explanationOf),

  add: async ({ id, finding, text, by, at }) => {
    const row: Tables['explanations'] = {
      tenant_id: tenant,
      id,
      plan_id: finding.plan,
      rule: finding.rule,
      finding: JSON.stringify(finding),
      content: text,
      explained_by: by,
      explained_at: at,
      ended_how: null,
      ended_by: null,
      ended_at: null,
    };
    for (const [column, value] of Object.entries(row)) checkText(`explanations.${column}`, value);
    await db.insertInto('explanations').values(row).execute();
  },

  end: async (id, { how, by, at }) => {
    for (const value of [id, by, at]) checkText('explanations', value);
    const { numUpdatedRows } = await db
      .updateTable('explanations')
      .set({ ended_how: how, ended_by: by, ended_at: at })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('ended_how', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new StorageError('inconsistent', [`explanations: ${id}`]);
  },
});
