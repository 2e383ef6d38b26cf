import type { Migration } from '../migration.ts';

/** The outbox with what became of every message, what mails people want, and who is named in comments. */
export const mail: Migration = {
  name: '0008-mail',
  statements: ({ text, strict }) => [
    `create table outbox (
      tenant_id ${text} not null,
      id ${text} not null,
      kind ${text} not null,
      to_person ${text} not null,
      to_name ${text} not null,
      to_address ${text} not null,
      subject ${text} not null,
      content ${text} not null,
      language ${text} not null,
      plan_id ${text},
      round_id ${text},
      answerer ${text},
      comment_id ${text},
      person_id ${text},
      caused_by ${text} not null,
      state ${text} not null check (state in ('queued', 'sending', 'sent', 'failed', 'unclear')),
      tries integer not null,
      said ${text},
      created_at ${text} not null,
      next_at ${text},
      sent_at ${text},
      primary key (tenant_id, id)
    ) ${strict}`,
    'create index outbox_by_time on outbox (tenant_id, created_at, id)',
    'create index outbox_due on outbox (tenant_id, state, next_at, id)',

    `create table mail_choices (
      tenant_id ${text} not null,
      person_id ${text} not null,
      choice ${text} not null,
      primary key (tenant_id, person_id),
      foreign key (tenant_id, person_id) references people (tenant_id, id)
    ) ${strict}`,

    `create table comment_mentions (
      tenant_id ${text} not null,
      comment_id ${text} not null,
      person_id ${text} not null,
      written ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      said_at ${text} not null,
      seen_at ${text},
      primary key (tenant_id, comment_id, person_id),
      foreign key (tenant_id, comment_id) references round_comments (tenant_id, id),
      foreign key (tenant_id, person_id) references people (tenant_id, id)
    ) ${strict}`,
    'create index comment_mentions_unseen on comment_mentions (tenant_id, person_id, seen_at)',
    'create index comment_mentions_of on comment_mentions (tenant_id, round_id, answerer)',
  ],
};
