import type { EvidenceContent } from '../evidence/evidence-file.ts';

/** A file of a review: 議事録 (minutes) or 会議資料 (material). What it holds is kept once, by its hash. */
export interface ReviewFile {
  readonly id: string;
  readonly review: string;
  readonly kind: ReviewFileKind;
  /** As shown and handed out; made harmless by `tidyFileName`. */
  readonly name: string;
  readonly content: EvidenceContent;
  /** Whether a publication that carries the review names it and hands it out. */
  readonly isPublic: boolean;
  readonly person: string | null;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export const reviewFileKinds = ['minutes', 'material'] as const;
export type ReviewFileKind = (typeof reviewFileKinds)[number];
