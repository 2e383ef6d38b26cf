import { sql, type Transaction } from 'kysely';
import { type IndicatorAddress, type LinkDecision, type LinkStore, linkPair } from '#domain';
import type { Tables } from '../schema/tables.ts';
import { checkText, isStorable } from './write-rows.ts';

type LinkRow = Tables['link_decisions'];

const decisionOf = (row: LinkRow): LinkDecision => ({
  a: { plan: row.plan_a, indicator: row.indicator_a },
  b: { plan: row.plan_b, indicator: row.indicator_b },
  relation: row.relation,
  number: row.number,
  by: row.decided_by,
  at: row.decided_at,
  reason: row.reason,
});

/** The decisions of a tenant about pairs of indicators, within an open transaction. */
export const linkStore = (db: Transaction<Tables>, tenant: string): LinkStore => {
  const history = async (a: IndicatorAddress, b: IndicatorAddress): Promise<readonly LinkDecision[]> => {
    const pair = linkPair(a, b);
    const rows = await db
      .selectFrom('link_decisions')
      .selectAll()
      .where('tenant_id', '=', tenant)
      .where('plan_a', '=', pair.a.plan)
      .where('indicator_a', '=', pair.a.indicator)
      .where('plan_b', '=', pair.b.plan)
      .where('indicator_b', '=', pair.b.indicator)
      .orderBy('number')
      .execute();
    return rows.map(decisionOf);
  };

  return {
    history: async (a, b) => {
      const ids = [a.plan, a.indicator, b.plan, b.indicator];
      return ids.every(isStorable) ? history(a, b) : [];
    },

    list: async () => {
      const { rows } = await sql<LinkRow>`select * from link_decisions as newest
        where tenant_id = ${tenant} and relation is not null and number = (
          select max(number) from link_decisions as every
          where every.tenant_id = newest.tenant_id
            and every.plan_a = newest.plan_a and every.indicator_a = newest.indicator_a
            and every.plan_b = newest.plan_b and every.indicator_b = newest.indicator_b
        ) order by plan_a, indicator_a, plan_b, indicator_b`.execute(db);
      return rows.map(decisionOf);
    },

    decide: async ({ a, b, ...said }) => {
      const pair = linkPair(a, b);
      const row: LinkRow = {
        tenant_id: tenant,
        plan_a: pair.a.plan,
        indicator_a: pair.a.indicator,
        plan_b: pair.b.plan,
        indicator_b: pair.b.indicator,
        number: 1,
        relation: said.relation,
        decided_by: said.by,
        decided_at: said.at,
        reason: said.reason,
      };
      for (const [column, value] of Object.entries(row)) checkText(`link_decisions.${column}`, value);
      row.number += (await history(a, b)).length;
      await db.insertInto('link_decisions').values(row).execute();
      return decisionOf(row);
    },
  };
};
