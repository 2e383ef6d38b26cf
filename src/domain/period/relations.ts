import { toInterval, type YearConvention } from './interval.ts';
import type { Period } from './period.ts';

/** Orders periods by their first day, then by their last; open starts come first, open ends last. Spans compare equal. */
export const comparePeriods = (a: Period, b: Period, convention: YearConvention = 'fiscal_year'): number => {
  const left = toInterval(a, convention);
  const right = toInterval(b, convention);
  if (left === null || right === null) return 0;
  return compareText(left.start ?? '', right.start ?? '') || compareText(left.end ?? '~', right.end ?? '~');
};

/** True when every day of `inner` belongs to `outer`. False for spans. */
export const containsPeriod = (
  outer: Period,
  inner: Period,
  convention: YearConvention = 'fiscal_year',
): boolean => {
  const around = toInterval(outer, convention);
  const within = toInterval(inner, convention);
  if (around === null || within === null) return false;
  const starts = around.start === null || (within.start !== null && around.start <= within.start);
  const ends = around.end === null || (within.end !== null && within.end <= around.end);
  return starts && ends;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
