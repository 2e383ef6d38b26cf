import { identity } from './geometry.ts';
import { outlinesOf } from './read-path.ts';

/** How a character stands in its line. */
export type ScriptLevel = 'base' | 'raised' | 'lowered';

/**
 * Fonts have raised and lowered digits of their own, set at full size on the base line: only their shape
 * tells 「1,234」 with a raised 2 behind it from 12,342. An ordinary digit stands on the base line and is
 * about 0.7 of the font's size high. `path` is in parts of that size, y upwards.
 */
export const scriptLevel = (path: ArrayLike<number>): ScriptLevel => {
  const ys = outlinesOf(path, identity).flatMap(({ points }) => points.map(([, y]) => y));
  if (ys.length === 0) return 'base';
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  if (high - low > 0.56) return 'base';
  if (low > 0.15) return 'raised';
  return high < 0.5 ? 'lowered' : 'base';
};
