import type { Migration } from '../migration.ts';

/** Publications that the server carries out at a set time. `outcome` is null while one waits. */
export const scheduledPublications: Migration = {
  name: '0013-scheduled-publications',
  statements: ({ text, strict }) => [
    `create table scheduled_publications (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      due_at ${text} not null,
      detail ${text} not null,
      outcome ${text},
      primary key (tenant_id, id)
    ) ${strict}`,

    'create index scheduled_publications_due on scheduled_publications (tenant_id, due_at)',
  ],
};
