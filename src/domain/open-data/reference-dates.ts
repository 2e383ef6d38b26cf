import { toInterval, type YearConvention } from '../period/interval.ts';
import type { Period } from '../period/period.ts';

/** First and last day (ISO, both inclusive) of what a value is about; null where an end is open or not in time. */
export interface ReferenceDates {
  readonly from: string | null;
  readonly until: string | null;
}

/** The days a period covers: R4 is 2022-04-01 to 2023-03-31. */
export const referenceDates = (period: Period | null, convention: YearConvention): ReferenceDates => {
  const interval = period === null ? null : toInterval(period, convention);
  return { from: interval?.start ?? null, until: interval?.end ? dayBefore(interval.end) : null };
};

/** The period that covers these days, as a day or a range of days; null without any. */
export const periodOfDates = ({ from, until }: ReferenceDates): Period | null => {
  if (from === null && until === null) return null;
  const [first, last] = [from && dayOf(from), until && dayOf(until)];
  return first && from === until ? first : { kind: 'range', from: first || null, to: last || null };
};

const dayOf = (date: string): Period => {
  const [year, month, day] = date.split('-').map(Number);
  return { kind: 'day', year: year ?? 0, month: month ?? 0, day: day ?? 0 };
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
