import type { Transaction } from 'kysely';
import type { Correction, CorrectionStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { checkText, isStorable } from './write-rows.ts';

const correctionOf = (row: Tables['corrections']): Correction => ({
  id: row.id,
  planId: row.plan_id,
  place: JSON.parse(row.place) as Correction['place'],
  from: row.content_before,
  to: row.content_after,
  by: row.corrected_by,
  at: row.corrected_at,
  rule: row.rule,
});

/** The corrections of a tenant, within an open transaction. They are added and read, never changed. */
export const correctionStore = (db: Transaction<Tables>, tenant: string): CorrectionStore => ({
  list: async (planId) =>
    isStorable(planId)
      ? (
          await db
            .selectFrom('corrections')
            .selectAll()
            .where('tenant_id', '=', tenant)
            .where('plan_id', '=', planId)
            .orderBy('corrected_at', 'desc')
            .orderBy('id', 'desc')
            .execute()
        ).map(correctionOf)
      : [],

  add: async ({ id, planId, place, from, to, by, at, rule }) => {
    const row: Tables['corrections'] = {
      tenant_id: tenant,
      id,
      plan_id: planId,
      place: JSON.stringify(place),
      content_before: from,
      content_after: to,
      corrected_by: by,
      corrected_at: at,
      rule,
    };
    for (const [column, value] of Object.entries(row)) checkText(`corrections.${column}`, value);
    await db.insertInto('corrections').values(row).execute();
  },
});
