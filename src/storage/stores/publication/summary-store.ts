import type { Transaction } from 'kysely';
import type { StoredSummary, SummaryStore } from '#domain';
import type { Tables } from '../../schema/tables.ts';
import { isStorable, writeRows } from '../write-rows.ts';

const summaryOf = (row: Tables['plain_summaries']): StoredSummary => ({
  planId: row.plan_id,
  nodeId: row.node_id,
  year: row.year,
  ja: row.japanese,
  en: row.english,
  figures: row.figures,
  by: row.written_by,
  at: row.written_at,
});

/** The summaries of goals that a tenant's planners have written, within an open transaction. */
export const summaryStore = (db: Transaction<Tables>, tenant: string): SummaryStore => ({
  list: async (planId, year) =>
    isStorable(planId)
      ? (
          await db
            .selectFrom('plain_summaries')
            .selectAll()
            .where('tenant_id', '=', tenant)
            .where('plan_id', '=', planId)
            .where('year', '=', year)
            .orderBy('node_id')
            .execute()
        ).map(summaryOf)
      : [],

  save: ({ planId, nodeId, year, ja, en, figures, by, at }) =>
    writeRows(
      db,
      'plain_summaries',
      ['tenant_id', 'plan_id', 'node_id', 'year'],
      [
        {
          tenant_id: tenant,
          plan_id: planId,
          node_id: nodeId,
          year,
          japanese: ja,
          english: en,
          figures,
          written_by: by,
          written_at: at,
        },
      ],
    ),

  remove: async (planId, nodeId, year) => {
    if (!isStorable(planId) || !isStorable(nodeId)) return;
    await db
      .deleteFrom('plain_summaries')
      .where('tenant_id', '=', tenant)
      .where('plan_id', '=', planId)
      .where('node_id', '=', nodeId)
      .where('year', '=', year)
      .execute();
  },
});
