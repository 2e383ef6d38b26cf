import { gunzipSync, gzipSync } from 'node:zlib';
import type { Transaction } from 'kysely';
import type { Plan, PlanRevision, PlanStore } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { checkText, isStorable } from './write-rows.ts';

/** Revisions kept of one plan; with more, the oldest go. */
const keptRevisions = 1000;

interface PlanRevisions {
  readonly list: PlanStore['revisions'];
  readonly find: PlanStore['findRevision'];
  keep(plan: Plan, saved: PlanRevision): Promise<void>;
  /** Keeps the plan as it stands, if it was stored before revisions were kept. */
  keepUnkept(id: string, find: () => Promise<Plan | undefined>): Promise<void>;
}

/** The plans of a tenant as they were after each save, within an open transaction. Added and read, never changed. */
export const planRevisions = (db: Transaction<Tables>, tenant: string): PlanRevisions => {
  const keep: PlanRevisions['keep'] = async (plan, { revision, at, by, why }) => {
    for (const [name, text] of Object.entries({ at, by, why })) checkText(`plan_revisions.${name}`, text);
    await db
      .insertInto('plan_revisions')
      .values({
        tenant_id: tenant,
        plan_id: plan.id,
        revision,
        saved_at: at,
        saved_by: by,
        reason: why,
        content: gzipSync(JSON.stringify(plan)),
      })
      .execute();
    await db
      .deleteFrom('plan_revisions')
      .where('tenant_id', '=', tenant)
      .where('plan_id', '=', plan.id)
      .where('revision', '<=', revision - keptRevisions)
      .execute();
  };

  return {
    keep,
    list: async (id) =>
      isStorable(id)
        ? (
            await db
              .selectFrom('plan_revisions')
              .select(['revision', 'saved_at', 'saved_by', 'reason'])
              .where('tenant_id', '=', tenant)
              .where('plan_id', '=', id)
              .orderBy('revision', 'desc')
              .execute()
          ).map(({ revision, saved_at: at, saved_by: by, reason: why }) => ({ revision, at, by, why }))
        : [],

    find: async (id, revision) => {
      if (!isStorable(id) || !(revision > 0 && revision < 2 ** 31) || revision % 1 !== 0) return undefined;
      const row = await db
        .selectFrom('plan_revisions')
        .select('content')
        .where('tenant_id', '=', tenant)
        .where('plan_id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return row && (JSON.parse(gunzipSync(row.content).toString('utf8')) as Plan);
    },

    keepUnkept: async (id, find) => {
      if (!isStorable(id)) return;
      const stored = await db
        .selectFrom('plans')
        .leftJoin('plan_revisions', (join) =>
          join
            .onRef('plan_revisions.tenant_id', '=', 'plans.tenant_id')
            .onRef('plan_revisions.plan_id', '=', 'plans.id')
            .onRef('plan_revisions.revision', '=', 'plans.revision'),
        )
        .select(['plans.revision', 'plans.updated_at', 'plan_revisions.revision as kept'])
        .where('plans.tenant_id', '=', tenant)
        .where('plans.id', '=', id)
        .executeTakeFirst();
      if (stored === undefined || stored.kept !== null) return;
      const plan = await find();
      if (plan !== undefined)
        await keep(plan, { revision: stored.revision, at: stored.updated_at, by: null, why: null });
    },
  };
};
