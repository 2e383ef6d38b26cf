import type { Transaction } from 'kysely';
import type { EditSet, EditSetStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { checkText, isStorable } from '../write-rows.ts';

type Detail = Pick<EditSet, 'proposed' | 'decided' | 'applied' | 'undone'>;

const setOf = (row: Tables['edit_sets']): EditSet => ({
  id: row.id,
  planId: row.plan_id,
  state: row.state,
  version: row.version,
  startedAt: row.started_at,
  steps: JSON.parse(row.steps) as EditSet['steps'],
  ...(JSON.parse(row.detail) as Detail),
});

/** The sets of edits of a tenant's plans, within an open transaction. */
export const editSetStore = (db: Transaction<Tables>, tenant: string): EditSetStore => {
  const sets = db.selectFrom('edit_sets').selectAll().where('tenant_id', '=', tenant);

  return {
    list: async (planId) =>
      isStorable(planId)
        ? (
            await sets
              .where('plan_id', '=', planId)
              .orderBy('started_at', 'desc')
              .orderBy('id', 'desc')
              .execute()
          ).map(setOf)
        : [],

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await sets.where('id', '=', id).executeTakeFirst();
      return row && setOf(row);
    },

    save: async ({ id, planId, state, version, startedAt, steps, ...detail }) => {
      const row: Tables['edit_sets'] = {
        tenant_id: tenant,
        id,
        plan_id: planId,
        state,
        version,
        started_at: startedAt,
        steps: JSON.stringify(steps),
        detail: JSON.stringify(detail satisfies Detail),
      };
      for (const [column, value] of Object.entries(row)) checkText(`edit_sets.${column}`, value);
      await db
        .insertInto('edit_sets')
        .values(row)
        .onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(row))
        .execute();
    },
  };
};
