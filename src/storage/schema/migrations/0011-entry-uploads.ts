import type { Migration } from '../migration.ts';

/** Workbooks of answers between sending and saving; nothing here lasts. */
export const entryUploads: Migration = {
  name: '0011-entry-uploads',
  statements: ({ text, bytes, strict }) => [
    `create table entry_uploads (
      tenant_id ${text} not null,
      id ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      person_id ${text},
      name ${text} not null,
      bytes ${bytes} not null,
      sent_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, round_id, answerer) references submissions (tenant_id, round_id, answerer)
    ) ${strict}`,
    'create index entry_uploads_by_time on entry_uploads (tenant_id, sent_at)',
  ],
};
