import { Exact } from '../../decimal.ts';
import { ratioText } from '../../ratio.ts';

/**
 * A part of a whole, for comparing with thresholds: `part ≥ threshold × whole`, exact, without division.
 * The whole is never negative. A whole of zero is allowed and means what the comparison then says:
 * a positive part is above every threshold, a negative one below every threshold, and nothing of
 * nothing is exactly what was asked for (0 of 0 待機児童).
 */
export interface Share {
  readonly part: Exact;
  readonly whole: Exact;
}

export const zero: Exact = new Exact(0);
export const one: Exact = new Exact(1);

/** part ÷ whole with the sign moved to the part. */
export const share = (part: Exact, whole: Exact): Share =>
  whole.isNegative() && !whole.isZero()
    ? { part: part.negated(), whole: whole.negated() }
    : { part, whole: whole.abs() };

/** Below every threshold, without a figure (worse than the baseline, whatever was expected). */
export const belowAll: Share = { part: one.negated(), whole: zero };

/** A yes or no as a condition can ask for it: 1 or 0. */
export const flag = (yes: boolean): Share => ({ part: yes ? one : zero, whole: one });

/** Negative, zero or positive as the share is below, exactly at or above the threshold. */
export const compareShare = (value: Share, threshold: Exact): number =>
  value.part.comparedTo(threshold.times(value.whole));

/** a ÷ b. */
export const divideShare = (a: Share, b: Share): Share => share(a.part.times(b.whole), a.whole.times(b.part));

/**
 * The share rounded half up, with more decimals where rounding would move it across a guard: 0.7995
 * with the guard 0.8 is not printed as 0.80. Null when the whole is zero.
 */
export const printShare = (
  value: Share,
  decimals: number,
  guards: readonly Exact[],
  shift = 0,
): string | null => {
  if (value.whole.isZero()) return null;
  const exactRatio = { numerator: value.part, denominator: value.whole };
  const unit = new Exact(10).pow(shift);
  for (let more = 0; more < 6; more++) {
    const text = ratioText(exactRatio, decimals + more, shift);
    const rounded = new Exact(text).div(unit);
    const faithful = guards.every(
      (guard) => Math.sign(rounded.comparedTo(guard)) === Math.sign(compareShare(value, guard)),
    );
    if (faithful) return text;
  }
  return ratioText(exactRatio, decimals + 6, shift);
};
