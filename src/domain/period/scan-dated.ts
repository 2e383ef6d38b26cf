import { findEra, westernYear } from './eras.ts';
import type { Period, Season, YearKind, YearPoint } from './period.ts';
import { datedPattern } from './period-pattern.ts';

/** A period found at a place of folded text. */
export interface Scanned {
  /** Offset behind it. */
  readonly end: number;
  readonly value: Period | null;
  /** Set when the words are those of a period but its time is not certain. */
  readonly doubt?: PeriodDoubt;
}

/** Why a period is not understood, or only with a doubt. */
export type PeriodDoubt = 'era_missing' | 'year_missing' | 'no_such_date' | 'reversed';

const seasons: Readonly<Record<string, Season>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };
const quarterNumbers = '1234一二三四';
/** Letters that stand for an era far more rarely than for something else need a word behind the year. */
const rareLetter = /[MTS]/;

/** Reads one dated period at `at` of folded text; null when none begins there. */
export const scanDated = (folded: string, at: number): Scanned | null => {
  datedPattern.lastIndex = at;
  const match = datedPattern.exec(folded);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const letter = groups.era !== undefined && /[A-Z]/.test(groups.era);
  if (letter && /[A-Za-z\d]/.test(folded[at - 1] ?? '')) return null;
  const end = at + match[0].length;
  const bare = match[0].replace(/[ \n]/g, '').length <= 3;
  if (letter && bare && rareLetter.test(groups.era ?? '') && end < folded.length) {
    if (/[A-Za-z\d一-龠ァ-ヶか]/.test(folded[end] ?? '')) return null;
  }
  if (
    letter &&
    rareLetter.test(groups.era ?? '') &&
    /[一-龠ァ-ヶぁ-ん-] *$/.test(folded.slice(Math.max(0, at - 3), at))
  )
    return null;
  if (letter && /[A-Za-z%‰]/.test(folded[end] ?? '')) return null;
  const year = yearOf(groups);
  if (year === null) return { end, value: null, doubt: 'no_such_date' };
  const twins = [groups.twin1, groups.twin2, groups.twin1Slash, groups.twin2Slash];
  if (twins.some((twin) => twin !== undefined && yearNamed(twin) !== year)) {
    return { end, value: null, doubt: 'no_such_date' };
  }
  const value = withinYear(year, groups);
  return value === null ? { end, value, doubt: 'no_such_date' } : { end, value };
};

type Groups = Readonly<Record<string, string | undefined>>;

const yearOf = (groups: Groups): number | null => {
  if (groups.western !== undefined) return Number(groups.western);
  if (groups.short !== undefined) {
    const short = Number(groups.short);
    return short < 70 ? 2000 + short : 1900 + short;
  }
  const era = findEra(groups.era ?? '');
  if (era === undefined) return null;
  return westernYear(era, groups.eraYear === '元' ? 1 : Number(groups.eraYear));
};

/** The western year of 「2024」, 「令和6」 or 「R6」. */
const yearNamed = (text: string): number | null => {
  const plain = text.replace(/[ \n]/g, '');
  if (/^\d/.test(plain)) return Number(plain);
  const [, era = '', eraYear] = /^(\D+?)(元|\d+)$/.exec(plain) ?? [];
  return yearOf({ era, eraYear });
};

const withinYear = (year: number, groups: Groups): Period | null => {
  const at = pointOf(groups.point);
  const month = Number(groups.month1 ?? groups.month2 ?? groups.month3 ?? groups.month4 ?? 0);
  const day = Number(groups.day1 ?? groups.day2 ?? groups.day3 ?? groups.day4 ?? 0);
  if (day > 0) return isDate(year, month, day) ? { kind: 'day', year, month, day } : null;
  if (month > 0) return { kind: 'month', year, month, ...at };
  const season = seasons[groups.season ?? ''];
  if (season !== undefined) return { kind: 'season', year, season };
  const kind =
    groups.fiscal || groups.point?.includes('年度')
      ? 'fiscal_year'
      : groups.calendar
        ? 'calendar_year'
        : 'year';
  if (groups.half !== undefined) return monthsOf(kind, year, /[上前]/.test(groups.half) ? 0 : 6, 6, at);
  if (groups.quarter !== undefined) {
    return monthsOf(kind, year, (quarterNumbers.indexOf(groups.quarter) % 4) * 3, 3, at);
  }
  return { kind, year, ...at };
};

/** A half or quarter as its months; of a year that is not said to be a calendar year, of the fiscal year. */
const monthsOf = (
  kind: YearKind,
  year: number,
  skipped: number,
  count: number,
  point: { readonly at?: YearPoint },
): Period => {
  const month = (offset: number): Period => {
    const index = (kind === 'calendar_year' ? 0 : 3) + skipped + offset;
    return { kind: 'month', year: year + Math.floor(index / 12), month: (index % 12) + 1 };
  };
  if (point.at !== undefined) return { ...month(point.at === 'end' ? count - 1 : 0), ...point } as Period;
  return { kind: 'range', from: month(0), to: month(count - 1) };
};

/** 「末」 is the end, 「当初」「初め」 the start of what stands before it. */
export const pointOf = (word: string | undefined): { readonly at?: YearPoint } =>
  word === undefined ? {} : { at: word.includes('末') ? 'end' : 'start' };

/** True for a day of the calendar. */
export const isDate = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
