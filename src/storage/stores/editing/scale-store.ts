import { sql, type Transaction } from 'kysely';
import type { RatingScale, ScaleStore, StoredScale } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { checkText, isStorable } from '../write-rows.ts';

const scaleOf = (row: Tables['rating_scales']): StoredScale => ({
  scale: JSON.parse(row.content) as RatingScale,
  basedOn: row.based_on,
  revision: row.revision,
  by: row.saved_by,
  at: row.saved_at,
});

/** A tenant's own rating scales, within an open transaction. */
export const scaleStore = (db: Transaction<Tables>, tenant: string): ScaleStore => {
  const scales = db.selectFrom('rating_scales').selectAll().where('tenant_id', '=', tenant);

  return {
    list: async () => (await scales.orderBy('id').execute()).map(scaleOf),

    find: async (id) => {
      if (!isStorable(id)) return undefined;
      const row = await scales.where('id', '=', id).executeTakeFirst();
      return row && scaleOf(row);
    },

    save: async ({ scale, basedOn, by, at }) => {
      const row = {
        tenant_id: tenant,
        id: scale.id,
        based_on: basedOn,
        content: JSON.stringify(scale),
        saved_by: by,
        saved_at: at,
      };
      for (const [column, value] of Object.entries(row)) checkText(`rating_scales.${column}`, value);
      const { revision } = await db
        .insertInto('rating_scales')
        .values({ ...row, revision: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'id'])
            .doUpdateSet({ ...row, revision: sql<number>`rating_scales.revision + 1` }),
        )
        .returning('revision')
        .executeTakeFirstOrThrow();
      return { scale, basedOn, by, at, revision };
    },

    remove: async (id) => {
      if (!isStorable(id)) return;
      await db.deleteFrom('rating_scales').where('tenant_id', '=', tenant).where('id', '=', id).execute();
    },
  };
};
