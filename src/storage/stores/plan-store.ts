import { sql, type Transaction } from 'kysely';
import type { Plan, PlanStore } from '#domain';
import { PlanCache } from '../plan-cache.ts';
import type { Tables } from '../schema/tables.ts';
import { planOf } from './plan-of.ts';
import { planRevisions } from './plan-revisions.ts';
import { type PartRows, type PartTable, partRows, partTables, planColumns } from './plan-rows.ts';
import { checkText, isStorable, writeRows } from './write-rows.ts';

const keys: { readonly [T in PartTable]: readonly (keyof Tables[T] & string)[] } = {
  plan_levels: ['tenant_id', 'plan_id', 'id'],
  plan_nodes: ['tenant_id', 'plan_id', 'id'],
  indicators: ['tenant_id', 'plan_id', 'id'],
  series: ['tenant_id', 'plan_id', 'indicator_id', 'id'],
  recorded_values: ['tenant_id', 'plan_id', 'indicator_id', 'series_id', 'role', 'position'],
  placements: ['tenant_id', 'plan_id', 'position'],
  projects: ['tenant_id', 'plan_id', 'id'],
  narratives: ['tenant_id', 'plan_id', 'position'],
  plan_notes: ['tenant_id', 'plan_id', 'position'],
};

/** The plans of a tenant, within an open transaction. */
export const planStore = (db: Transaction<Tables>, tenant: string, cache = new PlanCache()): PlanStore => {
  /** Saved here and not committed yet: that revision may never come to be. */
  const saved = new Set<string>();

  const readPart = async <T extends PartTable>(table: T, plan: string): Promise<readonly Tables[T][]> =>
    (
      await sql<Tables[T]>`select * from ${sql.table(table)}
        where tenant_id = ${tenant} and plan_id = ${plan} order by position`.execute(db)
    ).rows;

  const kept = planRevisions(db, tenant);

  const find = async (id: string): Promise<Plan | undefined> => {
    if (!isStorable(id)) return undefined;
    const row = await db
      .selectFrom('plans')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { revision, updated_at: updatedAt } = row;
    const cached = saved.has(id) ? undefined : cache.find(id, revision, updatedAt);
    if (cached !== undefined) return cached;
    const parts: PartRows = {
      plan_levels: await readPart('plan_levels', id),
      plan_nodes: await readPart('plan_nodes', id),
      indicators: await readPart('indicators', id),
      series: await readPart('series', id),
      recorded_values: await readPart('recorded_values', id),
      placements: await readPart('placements', id),
      projects: await readPart('projects', id),
      narratives: await readPart('narratives', id),
      plan_notes: await readPart('plan_notes', id),
    };
    const plan = planOf(row, parts);
    if (!saved.has(id)) cache.keep(id, { revision, updatedAt, plan });
    return plan;
  };

  return {
    find,
    revisions: kept.list,
    findRevision: kept.find,

    list: async () =>
      (
        await db
          .selectFrom('plans')
          .select(['id', 'title', 'kind', 'publisher', 'updated_at', 'revision'])
          .where('tenant_id', '=', tenant)
          .orderBy('id')
          .execute()
      ).map(({ updated_at, ...summary }) => ({ ...summary, updatedAt: updated_at })),

    remove: async (id) => {
      if (!isStorable(id)) return;
      const whole = [...partTables.toReversed(), 'plan_revisions'] as const;
      for (const table of whole)
        await sql`delete from ${sql.table(table)} where tenant_id = ${tenant} and plan_id = ${id}`.execute(
          db,
        );
      await db.deleteFrom('plans').where('tenant_id', '=', tenant).where('id', '=', id).execute();
    },

    save: async (plan, { sourceFileId, at, by, why }) => {
      await kept.keepUnkept(plan.id, () => find(plan.id));
      saved.add(plan.id);
      const row = {
        ...planColumns(plan),
        tenant_id: tenant,
        ...(sourceFileId === undefined ? {} : { source_file_id: sourceFileId }),
        updated_at: at,
      };
      for (const [column, value] of Object.entries(row)) checkText(`plans.${column}`, value);
      const { revision } = await db
        .insertInto('plans')
        .values({ source_file_id: null, ...row, revision: 1, created_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'id'])
            .doUpdateSet({ ...row, revision: sql<number>`plans.revision + 1` }),
        )
        .returning('revision')
        .executeTakeFirstOrThrow();

      const rows = partRows({ tenant_id: tenant, plan_id: plan.id, revision }, plan);
      const writePart = <T extends PartTable>(table: T) => writeRows(db, table, keys[table], rows[table]);
      for (const table of partTables) await writePart(table);
      // What this revision no longer holds goes, dependants first.
      for (const table of partTables.toReversed())
        await sql`delete from ${sql.table(table)}
          where tenant_id = ${tenant} and plan_id = ${plan.id} and revision <> ${revision}`.execute(db);
      await kept.keep(plan, { revision, at, by: by ?? null, why: why ?? null });
    },
  };
};
