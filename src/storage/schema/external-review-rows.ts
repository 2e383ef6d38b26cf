import type { ExternalReviewState, OpinionSaying, ResponseStanding, ReviewFileKind } from '#domain';

export interface ExternalReviewTables {
  external_reviews: ExternalReviewRow;
  review_snapshots: ReviewSnapshotRow;
  opinions: OpinionRow;
  opinion_versions: OpinionVersionRow;
  member_grades: MemberGradeRow;
  review_files: ReviewFileRow;
}

interface ExternalReviewRow {
  tenant_id: string;
  id: string;
  plan_id: string;
  round_id: string;
  year: number;
  state: ExternalReviewState;
  version: number;
  /** JSON of the other fields. */
  detail: string;
}

interface ReviewSnapshotRow {
  tenant_id: string;
  review_id: string;
  number: number;
  taken_at: string;
  taken_by: string;
  plan_revision: number;
  /** Canonical JSON; its SHA-256 is `content_hash`. */
  content: string;
  content_hash: string;
}

interface OpinionRow {
  tenant_id: string;
  id: string;
  review_id: string;
  node_id: string | null;
  member_id: string | null;
  member_name: string;
  entered_by: string | null;
  /** JSON of `addresseeKey`s */
  answerers: string;
  standing: ResponseStanding;
  /** JSON, `null` included. */
  returned: string;
  withdrawn: string;
  given_at: string;
}

interface OpinionVersionRow {
  tenant_id: string;
  opinion_id: string;
  part: OpinionSaying['part'];
  version: number;
  content: string;
  /** Kind of a response, state of a reflection; null for an opinion. */
  kind: string | null;
  /** Of an opinion; null for the others. */
  snapshot: number | null;
  person_id: string | null;
  said_by: string;
  said_at: string;
}

interface MemberGradeRow {
  tenant_id: string;
  review_id: string;
  /** `memberKey` */
  member: string;
  node_id: string;
  version: number;
  member_id: string | null;
  member_name: string;
  choice: string | null;
  content: string;
  snapshot: number;
  given_by: string;
  given_at: string;
}

interface ReviewFileRow {
  tenant_id: string;
  id: string;
  review_id: string;
  purpose: ReviewFileKind;
  name: string;
  sha256: string;
  is_public: 0 | 1;
  person_id: string | null;
  added_by: string;
  added_at: string;
}
