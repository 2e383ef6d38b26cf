import {
  type YearConvention as Convention,
  fiscalYearOf as columnOf,
  type Period,
  resolveYear,
  toInterval,
} from '#domain';
import { type LocalizedText, shortJapaneseYear } from '#messages';

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

/** The fiscal year a period lies in or is; null for calendar years, which lie in two, and for ranges and lengths. */
export const fiscalYearOf = (period: Period, convention: Convention): number | null => {
  const known = resolveYear(period, convention);
  return /^(?:calendar_year|range|season|span)$/u.test(known.kind) ? null : columnOf(known, convention);
};

/** The calendar year a period is, null for everything else. */
export const calendarYearOf = (period: Period, convention: Convention): number | null => {
  const known = resolveYear(period, convention);
  return known.kind === 'calendar_year' ? known.year : null;
};

/** 「R4年度」「R4年」, FY2022, 2022: for messages. */
export const printedPeriod = (period: Period): LocalizedText => {
  switch (period.kind) {
    case 'fiscal_year':
      return { ja: `${shortJapaneseYear(period.year)}年度`, en: `FY${period.year}` };
    case 'year':
      return { ja: shortJapaneseYear(period.year), en: `${period.year}` };
    case 'calendar_year':
    case 'season':
      return { ja: `${shortJapaneseYear(period.year)}年`, en: `${period.year}` };
    case 'month':
      return {
        ja: `${shortJapaneseYear(period.year)}年${period.month}月`,
        en: `${period.year}-${two(period.month)}`,
      };
    case 'day':
      return {
        ja: `${shortJapaneseYear(period.year)}年${period.month}月${period.day}日`,
        en: `${period.year}-${two(period.month)}-${two(period.day)}`,
      };
    case 'range': {
      const [from, to] = [period.from, period.to].map((end) => (end === null ? null : printedPeriod(end)));
      return { ja: `${from?.ja ?? ''}~${to?.ja ?? ''}`, en: `${from?.en ?? ''}–${to?.en ?? ''}` };
    }
    case 'span':
      return { ja: `${period.years}年間`, en: `${period.years} years` };
  }
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The year in whose column a period belongs: that of its end, for a range. */
export const yearOf = (period: Period): number | null => {
  if (period.kind !== 'range') return columnOf(period);
  return period.to === null ? null : yearOf(period.to);
};

/** Whether a period is over on a day (ISO); one without an end never is. */
export const isOver = (period: Period, today: string, convention: Convention): boolean => {
  const end = toInterval(period, convention)?.end ?? null;
  return end !== null && end <= today;
};
