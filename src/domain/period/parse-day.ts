import { parsePeriod } from './parse-period.ts';

/** A day as people type it (「2026-04-01」「令和8年4月1日」「R8.4.1」) as an ISO date; null when it is no day. */
export const parseDay = (typed: string): string | null => {
  const period = parsePeriod(typed);
  if (period?.kind !== 'day') return null;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${period.year}-${two(period.month)}-${two(period.day)}`;
};
