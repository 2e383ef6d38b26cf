import type { RatingScale } from './rating-scale.ts';
import { michishirubeScale } from './scales/michishirube.ts';

/** All rating scales that are shipped; the first one is the default. */
export const ratingScales: readonly RatingScale[] = [michishirubeScale];

/** The scale with this id, or undefined. */
export const findScale = (id: string): RatingScale | undefined =>
  ratingScales.find((scale) => scale.id === id);

export const defaultScale: RatingScale = michishirubeScale;
