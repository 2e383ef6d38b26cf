import { canonicalJson } from './canonical-json.ts';
import type { Evaluation } from './evaluation/evaluation.ts';
import type { RatingScale } from './evaluation/rating-scale.ts';
import type { Finding } from './finding.ts';
import type { Explanation } from './findings/explanation.ts';
import type { Plan } from './plan/plan.ts';

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
  /** SHA-256 (hex) of the canonical JSON of everything above except id and contentHash. */
  readonly contentHash: string;
}

/** What a list of publications needs, without the content. */
export type PublicationSummary = Omit<
  Publication,
  'plan' | 'evaluations' | 'scale' | 'findings' | 'explanations'
> & {
  readonly planTitle: string;
};

/**
 * The text whose SHA-256 (hex) is a publication's `contentHash`: canonical JSON of everything but the id
 * and the hash itself.
 */
export const publicationContent = (publication: Omit<Publication, 'id' | 'contentHash'>): string =>
  canonicalJson({ ...publication, id: undefined, contentHash: undefined });
