import type {
  AnswerVersion,
  LinkRelation,
  MailKind,
  MessageState,
  NarrativeKind,
  Placement,
  Plan,
  Reading,
  RoundState,
  Stage,
  Target,
} from '#domain';
import type { Locale } from '#messages';
import type { MapLayerRow } from '../maps/map-layer-row.ts';
import type { EditingTables } from './editing-rows.ts';
import type { EntryUploadRow, EvidenceContentRow, EvidenceFileRow } from './evidence-rows.ts';
import type { ExternalReviewTables } from './external-review-rows.ts';
import type { PasskeyChallengeRow, PasskeyRow } from './passkey-rows.ts';
import type {
  PlainSummaryRow,
  PlanRevisionRow,
  PublicationRow,
  ScheduledPublicationRow,
} from './publication-tables.ts';

/** Holds the names of the steps that the schema has taken; every database of ours has it. */
export const migrationsTable = 'schema_migrations';

/**
 * Rows of the newest schema, as Kysely sees them. Text holds ids, decimals, dates and JSON alike; numbers are
 * only years, positions, counts and 0/1.
 */
export interface Tables extends EditingTables, ExternalReviewTables {
  schema_migrations: { name: string; applied_at: string };
  source_files: SourceFileRow;
  source_file_contents: { tenant_id: string; source_file_id: string; bytes: Uint8Array };
  plans: PlanRow;
  plan_levels: PlanLevelRow;
  plan_nodes: PlanNodeRow;
  indicators: IndicatorRow;
  series: SeriesRow;
  recorded_values: RecordedValueRow;
  placements: PlacementRow;
  projects: ProjectRow;
  narratives: NarrativeRow;
  plan_notes: PlanNoteRow;
  publications: PublicationRow;
  plan_revisions: PlanRevisionRow;
  scheduled_publications: ScheduledPublicationRow;
  plain_summaries: PlainSummaryRow;
  imports: ImportRow;
  import_contents: { tenant_id: string; import_id: string; bytes: Uint8Array };
  import_answers: ImportAnswerRow;
  explanations: ExplanationRow;
  corrections: CorrectionRow;
  link_decisions: LinkDecisionRow;
  map_layers: MapLayerRow;
  people: PersonRow;
  divisions: DivisionRow;
  invitations: InvitationRow;
  passkeys: PasskeyRow;
  passkey_challenges: PasskeyChallengeRow;
  records: RecordRow;
  rounds: RoundRow;
  submissions: SubmissionRow;
  answer_versions: AnswerVersionRow;
  round_comments: RoundCommentRow;
  outbox: OutboxRow;
  mail_choices: { tenant_id: string; person_id: string; choice: string };
  comment_mentions: CommentMentionRow;
  evidence_contents: EvidenceContentRow;
  evidence_files: EvidenceFileRow;
  entry_uploads: EntryUploadRow;
}

interface OutboxRow {
  tenant_id: string;
  id: string;
  kind: MailKind;
  to_person: string;
  to_name: string;
  to_address: string;
  subject: string;
  content: string;
  language: Locale;
  plan_id: string | null;
  round_id: string | null;
  answerer: string | null;
  comment_id: string | null;
  person_id: string | null;
  caused_by: string;
  state: MessageState;
  tries: number;
  said: string | null;
  created_at: string;
  next_at: string | null;
  sent_at: string | null;
}

interface CommentMentionRow {
  tenant_id: string;
  comment_id: string;
  person_id: string;
  written: string;
  round_id: string;
  answerer: string;
  said_at: string;
  seen_at: string | null;
}

interface RoundRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  year: number;
  state: RoundState;
  /** JSON of the other fields. */
  detail: string;
}

interface SubmissionRow {
  tenant_id: string;
  round_id: string;
  /** `addresseeKey` */
  answerer: string;
  stage: Stage;
  opened_at: string | null;
  changed_at: string;
  /** JSON, `null` included. */
  returned: string;
}

interface AnswerVersionRow {
  tenant_id: string;
  round_id: string;
  answerer: string;
  item: string;
  version: number;
  /** JSON */
  answer: string;
  person_id: string | null;
  answered_by: string;
  answered_at: string;
  way: AnswerVersion['way'];
}

interface RoundCommentRow {
  tenant_id: string;
  id: string;
  round_id: string;
  answerer: string;
  item: string | null;
  content: string;
  person_id: string | null;
  said_by: string;
  said_at: string;
}

