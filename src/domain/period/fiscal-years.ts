import { toInterval, type YearConvention } from './interval.ts';
import type { Period } from './period.ts';

/**
 * The fiscal year a period is reported in: that of a month or day, the year itself of a fiscal or
 * calendar year (values of the calendar year 2024 stand in the column of fiscal 2024). Null for spans
 * and for ranges that reach over more than one fiscal year or have an open end.
 */
export const fiscalYearOf = (period: Period, convention: YearConvention = 'fiscal_year'): number | null => {
  switch (period.kind) {
    case 'fiscal_year':
    case 'calendar_year':
    case 'year':
      return period.year;
    case 'span':
      return null;
    case 'range': {
      const years = fiscalYearsOf(period, convention);
      return years?.from === years?.to ? (years?.from ?? null) : null;
    }
    case 'season':
    case 'month':
    case 'day': {
      const start = toInterval(period, convention)?.start;
      return start == null ? null : fiscalYearOfDate(start);
    }
  }
};

/** April to March: 2025-03-31 belongs to fiscal 2024. */
export const fiscalYearOfDate = (date: string): number => {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) >= '04' ? year : year - 1;
};

/** First and last fiscal year of a window (both inclusive), null where an end is open or it is a span. */
export const fiscalYearsOf = (
  period: Period,
  convention: YearConvention = 'fiscal_year',
): { readonly from: number; readonly to: number } | null => {
  if (period.kind === 'span') return null;
  const from = period.kind === 'range' ? period.from : period;
  const to = period.kind === 'range' ? period.to : period;
  if (from === null || to === null) return null;
  const first = fiscalYearOf(from, convention);
  const last = fiscalYearOf(to, convention);
  return first === null || last === null ? null : { from: first, to: last };
};

/** How many fiscal years a window touches (R6–R9: 4, 5年間: 5); null when it is open. */
export const countFiscalYears = (
  period: Period,
  convention: YearConvention = 'fiscal_year',
): number | null => {
  if (period.kind === 'span') return period.years;
  const years = fiscalYearsOf(period, convention);
  return years === null ? null : years.to - years.from + 1;
};
