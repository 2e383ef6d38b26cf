import type { Migration } from '../migration.ts';

/** What planners write about a goal's year in plain words. Earlier versions stand in the record. */
export const plainSummaries: Migration = {
  name: '0015-plain-summaries',
  statements: ({ text, strict }) => [
    `create table plain_summaries (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      node_id ${text} not null,
      year integer not null,
      japanese ${text} not null,
      english ${text},
      figures ${text} not null,
      written_by ${text} not null,
      written_at ${text} not null,
      primary key (tenant_id, plan_id, node_id, year)
    ) ${strict}`,
  ],
};
