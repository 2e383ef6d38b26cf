import { canonicalJson } from './canonical-json.ts';
import type { FollowedBy, Follows } from './edition/follows.ts';
import type { PendingValue } from './edition/pending-values.ts';
import type { Evaluation } from './evaluation/evaluation.ts';
import type { RatingScale } from './evaluation/rating-scale.ts';
import type { PublishedReview } from './external-review/published-review.ts';
import type { Finding } from './finding.ts';
import type { Explanation } from './findings/explanation.ts';
import type { PublishedLink } from './indicator/indicator-link.ts';
import type { Plan } from './plan/plan.ts';
import type { PlainSummary } from './summary/plain-summary.ts';

/**
 * 公表版: what the public sees, frozen. It carries its own rating scale and evaluations, so that the
 * printed rates stay as they were whatever happens to targets and scales later.
 */
export interface Publication {
  readonly id: string;
  readonly planId: string;
  /** 第n版, from 1 within a plan and reporting year. */
  readonly number: number;
  /** Fiscal year whose results it publishes. */
  readonly reportingYear: number;
  /** ISO date in Japan. */
  readonly publishedOn: string;
  readonly approvedBy: string;
  readonly scale: RatingScale;
  readonly plan: Plan;
  readonly evaluations: readonly Evaluation[];
  /** What the checks found when it was published, answered or not; errors are answered all. */
  readonly findings: readonly Finding[];
  /** What was explained about them, by whom and when; absent when nothing was. */
  readonly explanations?: readonly Explanation[];
  /** 外部評価 of the year, where the planner lets it be published; absent otherwise. */
  readonly externalReview?: PublishedReview;
  /** 未確定 in the year at that moment; absent in those made before it was listed (see `pendingIn`). */
  readonly pending?: readonly PendingValue[];
  /** What planners say of its goals in plain words; absent where nothing was written. */
  readonly summaries?: readonly PlainSummary[];
  /** What people had decided about its indicators and those of other published plans; absent when nothing. */
  readonly links?: readonly PublishedLink[];
  /** 追補 or 訂正 of the one before it; absent on the first of a year, and on those made before it was kept. */
  readonly follows?: Follows;
  /** SHA-256 (hex) of the canonical JSON of everything above except id and contentHash. */
  readonly contentHash: string;
}

/** What a list of publications needs, without the content. */
export type PublicationSummary = Omit<
  Publication,
  | 'plan'
  | 'evaluations'
  | 'scale'
  | 'findings'
  | 'explanations'
  | 'externalReview'
  | 'pending'
  | 'summaries'
  | 'links'
  | 'follows'
> & {
  readonly planTitle: string;
  readonly follows?: FollowedBy;
};

/**
 * The text whose SHA-256 (hex) is a publication's `contentHash`: canonical JSON of everything but the id
 * and the hash itself. What a publication does not have leaves no trace in it: those of older releases keep theirs.
 */
export const publicationContent = (publication: Omit<Publication, 'id' | 'contentHash'>): string =>
  canonicalJson({ ...publication, id: undefined, contentHash: undefined });
