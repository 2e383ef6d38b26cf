import type { ExternalReview } from './external-review.ts';
import type { MemberGrade } from './member-grade.ts';
import type { Opinion, OpinionHeader, OpinionHistory, OpinionSaying, OpinionText } from './opinion.ts';
import type { ReviewFile } from './review-file.ts';
import type { ReviewSnapshot, SnapshotSummary } from './review-snapshot.ts';

/** External reviews. What was said and shown is added and read, never changed or removed. */
export interface ExternalReviewStore {
  /** Newest year first. */
  list(): Promise<readonly ExternalReview[]>;
  find(id: string): Promise<ExternalReview | undefined>;
  /** Adds the review or replaces the one with its id, whole. */
  save(review: ExternalReview): Promise<void>;

  /** Oldest first. */
  snapshots(review: string): Promise<readonly SnapshotSummary[]>;
  /** The one with this number, or the newest. Throws when its content no longer has its hash. */
  snapshot(review: string, number?: number): Promise<ReviewSnapshot | undefined>;
  /** Throws when the number is taken. */
  addSnapshot(snapshot: ReviewSnapshot): Promise<void>;

  /** In the order in which they were given, withdrawn ones too. */
  opinions(review: string): Promise<readonly Opinion[]>;
  opinion(id: string): Promise<Opinion | undefined>;
  /** Adds the opinion with its first version. */
  addOpinion(header: OpinionHeader, text: OpinionText): Promise<void>;
  /** Replaces what stands of it: answerers, standing, returned, withdrawn. */
  saveOpinion(header: OpinionHeader): Promise<void>;
  /** Adds a version: the number after the newest. Throws when that number is taken. */
  keep(opinion: string, saying: OpinionSaying): Promise<void>;
  history(opinion: string): Promise<OpinionHistory>;

  /** The newest version of each grade, in the order of members and nodes as first given. */
  grades(review: string): Promise<readonly MemberGrade[]>;
  /** Throws when that version is taken. */
  keepGrade(grade: MemberGrade): Promise<void>;

  /** Oldest first. */
  files(review: string): Promise<readonly ReviewFile[]>;
  file(id: string): Promise<ReviewFile | undefined>;
  /** Its content must be held, see `EvidenceStore`. */
  addFile(file: ReviewFile): Promise<void>;
  showFile(id: string, isPublic: boolean): Promise<void>;
  removeFile(id: string): Promise<void>;
}
