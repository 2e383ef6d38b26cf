import type { Migration } from '../migration.ts';

/**
 * Rounds, the submissions of those who are asked, their answers in all versions, and comments. Versions and comments
 * are added, never changed. No reference to plans: a round is read as it was, whatever becomes of the plan.
 */
export const rounds: Migration = {
  name: '0006-rounds',
  statements: ({ engine, text, strict }) => [
    `create table rounds (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      year integer not null,
      state ${text} not null check (state in ('draft', 'open', 'settled')),
      detail ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,

    `create table submissions (
      tenant_id ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      stage ${text} not null,
      opened_at ${text},
      changed_at ${text} not null,
      returned ${text} not null,
      primary key (tenant_id, round_id, answerer),
      foreign key (tenant_id, round_id) references rounds (tenant_id, id)
    ) ${strict}`,

    `create table answer_versions (
      tenant_id ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      item ${text} not null,
      version integer not null check (version > 0),
      answer ${text} not null,
      person_id ${text},
      answered_by ${text} not null,
      answered_at ${text} not null,
      way ${text} not null check (way in ('form', 'workbook')),
      primary key (tenant_id, round_id, answerer, item, version),
      foreign key (tenant_id, round_id, answerer) references submissions (tenant_id, round_id, answerer)
    ) ${strict}`,

    `create table round_comments (
      tenant_id ${text} not null,
      id ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      item ${text},
      content ${text} not null,
      person_id ${text},
      said_by ${text} not null,
      said_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, round_id, answerer) references submissions (tenant_id, round_id, answerer)
    ) ${strict}`,
    'create index round_comments_by_answerer on round_comments (tenant_id, round_id, answerer)',

    ...['answer_versions', 'round_comments'].flatMap((table) =>
      engine === 'sqlite'
        ? ['update', 'delete'].map(
            (change) => `create trigger ${table}_refuse_${change} before ${change} on ${table}
          begin select raise(abort, '${table} never change'); end`,
          )
        : [
            `create trigger ${table}_refuse_change before update or delete or truncate on ${table}
          for each statement execute function refuse_change()`,
          ],
    ),
  ],
};
