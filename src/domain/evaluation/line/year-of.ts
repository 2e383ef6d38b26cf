import type { Period } from '../../period/period.ts';

/**
 * The year a value is about, for the distance between values: the fiscal year that months and days
 * fall in (January to March belong to the year before), the last year of a range. Null when the period
 * does not name a year.
 */
export const yearOf = (period: Period | null | undefined): number | null => {
  if (!period) return null;
  switch (period.kind) {
    case 'fiscal_year':
    case 'calendar_year':
    case 'year':
    case 'season':
      return period.year;
    case 'month':
    case 'day':
      return period.month <= 3 ? period.year - 1 : period.year;
    case 'range':
      return yearOf(period.to) ?? yearOf(period.from);
    case 'span':
      return null;
  }
};

/** The first and last fiscal year of a range such as R6-R9 (both inclusive), else null. */
export const windowOf = (period: Period | null | undefined): { from: number; to: number } | null => {
  if (period?.kind !== 'range') return null;
  const from = yearOf(period.from);
  const to = yearOf(period.to);
  return from !== null && to !== null && from <= to ? { from, to } : null;
};
