import type { Migration } from '../migration.ts';

/**
 * Documents on their way into a plan. The bytes stand apart from the row that changes with every step, and
 * leave for `source_files` when the import is settled. Answers are rows of their own, so that two people who
 * answer at once do not overwrite each other.
 */
export const imports: Migration = {
  name: '0002-imports',
  statements: ({ text, bytes, strict }) => [
    `create table imports (
      tenant_id ${text} not null,
      id ${text} not null,
      file_name ${text} not null,
      sha256 ${text} not null,
      size integer not null,
      started_at ${text} not null,
      draft ${text} not null,
      target ${text},
      settled ${text},
      primary key (tenant_id, id)
    ) ${strict}`,

    `create table import_contents (
      tenant_id ${text} not null,
      import_id ${text} not null,
      bytes ${bytes} not null,
      primary key (tenant_id, import_id),
      foreign key (tenant_id, import_id) references imports (tenant_id, id)
    ) ${strict}`,

    `create table import_answers (
      tenant_id ${text} not null,
      import_id ${text} not null,
      question ${text} not null,
      answer ${text} not null,
      answered_by ${text} not null,
      answered_at ${text} not null,
      primary key (tenant_id, import_id, question),
      foreign key (tenant_id, import_id) references imports (tenant_id, id)
    ) ${strict}`,
  ],
};
