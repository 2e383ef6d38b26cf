import type { Period } from './period.ts';
import {
  eralessPattern,
  rangePattern,
  shortenedPattern,
  sincePattern,
  spanPattern,
  standingPattern,
  untilPattern,
  yearlessPattern,
} from './period-pattern.ts';
import { isDate, pointOf, type Scanned, scanDated } from './scan-dated.ts';

/**
 * Reads the longest period that begins at `at` of folded text: a dated one, a range with one or two
 * ends, a span, or one that lacks its era or year (value null, with the doubt). Null when none begins
 * there.
 */
export const scanPeriod = (folded: string, at: number): Scanned | null => {
  const first = folded[at];
  if (first === undefined || !/[\d明大昭平令㍾㍽㍼㍻㋿MTSHR'~元各毎―-]/.test(first)) return null;
  if (/[~―-]/.test(first)) return scanOpenStart(folded, at);
  const dated = scanDated(folded, at);
  if (dated === null) return scanUndated(folded, at);
  const range = scanRangeEnd(folded, dated);
  return withTail(folded, range ?? dated, range === null);
};

/** 「~R4年10月」 */
const scanOpenStart = (folded: string, at: number): Scanned | null => {
  if (folded[at] !== '~') return null;
  let start = at + 1;
  while (/[ \n]/.test(folded[start] ?? '')) start++;
  const to = scanDated(folded, start);
  if (to === null) return null;
  return withTail(folded, { ...to, value: to.value && { kind: 'range', from: null, to: to.value } }, false);
};

const scanUndated = (folded: string, at: number): Scanned | null => {
  const span = matchAt(spanPattern, folded, at);
  if (span !== null) {
    return { end: at + span[0].length, value: { kind: 'span', years: Number(span.groups?.years) } };
  }
  const eraless = matchAt(eralessPattern, folded, at);
  if (eraless !== null) {
    return withTail(folded, { end: at + eraless[0].length, value: null, doubt: 'era_missing' }, true);
  }
  const yearless = matchAt(yearlessPattern, folded, at);
  if (yearless !== null && yearless[0].length > 0) {
    const first = at + yearless[0].length;
    const joint = matchAt(rangePattern, folded, first);
    const last = joint && matchAt(yearlessPattern, folded, first + joint[0].length);
    const end = joint && last?.[0] ? first + joint[0].length + last[0].length : first;
    return withTail(folded, { end, value: null, doubt: 'year_missing' }, end === first);
  }
  return null;
};

/** The second end behind 「~」, a dash or 「から」; null when what follows is not one. */
const scanRangeEnd = (folded: string, from: Scanned): Scanned | null => {
  const joint = matchAt(rangePattern, folded, from.end);
  if (joint === null) return null;
  const at = from.end + joint[0].length;
  const to = scanDated(folded, at) ?? scanShortened(folded, at, from.value);
  if (to === null) return null;
  if (from.value === null || to.value === null) {
    return { end: to.end, value: null, doubt: from.doubt ?? to.doubt ?? 'no_such_date' };
  }
  const [start, end] = sameKind(from.value, to.value);
  if (runsBackwards(start, end)) return { end: to.end, value: null, doubt: 'reversed' };
  return { end: to.end, value: { kind: 'range', from: start, to: end } };
};

/** 「2023~2027年」: a word behind the second year counts for the first, and the other way round. */
const sameKind = (from: Period, to: Period): readonly [Period, Period] => {
  if (from.kind === 'year' && (to.kind === 'fiscal_year' || to.kind === 'calendar_year')) {
    return [{ ...from, kind: to.kind }, to];
  }
  if (to.kind === 'year' && (from.kind === 'fiscal_year' || from.kind === 'calendar_year')) {
    return [from, { ...to, kind: from.kind }];
  }
  return [from, to];
};

/** The end of a range that repeats neither era nor year: 「R6~9年度」「4~6月」「9月2日~5日」「2018-19」. */
const scanShortened = (folded: string, at: number, from: Period | null): Scanned | null => {
  const match = matchAt(shortenedPattern, folded, at);
  const groups = match?.groups;
  if (match === null || groups === undefined || from === null || !('year' in from)) return null;
  const end = at + match[0].length;
  const { year } = from;
  const month = groups.month ?? groups.month2;
  const day = groups.day ?? groups.day2 ?? groups.dayOnly;
  if (day !== undefined) {
    if (from.kind !== 'day') return null;
    const inMonth = month === undefined ? from.month : Number(month);
    const value: Period | null = isDate(year, inMonth, Number(day))
      ? { kind: 'day', year, month: inMonth, day: Number(day) }
      : null;
    return value === null ? { end, value, doubt: 'no_such_date' } : { end, value };
  }
  const ending = pointOf(groups.point);
  if (month !== undefined) {
    return from.kind === 'month'
      ? { end, value: { kind: 'month', year, month: Number(month), ...ending } }
      : null;
  }
  if (from.kind !== 'year' && from.kind !== 'fiscal_year' && from.kind !== 'calendar_year') return null;
  const last = sameEraYear(folded.slice(0, at), year, groups.number ?? '');
  if (last === null) return null;
  const kind = groups.fiscal ? 'fiscal_year' : groups.calendar ? 'calendar_year' : from.kind;
  return { end, value: { kind, year: last, ...ending } };
};

/** The western year of 「9」 behind 「R6~」 or of 「19」 behind 「2018-」: counted as the first one was. */
const sameEraYear = (before: string, firstYear: number, number: string): number | null => {
  const written = /(元|\d+)[ \n]*(?:年度?)?[ \n]*(?:末|当初)?[ \n]*(?:~|-|―|ー|から)[ \n]*$/.exec(
    before,
  )?.[1];
  if (written === undefined) return null;
  const first = written === '元' ? 1 : Number(written);
  const next = number === '元' ? 1 : Number(number);
  if (written.length === 4) {
    const century = Math.floor(firstYear / 100) * 100;
    return number.length === 2 && century + next > firstYear ? century + next : null;
  }
  return next > first ? firstYear + next - first : null;
};

/** Takes in 「まで」「以降」「現在」, which belong to the period as written. */
const withTail = (folded: string, scanned: Scanned, mayOpen: boolean): Scanned => {
  const standing = matchAt(standingPattern, folded, scanned.end);
  const end = scanned.end + (standing?.[0].length ?? 0);
  const until = matchAt(untilPattern, folded, end);
  if (until !== null) {
    const value: Period | null =
      mayOpen && scanned.value !== null ? { kind: 'range', from: null, to: scanned.value } : scanned.value;
    return { ...scanned, end: end + until[0].length, value };
  }
  const since = mayOpen ? matchAt(sincePattern, folded, end) : null;
  if (since !== null) {
    const value: Period | null = scanned.value && { kind: 'range', from: scanned.value, to: null };
    return { ...scanned, end: end + since[0].length, value };
  }
  return { ...scanned, end };
};

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Compared only as finely as both ends are written: 「H30年6月~H30」 does not run backwards. */
const runsBackwards = (from: Period, to: Period): boolean => {
  if (!('year' in from) || !('year' in to)) return false;
  if (from.year !== to.year) return from.year > to.year;
  if (!('month' in from) || !('month' in to)) return false;
  if (from.month !== to.month) return from.month > to.month;
  return 'day' in from && 'day' in to && from.day > to.day;
};
