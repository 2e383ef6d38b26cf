import { evaluationReasons, type LocalizedText } from '#messages';
import { Exact } from '../../decimal.ts';
import type { UnratedReason } from '../evaluation.ts';
import { shortfall } from './goal.ts';
import type { Obstacle, ResolvedGoal } from './resolve-goal.ts';
import { type Share, share } from './share.ts';

/** 期待値: what the year should have reached. */
export interface Expected {
  readonly value: Exact | null;
  /** The same as a share of the way from baseline to target. */
  readonly share: Share | null;
  readonly from: 'yearly_target' | 'line' | 'keep';
  /** Why there is no expected value. */
  readonly obstacle: Obstacle | null;
}

/**
 * The year's own target where the plan sets one; for a figure to be kept, the target itself; else the
 * straight line from the baseline's year to the due year, at the time that the value is about.
 */
export const expectedOf = (
  { line, goal }: ResolvedGoal,
  baseline: Exact | null,
  target: Exact,
  keeps: boolean,
): Expected => {
  const unknown = (reason: UnratedReason, because: LocalizedText): Expected => ({
    value: null,
    share: null,
    from: 'line',
    obstacle: { reason, because },
  });
  const yearly = line.yearly;
  if (
    yearly?.value &&
    yearly.doubt === null &&
    yearly.qualifier !== 'increase' &&
    yearly.qualifier !== 'decrease'
  ) {
    const toGo = baseline === null ? null : shortfall(goal, baseline);
    const way = toGo === null || toGo.lte(0) ? null : share(toGo.minus(shortfall(goal, yearly.value)), toGo);
    return { value: yearly.value, share: way, from: 'yearly_target', obstacle: null };
  }
  if (keeps) return { value: target, share: null, from: 'keep', obstacle: null };
  if (baseline === null) return unknown('no_baseline', evaluationReasons.noBaseline);
  if (line.baselineYear === null) return unknown('held', evaluationReasons.noBaselineYear);
  if (line.dueYear === null) return unknown('held', evaluationReasons.noDueYear);
  const years = line.dueYear - line.baselineYear;
  if (years <= 0) return unknown('held', evaluationReasons.dueBeforeBaseline);
  const passed = new Exact(Math.min(line.actualYear, line.dueYear) - line.baselineYear);
  const way = share(passed, new Exact(years));
  return {
    value: baseline.plus(target.minus(baseline).times(passed).div(years)),
    share: way,
    from: 'line',
    obstacle: null,
  };
};
