import type { Transaction } from 'kysely';
import type { GradeOverride, OverrideStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { StorageError } from '../../storage-error.ts';
import { checkText, isStorable } from '../write-rows.ts';

type Line = Omit<GradeOverride['line'], 'year'>;

const overrideOf = (row: Tables['grade_overrides']): GradeOverride => ({
  id: row.id,
  planId: row.plan_id,
  line: { ...(JSON.parse(row.line) as Line), year: row.year },
  grade: JSON.parse(row.grade) as GradeOverride['grade'],
  computed: JSON.parse(row.computed) as GradeOverride['computed'],
  figures: row.figures,
  reason: row.reason,
  by: row.given_by,
  at: row.given_at,
  ended:
    row.ended_how === null || row.ended_by === null || row.ended_at === null
      ? null
      : { how: row.ended_how, by: row.ended_by, at: row.ended_at },
});

/** The grades that people gave in place of computed ones, within an open transaction. */
export const overrideStore = (db: Transaction<Tables>, tenant: string): OverrideStore => ({
  list: async (planId) =>
    isStorable(planId)
      ? (
          await db
            .selectFrom('grade_overrides')
            .selectAll()
            .where('tenant_id', '=', tenant)
            .where('plan_id', '=', planId)
            .orderBy('given_at')
            .orderBy('id')
            .execute()
        ).map(overrideOf)
      : [],

  add: async ({ id, planId, line: { year, ...line }, grade, computed, figures, reason, by, at }) => {
    const row: Tables['grade_overrides'] = {
      tenant_id: tenant,
      id,
      plan_id: planId,
      line: JSON.stringify(line satisfies Line),
      year,
      grade: JSON.stringify(grade),
      computed: JSON.stringify(computed),
      figures,
      reason,
      given_by: by,
      given_at: at,
      ended_how: null,
      ended_by: null,
      ended_at: null,
    };
    for (const [column, value] of Object.entries(row)) checkText(`grade_overrides.${column}`, value);
    await db.insertInto('grade_overrides').values(row).execute();
  },

  end: async (id, { how, by, at }) => {
    for (const value of [id, by, at]) checkText('grade_overrides', value);
    const { numUpdatedRows } = await db
      .updateTable('grade_overrides')
      .set({ ended_how: how, ended_by: by, ended_at: at })
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .where('ended_how', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new StorageError('inconsistent', [`grade_overrides: ${id}`]);
  },
});
