import {
  type ChangeClaim,
  Exact,
  type ProseFigure,
  toDecimalText,
  withSeparators,
  writtenDecimals,
} from '#domain';
import { checkMessages, type LocalizedText } from '#messages';
import { type Amount, amountFrom, exactRange, printed, printedValue } from './amount.ts';

/** A claim recomputed: whether it holds, and the computation in one line. */
export interface Recomputed {
  readonly holds: boolean;
  readonly arithmetic: LocalizedText;
}

const words = checkMessages['claimed-change-differs'];
const hundred = new Exact(100);

/**
 * Recomputes a claim of change from the values before and after. It holds when some values that
 * print like the given ones give an amount that prints like the claimed one, rounded up, down or to
 * the nearest. null when the computation has no meaning (a change against zero).
 */
export const recompute = (claim: ChangeClaim, from: Amount, to: Amount): Recomputed | null => {
  const direction = to.value.comparedTo(from.value);
  if (claim.measure === 'direction' || claim.amount === null) {
    if (claim.direction === null) return null;
    const holds =
      claim.direction === 'up' ? direction > 0 || rounds(from, to) : direction < 0 || rounds(from, to);
    return { holds, arithmetic: words.computed(printed(from), printed(to), difference(from, to)) };
  }
  const range = rangeOf(claim, from, to);
  if (range === null) return null;
  return {
    holds: within(claim, claim.amount, range),
    arithmetic: words.computed(printed(from), printed(to), describe(claim, from, to)),
  };
};

/** Equal prints hide which way it went, unless they are plain counts. */
const rounds = (from: Amount, to: Amount): boolean =>
  from.value.eq(to.value) && !(from.slack.isZero() && to.slack.isZero());

interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/** The amounts, as signed rates, ratios or differences, that the printed values leave possible. */
const rangeOf = (claim: ChangeClaim, from: Amount, to: Amount): Range | null => {
  const before = exactRange(from);
  const after = exactRange(to);
  if (claim.measure === 'difference' || claim.measure === 'addition') {
    return { low: after.low.minus(before.high), high: after.high.minus(before.low) };
  }
  if (before.low.lte(0)) return null;
  const quotient = { low: after.low.div(before.high), high: after.high.div(before.low) };
  if (claim.measure === 'times') return quotient;
  const shift = claim.measure === 'rate' ? hundred : new Exact(0);
  return { low: quotient.low.times(hundred).minus(shift), high: quotient.high.times(hundred).minus(shift) };
};

/** Amount in the range, give or take one unit of its last printed place; 「約」 gives 5% more. */
const within = (claim: ChangeClaim, figure: ProseFigure, range: Range): boolean => {
  const amount = claimedAmount(claim, figure);
  const place = amount.slack.isZero() ? new Exact(0) : amount.slack.times(2);
  // 「4割」 is said of 35% and of 47%, not of 52%.
  const printedPlace = figure.unit === '割' ? new Exact(8) : place;
  const give = figure.loose ? Exact.max(printedPlace, amount.value.abs().times('0.05')) : printedPlace;
  // 「22人改善」 does not say which way the figure went.
  const falls = claim.direction === 'down' || (claim.direction === null && range.high.isNegative());
  const value = falls && signed(claim) ? amount.value.negated() : amount.value;
  const low = range.low.minus(give);
  const high = range.high.plus(give);
  return give.isZero() ? value.gte(low) && value.lte(high) : value.gt(low) && value.lt(high);
};

const signed = (claim: ChangeClaim): boolean =>
  claim.measure === 'rate' || claim.measure === 'difference' || claim.measure === 'addition';

/** Points are counted like percent; a rate's last place is its own. */
const claimedAmount = (claim: ChangeClaim, figure: ProseFigure): Amount => {
  if (claim.measure === 'difference' || claim.measure === 'addition') {
    return amountFrom(figure.value, /^(?:ポイント|pt|ppt)$/u.test(figure.unit) ? '%' : figure.unit);
  }
  const place = new Exact(10).pow(-writtenDecimals(figure.value));
  const plain = { ...amountFrom(figure.value, ''), slack: place.div(2) };
  return figure.unit === '割' ? { ...plain, value: plain.value.times(10) } : plain;
};

const describe = (claim: ChangeClaim, from: Amount, to: Amount): LocalizedText => {
  const decimals = Math.max(1, claim.amount === null ? 1 : writtenDecimals(claim.amount.value));
  const quotient = from.value.isZero() ? new Exact(0) : to.value.div(from.value);
  switch (claim.measure) {
    case 'times':
      return words.times(toDecimalText(quotient, decimals));
    case 'ratio': {
      const ratio = `${toDecimalText(quotient.times(hundred), decimals)}%`;
      return { ja: ratio, en: ratio };
    }
    case 'rate': {
      const rate = quotient.times(hundred).minus(hundred);
      return moved(rate, `${toDecimalText(rate.abs(), decimals)}%`);
    }
    default:
      return difference(from, to);
  }
};

const moved = (change: Exact, by: string): LocalizedText =>
  change.isNegative() ? words.fell(by) : words.rose(by);

const difference = (from: Amount, to: Amount): LocalizedText => {
  const gap = to.value.minus(from.value);
  if (to.unit === '%') {
    const points = words.points(withSeparators(toDecimalText(gap.abs())));
    return { ja: moved(gap, points.ja).ja, en: moved(gap, points.en).en };
  }
  return gap.isZero() ? words.unchanged : moved(gap, printedValue(gap.abs(), to));
};
