import { type YearConvention as Convention, type Period, resolveYear } from '#domain';
import { shortJapaneseYear } from '#messages';

/** Whether two periods are the same stretch or point of time under the plan's convention. */
export const samePeriod = (a: Period, b: Period, convention: Convention): boolean => {
  const [left, right] = [resolveYear(a, convention), resolveYear(b, convention)];
  if (left.kind === 'fiscal_year' && right.kind === 'fiscal_year')
    return left.year === right.year && left.at === right.at;
  if (left.kind === 'calendar_year' && right.kind === 'calendar_year')
    return left.year === right.year && left.at === right.at;
  if (left.kind === 'month' && right.kind === 'month')
    return left.year === right.year && left.month === right.month;
  if (left.kind === 'day' && right.kind === 'day') {
    return left.year === right.year && left.month === right.month && left.day === right.day;
  }
  if (left.kind === 'range' && right.kind === 'range') {
    return sameEnd(left.from, right.from, convention) && sameEnd(left.to, right.to, convention);
  }
  return false;
};

const sameEnd = (a: Period | null, b: Period | null, convention: Convention): boolean =>
  a === null || b === null ? a === b : samePeriod(a, b, convention);

/** The fiscal year a period lies in or is, null for calendar years, ranges and lengths. */
export const fiscalYearOf = (period: Period, convention: Convention): number | null => {
  const known = resolveYear(period, convention);
  if (known.kind === 'fiscal_year') return known.year;
  if (known.kind === 'month' || known.kind === 'day') return known.month >= 4 ? known.year : known.year - 1;
  return null;
};

/** The calendar year a period is, null for everything else. */
export const calendarYearOf = (period: Period, convention: Convention): number | null => {
  const known = resolveYear(period, convention);
  return known.kind === 'calendar_year' ? known.year : null;
};

/** 「R4」「R4年」 for messages. */
export const printedPeriod = (period: Period): string => {
  switch (period.kind) {
    case 'fiscal_year':
      return `${shortJapaneseYear(period.year)}年度`;
    case 'year':
      return shortJapaneseYear(period.year);
    case 'calendar_year':
      return `${shortJapaneseYear(period.year)}年`;
    case 'season':
      return `${shortJapaneseYear(period.year)}年`;
    case 'month':
      return `${shortJapaneseYear(period.year)}年${period.month}月`;
    case 'day':
      return `${shortJapaneseYear(period.year)}年${period.month}月${period.day}日`;
    case 'range':
      return `${period.from === null ? '' : printedPeriod(period.from)}~${period.to === null ? '' : printedPeriod(period.to)}`;
    case 'span':
      return `${period.years}年間`;
  }
};

/** The year a period names or lies in: fiscal for months and days, the last year of a range. */
export const yearOf = (period: Period): number | null => {
  switch (period.kind) {
    case 'month':
    case 'day':
      return period.month >= 4 ? period.year : period.year - 1;
    case 'range':
      return period.to === null ? null : yearOf(period.to);
    case 'span':
      return null;
    default:
      return period.year;
  }
};

/** Last day (ISO) of a period, for comparing with today. */
export const lastDayOf = (period: Period, convention: Convention): string => {
  const known = resolveYear(period, convention);
  const day = (year: number, month: number, date = 31) =>
    `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  switch (known.kind) {
    case 'fiscal_year':
      return day(known.year + 1, 3);
    case 'season':
      return day(known.season === 'winter' ? known.year + 1 : known.year, seasonEnd[known.season]);
    case 'month':
      return day(known.year, known.month);
    case 'day':
      return day(known.year, known.month, known.day);
    case 'range':
      return known.to === null ? '9999-12-31' : lastDayOf(known.to, convention);
    case 'span':
      return '9999-12-31';
    default:
      return day(known.year, 12);
  }
};

const seasonEnd = { spring: 5, summer: 8, autumn: 11, winter: 2 } as const;
