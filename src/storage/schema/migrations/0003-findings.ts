import type { Migration } from '../migration.ts';

/**
 * What people have said about findings, and what they have put right. An explanation is only ever ended;
 * corrections never change. Neither refers to a plan: the record stands by itself, whatever becomes of the plan.
 */
export const findings: Migration = {
  name: '0003-findings',
  statements: ({ engine, text, strict }) => [
    `create table explanations (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      rule ${text} not null,
      finding ${text} not null,
      content ${text} not null,
      explained_by ${text} not null,
      explained_at ${text} not null,
      ended_how ${text} check (ended_how in ('withdrawn', 'replaced')),
      ended_by ${text},
      ended_at ${text},
      primary key (tenant_id, id)
    ) ${strict}`,

    `create table corrections (
      tenant_id ${text} not null,
      id ${text} not null,
      plan_id ${text} not null,
      place ${text} not null,
      content_before ${text} not null,
      content_after ${text} not null,
      corrected_by ${text} not null,
      corrected_at ${text} not null,
      rule ${text},
      primary key (tenant_id, id)
    ) ${strict}`,

    ...(engine === 'sqlite'
      ? ['update', 'delete'].map(
          (change) => `create trigger corrections_refuse_${change} before ${change} on corrections
          begin select raise(abort, 'corrections never change'); end`,
        )
      : [
          `create trigger corrections_refuse_change before update or delete or truncate on corrections
          for each statement execute function refuse_change()`,
        ]),
  ],
};
