import type { Exact } from '../../decimal.ts';
import { zero } from './share.ts';

/** What the figure should be: at least `lower`, at most `upper`, or between the two. */
export interface Goal {
  readonly lower: Exact | null;
  readonly upper: Exact | null;
  /** True when the bound itself does not suffice (超, 未満, 「現状から向上」). */
  readonly strict: boolean;
}

/**
 * How far the figure is from the goal, in its own unit: positive while it falls short, zero at the
 * bound, negative beyond it. Inside a range with two bounds it is zero.
 */
export const shortfall = (goal: Goal, value: Exact): Exact => {
  const below = goal.lower === null ? null : goal.lower.minus(value);
  const above = goal.upper === null ? null : value.minus(goal.upper);
  if (below === null) return above ?? zero;
  if (above === null) return below;
  if (below.isPositive() && !below.isZero()) return below;
  return above.isPositive() && !above.isZero() ? above : zero;
};

/** True when the figure satisfies the goal. */
export const meets = (goal: Goal, value: Exact): boolean => {
  const lack = shortfall(goal, value);
  if (!goal.strict) return lack.lte(0);
  return lack.lt(0) || (goal.lower !== null && goal.upper !== null && lack.isZero());
};

/** The bound that a figure has to reach: the only one, or the nearer one of a range. */
export const boundFor = (goal: Goal, value: Exact | null): Exact => {
  const { lower, upper } = goal;
  if (lower !== null && upper !== null) return value?.gt(upper) ? upper : lower;
  return lower ?? upper ?? zero;
};

/** True when lower figures are better here: only an upper bound, or above the range. */
export const isFalling = (goal: Goal, value: Exact | null): boolean =>
  goal.lower === null || (goal.upper !== null && (value?.gt(goal.upper) ?? false));
