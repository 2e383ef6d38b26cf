import type { Migration } from '../migration.ts';

/**
 * Plans as they were after each save, with who saved and why. A revision never changes; the oldest go when a plan
 * has more than are kept. And which publication another one corrects or adds to.
 */
export const planRevisions: Migration = {
  name: '0007-plan-revisions',
  statements: ({ engine, text, bytes, strict }) => [
    `create table plan_revisions (
      tenant_id ${text} not null,
      plan_id ${text} not null,
      revision integer not null,
      saved_at ${text} not null,
      saved_by ${text},
      reason ${text},
      content ${bytes} not null,
      primary key (tenant_id, plan_id, revision)
    ) ${strict}`,

    engine === 'sqlite'
      ? `create trigger plan_revisions_refuse_update before update on plan_revisions
          begin select raise(abort, 'revisions never change'); end`
      : `create trigger plan_revisions_refuse_change before update on plan_revisions
          for each statement execute function refuse_change()`,

    `alter table publications add column follows ${text}`,
  ],
};
