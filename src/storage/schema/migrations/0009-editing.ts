import type { Migration } from '../migration.ts';

/**
 * Edits of plans, grades that people gave, and rating scales of the installation's own. None refers to a plan: the
 * record stands by itself, whatever becomes of the plan. An override is only ever ended.
 */
export const editing: Migration = {
  name: '0009-editing',
  statements: ({ text, strict }) => [
    `create table edit_sets (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      state ${text} not null check (state in ('open', 'proposed', 'applied', 'undone', 'discarded')),
      version integer not null,
      started_at ${text} not null,
      steps ${text} not null,
      detail ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
    'create index edit_sets_by_plan on edit_sets (tenant_id, plan_id, started_at)',

    `create table grade_overrides (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      line ${text} not null,
      year integer not null,
      grade ${text} not null,
      computed ${text} not null,
      figures ${text} not null,
      reason ${text} not null,
      given_by ${text} not null,
      given_at ${text} not null,
      ended_how ${text} check (ended_how in ('withdrawn', 'replaced')),
      ended_by ${text},
      ended_at ${text},
      primary key (tenant_id, id)
    ) ${strict}`,
    'create index grade_overrides_by_plan on grade_overrides (tenant_id, plan_id)',

    `create table rating_scales (
      tenant_id ${text} not null,
      id ${text} not null,
      based_on ${text} not null,
      content ${text} not null,
      revision integer not null,
      saved_by ${text} not null,
      saved_at ${text} not null,
      primary key (tenant_id, id)
    ) ${strict}`,
  ],
};
