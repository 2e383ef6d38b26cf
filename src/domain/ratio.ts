import { Exact } from './decimal.ts';

/**
 * A quotient kept as numerator and denominator, so that comparing with a threshold is exact:
 * 1/3 of 3/3 is exactly the year's share, 40 of 50 is exactly 0.8. The denominator is never zero and
 * always positive.
 */
export interface Ratio {
  readonly numerator: Exact;
  readonly denominator: Exact;
}

/** numerator ÷ denominator, or null when the denominator is zero. */
export const ratio = (numerator: Exact, denominator: Exact): Ratio | null => {
  if (denominator.isZero()) return null;
  return denominator.isNegative()
    ? { numerator: numerator.negated(), denominator: denominator.negated() }
    : { numerator, denominator };
};

/** Negative, zero or positive as a is less than, equal to or greater than b. Exact. */
export const compareRatio = (a: Ratio, b: Ratio): number =>
  a.numerator.times(b.denominator).comparedTo(b.numerator.times(a.denominator));

/** a ÷ b, or null when b is zero. */
export const divideRatio = (a: Ratio, b: Ratio): Ratio | null =>
  ratio(a.numerator.times(b.denominator), a.denominator.times(b.numerator));

/** The quotient rounded half up to `decimals`, as text; `shift` 2 makes it a percentage. */
export const ratioText = (value: Ratio, decimals: number, shift = 0): string => {
  const scaled = value.numerator.times(new Exact(10).pow(shift)).div(value.denominator);
  const text = scaled.toFixed(decimals, Exact.ROUND_HALF_UP);
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
};
