import { canonicalJson } from '../canonical-json.ts';
import type { Publication } from '../publication.ts';

/** What members see: the plan of a settled round, drawn up as a publication is. Nothing of the draft gets into it later. */
export interface ReviewSnapshot extends SnapshotSummary {
  readonly content: SnapshotContent;
}

export type SnapshotContent = Pick<
  Publication,
  'planId' | 'reportingYear' | 'scale' | 'plan' | 'evaluations' | 'findings' | 'explanations' | 'pending'
>;

/** A snapshot without what it holds. */
export interface SnapshotSummary {
  /** id of the review. */
  readonly review: string;
  /** From 1, without gaps; members see the newest. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly by: string;
  /** Revision of the stored plan that it was taken from. */
  readonly planRevision: number;
  /** SHA-256 (hex) of `snapshotText`. */
  readonly contentHash: string;
}

/** The text whose hash tells whether two snapshots hold the same. */
export const snapshotText = (content: SnapshotContent): string => canonicalJson(content);
