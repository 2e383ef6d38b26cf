import { Exact } from '../../decimal.ts';
import type { IndicatorSettings } from '../../indicator/indicator.ts';
import { boundFor, type Goal, isFalling, meets, shortfall } from './goal.ts';
import { belowAll, one, type Share, share, zero } from './share.ts';

/**
 * 達成率: actual ÷ target; for a figure that should fall target ÷ actual or 2 − actual ÷ target (both
 * are in use). Zero target with zero actual is met, without a figure. Null where the figures give no
 * meaningful rate (negative targets, a target of zero that is not met).
 */
export const achievementOf = (
  goal: Goal,
  actual: Exact,
  fallingRate: IndicatorSettings['fallingRate'],
): Share | null => {
  const bound = boundFor(goal, actual);
  if (goal.lower !== null && goal.upper !== null && shortfall(goal, actual).isZero()) return share(one, one);
  if (bound.isZero() && actual.isZero()) return { part: zero, whole: zero };
  if (bound.isNegative()) return null;
  if (!isFalling(goal, actual)) return bound.isZero() ? null : share(actual, bound);
  if (actual.isNegative()) return null;
  if (fallingRate === 'inverse') return share(bound, actual);
  return bound.isZero() ? null : share(bound.times(2).minus(actual), bound);
};

/**
 * The flat rate of keep indicators (現状維持型): Ⅰ actual ÷ target, Ⅱ 2 − actual ÷ target for figures
 * to be kept low. A target of zero has no rate: met or below everything.
 */
export const keepRateOf = (goal: Goal, actual: Exact): Share => {
  if (meets(goal, actual) && goal.lower !== null && goal.upper !== null) return share(one, one);
  const bound = boundFor(goal, actual);
  if (bound.lte(0)) return meets(goal, actual) ? { part: zero, whole: zero } : belowAll;
  return isFalling(goal, actual) ? share(bound.times(2).minus(actual), bound) : share(actual, bound);
};

/** Change as a part of the amount it is measured from: positive is an increase of the figure. */
export const changeOf = (from: Exact, to: Exact): Share => ({ part: to.minus(from), whole: from.abs() });

/** Improvement against the baseline: positive is better, whichever way the figure should go. */
export const improvementOf = (goal: Goal, baseline: Exact, actual: Exact): Share => {
  const better = shortfall(goal, baseline).minus(shortfall(goal, actual));
  return { part: better, whole: new Exact(baseline.abs()) };
};
