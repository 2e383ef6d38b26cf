import type { Migration } from '../migration.ts';

/** Evidence files of submissions, and once for each hash what is known of their bytes, which lie on the disk. */
export const evidence: Migration = {
  name: '0010-evidence',
  statements: ({ text, strict }) => [
    `create table evidence_contents (
      tenant_id ${text} not null,
      sha256 ${text} not null,
      size integer not null,
      kind ${text} not null,
      scan_state ${text} not null check (scan_state in ('unchecked', 'clean', 'infected')),
      scanned_at ${text},
      scan_found ${text},
      held integer not null,
      primary key (tenant_id, sha256)
    ) ${strict}`,

    `create table evidence_files (
      tenant_id ${text} not null,
      id ${text} not null,
      round_id ${text} not null,
      answerer ${text} not null,
      item ${text},
      name ${text} not null,
      sha256 ${text} not null,
      person_id ${text},
      added_by ${text} not null,
      added_at ${text} not null,
      primary key (tenant_id, id),
      foreign key (tenant_id, round_id, answerer) references submissions (tenant_id, round_id, answerer),
      foreign key (tenant_id, sha256) references evidence_contents (tenant_id, sha256)
    ) ${strict}`,
    'create index evidence_files_by_answerer on evidence_files (tenant_id, round_id, answerer)',
    'create index evidence_files_by_content on evidence_files (tenant_id, sha256)',
  ],
};