interface PersonRow {
  tenant_id: string;
  id: string;
  name: string;
  login: string;
  account_id: string | null;
  email: string | null;
  /** JSON */
  assignments: string;
  left_at: string | null;
}

interface DivisionRow {
  tenant_id: string;
  id: string;
  name: string;
  valid_from: string;
  valid_until: string | null;
  /** JSON of ids */
  successors: string;
}

interface InvitationRow {
  tenant_id: string;
  id: string;
  person_id: string;
  secret_hash: string;
  invited_by: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

interface RecordRow {
  tenant_id: string;
  id: string;
  at: string;
  person_id: string | null;
  name: string;
  address: string | null;
  deed: string;
  plan_id: string | null;
  round_id: string | null;
  subject: string | null;
  content_before: string | null;
  content_after: string | null;
  reason: string | null;
}

interface LinkDecisionRow {
  tenant_id: string;
  plan_a: string;
  indicator_a: string;
  plan_b: string;
  indicator_b: string;
  number: number;
  /** null where the decision before was taken back. */
  relation: LinkRelation | null;
  decided_by: string;
  decided_at: string;
  reason: string;
}

interface ExplanationRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  rule: string;
  /** JSON of the finding as it was. */
  finding: string;
  content: string;
  explained_by: string;
  explained_at: string;
  /** All three null while it is in force. */
  ended_how: 'withdrawn' | 'replaced' | null;
  ended_by: string | null;
  ended_at: string | null;
}

interface CorrectionRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  /** JSON of the cell's or text's place in the plan. */
  place: string;
  content_before: string;
  content_after: string;
  corrected_by: string;
  corrected_at: string;
  rule: string | null;
}

interface ImportRow {
  tenant_id: string;
  id: string;
  file_name: string;
  sha256: string;
  size: number;
  started_at: string;
  /** JSON of the draft. */
  draft: string;
  /** JSON of the target; null until chosen. */
  target: string | null;
  /** JSON of how it ended; null while under way. */
  settled: string | null;
}

interface ImportAnswerRow {
  tenant_id: string;
  import_id: string;
  question: string;
  /** JSON of the answer. */
  answer: string;
  answered_by: string;
  answered_at: string;
}

interface SourceFileRow {
  tenant_id: string;
  id: string;
  name: string;
  sha256: string;
  size: number;
  received_at: string;
}

export interface PlanRow {
  tenant_id: string;
  id: string;
  title: string;
  kind: string;
  publisher: string;
  period_from: number | null;
  period_to: number | null;
  year_convention: Plan['yearConvention'];
  detail: string;
  source_file_id: string | null;
  revision: number;
  created_at: string;
  updated_at: string;
}

/** What every part of a plan has. */
interface PlanPart {
  tenant_id: string;
  plan_id: string;
  /** The plan's revision at the last save that held this row. */
  revision: number;
  /** Order among its likes, from 0. */
  position: number;
  /** JSON of the fields that have no column. */
  detail: string;
}

interface PlanLevelRow extends PlanPart {
  id: string;
  name: string;
}

interface PlanNodeRow extends PlanPart {
  id: string;
  parent_id: string | null;
  level_id: string;
  code: string | null;
  title: string;
}

interface IndicatorRow extends PlanPart {
  id: string;
  name: string;
  source: string | null;
}

interface SeriesRow extends PlanPart {
  indicator_id: string;
  id: string;
  label: string | null;
}

export interface RecordedValueRow extends PlanPart {
  indicator_id: string;
  series_id: string;
  role: 'baseline' | 'actual' | 'target';
  reporting_year: number | null;
  due_year: number | null;
  target_kind: Target['kind'] | null;
  changed_on: string | null;
  change_reason: string | null;
  cell: string;
  value: string | null;
  unit: string;
  status: Reading['status'];
  certainty: Reading['certainty'];
  /** JSON of the reading's other fields. */
  reading: string;
  /** JSON, `null` included. */
  provenance: string;
}

interface PlacementRow extends PlanPart {
  node_id: string;
  indicator_id: string;
  role: Placement['role'];
  restated: 0 | 1;
}

interface ProjectRow extends PlanPart {
  id: string;
  node_id: string;
  year: number;
  title: string;
  content: string;
}

interface NarrativeRow extends PlanPart {
  node_id: string;
  year: number;
  kind: NarrativeKind;
  content: string;
}

interface PlanNoteRow extends PlanPart {
  node_id: string | null;
  content: string;
}
