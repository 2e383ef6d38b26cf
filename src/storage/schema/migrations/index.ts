import type { Migration } from '../migration.ts';
import { firstTables } from './0001-first-tables.ts';
import { imports } from './0002-imports.ts';
import { findings } from './0003-findings.ts';
import { links } from './0004-links.ts';
import { people } from './0005-people.ts';
import { rounds } from './0006-rounds.ts';
import { planRevisions } from './0007-plan-revisions.ts';
import { mail } from './0008-mail.ts';
import { editing } from './0009-editing.ts';
import { evidence } from './0010-evidence.ts';
import { entryUploads } from './0011-entry-uploads.ts';
import { maps } from './0012-maps.ts';
import { scheduledPublications } from './0013-scheduled-publications.ts';
import { externalReviews } from './0014-external-reviews.ts';
import { plainSummaries } from './0015-plain-summaries.ts';
import { passkeys } from './0016-passkeys.ts';

/** All steps, oldest first. Forward only. */
export const migrations: readonly Migration[] = [
  firstTables,
  imports,
  findings,
  links,
  people,
  rounds,
  planRevisions,
  mail,
  editing,
  evidence,
  entryUploads,
  maps,
  scheduledPublications,
  externalReviews,
  plainSummaries,
  passkeys,
];
