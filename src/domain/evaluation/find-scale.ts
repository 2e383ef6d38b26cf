import type { RatingScale } from './rating-scale.ts';
import { fujiScale } from './scales/fuji.ts';
import { grantScale } from './scales/grant.ts';
import { hamamatsuScale } from './scales/hamamatsu.ts';
import { michishirubeScale } from './scales/michishirube.ts';
import { miyagiScale } from './scales/miyagi.ts';
import { nagayoScale } from './scales/nagayo.ts';
import { sanoScale } from './scales/sano.ts';
import { tamaScale } from './scales/tama.ts';

/** The default of a new plan. */
export const defaultScale: RatingScale = michishirubeScale;

/** All rating scales that are shipped, the default first (docs/ratings.md says how each is read). */
export const ratingScales: readonly RatingScale[] = [
  defaultScale,
  tamaScale,
  nagayoScale,
  sanoScale,
  fujiScale,
  grantScale,
  hamamatsuScale,
  miyagiScale,
];

/** The scale with this id, or undefined. */
export const findScale = (id: string): RatingScale | undefined =>
  ratingScales.find((scale) => scale.id === id);
