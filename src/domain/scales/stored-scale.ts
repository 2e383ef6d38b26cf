import type { RatingScale } from '../evaluation/rating-scale.ts';

/** A rating scale of the installation's own, made from one that is shipped. */
export interface StoredScale {
  /** Its `id` is unique among shipped and own ones. */
  readonly scale: RatingScale;
  /** id of the scale it was copied from. */
  readonly basedOn: string;
  /** Counts the saves: another number is another content. */
  readonly revision: number;
  readonly by: string;
  /** Instant of the last save, ISO 8601 in UTC. */
  readonly at: string;
}
