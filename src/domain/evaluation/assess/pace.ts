import type { Exact } from '../../decimal.ts';
import { belowAll, compareShare, divideShare, one, type Share, share, zero } from './share.ts';

/** What the pace of a level or flow is computed from. */
export interface PaceFacts {
  readonly progress: Share | null;
  /** Expected share of the way. */
  readonly expected: Share | null;
  /** Expected value itself. */
  readonly value: Exact | null;
  readonly keeps: boolean;
  readonly met: boolean;
  readonly worse: boolean;
  readonly actual: Exact;
  readonly falling: boolean;
  readonly hasBaseline: boolean;
}

/**
 * 進度 = progress ÷ expected progress. Worse than the baseline is below every threshold even where the
 * expected value is not known. Where nothing or less than nothing is expected, only reaching it counts.
 * Without a baseline the year's expected value itself is the measure.
 */
export const paceOf = (facts: PaceFacts): Share | null => {
  const { progress, expected, keeps, met, worse, value, actual, hasBaseline } = facts;
  if (keeps && hasBaseline)
    return met ? { part: zero, whole: zero } : worse ? belowAll : { part: zero, whole: one };
  if (!hasBaseline) {
    if (value === null) return null;
    if (value.lte(0) || actual.isNegative()) return null;
    return facts.falling ? share(value, actual) : share(actual, value);
  }
  if (progress === null) return null;
  if (expected === null) return progress.part.lt(0) ? belowAll : null;
  if (expected.part.lte(0)) {
    const onPlan = compareShare(progress, expected.part.div(expected.whole)) >= 0;
    return onPlan ? { part: zero, whole: zero } : belowAll;
  }
  return divideShare(progress, expected);
};
