export interface PublicationRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  reporting_year: number;
  number: number;
  published_on: string;
  approved_by: string;
  plan_title: string;
  /** JSON of what it corrects or adds to; null for the others. */
  follows: string | null;
  content: string;
  content_hash: string;
}

export interface ScheduledPublicationRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  due_at: string;
  /** JSON of the fields without a column. */
  detail: string;
  /** JSON of what became of it; null while it waits. */
  outcome: string | null;
}

export interface PlainSummaryRow {
  tenant_id: string;
  plan_id: string;
  node_id: string;
  year: number;
  japanese: string;
  english: string | null;
  /** JSON of the figures it was written on. */
  figures: string;
  written_by: string;
  written_at: string;
}

export interface PlanRevisionRow {
  tenant_id: string;
  plan_id: string;
  revision: number;
  saved_at: string;
  saved_by: string | null;
  reason: string | null;
  /** JSON of the plan, compressed (gzip). */
  content: Uint8Array;
}
