import type { Migration } from '../migration.ts';

/**
 * Decisions about pairs of indicators, a row each, the newest of a pair in force. No reference to plans: an import
 * may take an indicator away and another bring it back. Rows are added, never changed: who decided what, and what
 * was decided before, stays on record.
 */
export const links: Migration = {
  name: '0004-links',
  statements: ({ engine, text, strict }) => [
    `create table link_decisions (
      tenant_id ${text} not null,
      plan_a ${text} not null,
      indicator_a ${text} not null,
      plan_b ${text} not null,
      indicator_b ${text} not null,
      number integer not null,
      relation ${text} check (relation in ('same', 'related', 'different')),
      decided_by ${text} not null,
      decided_at ${text} not null,
      reason ${text} not null,
      primary key (tenant_id, plan_a, indicator_a, plan_b, indicator_b, number)
    ) ${strict}`,

    ...(engine === 'sqlite'
      ? ['update', 'delete'].map(
          (change) => `create trigger link_decisions_refuse_${change} before ${change} on link_decisions
            begin select raise(abort, 'link_decisions never change'); end`,
        )
      : [
          `create trigger link_decisions_refuse_change before update or delete or truncate on link_decisions
            for each statement execute function refuse_change()`,
        ]),
  ],
};
