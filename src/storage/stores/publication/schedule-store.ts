import type { Transaction } from 'kysely';
import type { ScheduledPublication, ScheduleState, ScheduleStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable } from '../write-rows.ts';

const scheduledOf = (row: Tables['scheduled_publications']): ScheduledPublication => ({
  id: row.id,
  planId: row.plan_id,
  due: row.due_at,
  ...(JSON.parse(row.detail) as Omit<ScheduledPublication, 'id' | 'planId' | 'due' | 'state'>),
  state: row.outcome === null ? { kind: 'waiting' } : (JSON.parse(row.outcome) as ScheduleState),
});

/** The scheduled publications of a tenant, within an open transaction. None is ever removed. */
export const scheduleStore = (db: Transaction<Tables>, tenant: string): ScheduleStore => {
  const rows = db.selectFrom('scheduled_publications').selectAll().where('tenant_id', '=', tenant);
  return {
    list: async (planId) => {
      if (planId !== undefined && !isStorable(planId)) return [];
      const found = planId === undefined ? rows : rows.where('plan_id', '=', planId);
      return (await found.orderBy('due_at', 'desc').orderBy('id', 'desc').execute()).map(scheduledOf);
    },

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await rows.where('id', '=', id).executeTakeFirst();
      return row && scheduledOf(row);
    },

    due: async (at) =>
      (
        await rows
          .where('outcome', 'is', null)
          .where('due_at', '<=', at)
          .orderBy('due_at')
          .orderBy('id')
          .execute()
      ).map(scheduledOf),

    add: async ({ id, planId, due, ...detail }) => {
      const row = {
        tenant_id: tenant,
        id,
        plan_id: planId,
        due_at: due,
        detail: JSON.stringify(detail),
        outcome: null,
      };
      for (const [column, value] of Object.entries(row)) checkText(`scheduled_publications.${column}`, value);
      await db.insertInto('scheduled_publications').values(row).execute();
    },

    approve: async (id, second) => {
      const row = await rows.where('id', '=', id).where('outcome', 'is', null).executeTakeFirst();
      if (row === undefined) throw new StorageError('inconsistent', [`scheduled_publications: ${id}`]);
      const detail = JSON.stringify({ ...JSON.parse(row.detail), second });
      checkText('scheduled_publications.detail', detail);
      await db
        .updateTable('scheduled_publications')
        .set({ detail })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .execute();
    },

    settle: async (id, state) => {
      const { numUpdatedRows } = await db
        .updateTable('scheduled_publications')
        .set({ outcome: JSON.stringify(state) })
        .where('tenant_id', '=', tenant)
        .where('id', '=', id)
        .where('outcome', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new StorageError('inconsistent', [`scheduled_publications: ${id}`]);
    },
  };
};
