import type { DateInterval, Period, YearKind, YearPoint } from './period.ts';

/** What a year without 年 or 年度 means (「R6」); a plan says it once for all its pages. */
export type YearConvention = Exclude<YearKind, 'year'>;

/** The period with every `year` replaced by what the plan's convention says it is. */
export const resolveYear = (period: Period, convention: YearConvention): Period => {
  switch (period.kind) {
    case 'year':
      return { ...period, kind: convention };
    case 'range':
      return {
        kind: 'range',
        from: period.from && resolveYear(period.from, convention),
        to: period.to && resolveYear(period.to, convention),
      };
    default:
      return period;
  }
};

/**
 * The half-open interval of ISO dates that the period covers: a fiscal year is [April 1, next
 * April 1). 「R5年度末」 is its last day. A season is three months (winter: December to February of the
 * next year). Null for a span, which has no place in time.
 */
export const toInterval = (
  period: Period,
  convention: YearConvention = 'fiscal_year',
): DateInterval | null => {
  const resolved = resolveYear(period, convention);
  switch (resolved.kind) {
    case 'fiscal_year':
      return narrowed(firstDay(resolved.year, 4), firstDay(resolved.year + 1, 4), resolved.at);
    case 'year':
    case 'calendar_year':
      return narrowed(firstDay(resolved.year, 1), firstDay(resolved.year + 1, 1), resolved.at);
    case 'season':
      return months(resolved.year, firstMonthOfSeason[resolved.season], 3);
    case 'month':
      return months(resolved.year, resolved.month, 1, resolved.at);
    case 'day': {
      const start = isoDate(resolved.year, resolved.month, resolved.day);
      return { start, end: daysAfter(start, 1) };
    }
    case 'range':
      return {
        start: resolved.from && (toInterval(resolved.from, convention)?.start ?? null),
        end: resolved.to && (toInterval(resolved.to, convention)?.end ?? null),
      };
    case 'span':
      return null;
  }
};

const firstMonthOfSeason = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

const months = (year: number, month: number, count: number, at?: YearPoint): DateInterval =>
  narrowed(firstDay(year, month), firstDay(year, month + count), at);

const narrowed = (start: string, end: string, at: YearPoint | undefined): DateInterval => {
  if (at === 'start') return { start, end: daysAfter(start, 1) };
  return at === 'end' ? { start: daysAfter(end, -1), end } : { start, end };
};

/** Months beyond 12 run on into the next year. */
const firstDay = (year: number, month: number): string => isoDate(year, month, 1);

const isoDate = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
