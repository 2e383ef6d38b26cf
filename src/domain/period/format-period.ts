import type { Locale } from '#messages';
import { type Era, eraOn } from './eras.ts';
import type { Period, YearKind, YearPoint } from './period.ts';

export interface PeriodFormat {
  readonly calendar: 'wareki' | 'seireki';
  readonly locale: Locale;
  /** 「R6年度」 for 「令和6年度」. */
  readonly short?: boolean;
}

/**
 * A period in words. In Japanese `parsePeriod` reads it back as the same period, in both calendars and
 * both lengths. A fiscal or calendar year is named by the era in force at its end (2019 is 令和元年), a
 * month or day by the era of that month's first day or of the day itself.
 */
export const formatPeriod = (period: Period, format: PeriodFormat): string =>
  format.locale === 'ja' ? japanese(period, format) : english(period, format);

const japanese = (period: Period, format: PeriodFormat): string => {
  switch (period.kind) {
    case 'fiscal_year':
    case 'calendar_year':
    case 'year':
      return `${japaneseYear(period.kind, period.year, format)}${pointWord(period.at, period.kind === 'fiscal_year')}`;
    case 'season':
      return `${yearNumber(period.year, `${period.year}-12-31`, format)}年${seasonNames[period.season].ja}`;
    case 'month':
      return `${yearNumber(period.year, monthStart(period.year, period.month), format)}年${period.month}月${pointWord(period.at)}`;
    case 'day':
      return `${yearNumber(period.year, dateOf(period.year, period.month, period.day), format)}年${period.month}月${period.day}日`;
    case 'range':
      if (period.from === null) return period.to === null ? '' : `${japanese(period.to, format)}まで`;
      return `${japanese(period.from, format)}～${period.to === null ? '' : japanese(period.to, format)}`;
    case 'span':
      return `${period.years}年間`;
  }
};

const japaneseYear = (kind: YearKind, year: number, format: PeriodFormat): string =>
  `${yearNumber(year, `${year}-12-31`, format)}${yearWord[kind]}`;

const yearWord: Readonly<Record<YearKind, string>> = { fiscal_year: '年度', calendar_year: '年', year: '' };

const pointWord = (at: YearPoint | undefined, fiscal = false): string =>
  at === undefined ? '' : at === 'end' ? '末' : fiscal ? '当初' : '初め';

/** The year's number with its era, without 年; western years where no era was in force. */
const yearNumber = (year: number, date: string, format: PeriodFormat): string => {
  const era = format.calendar === 'wareki' ? eraOn(date) : undefined;
  if (era === undefined) return String(year);
  const count = year - era.firstYear + 1;
  if (format.short) return `${era.letter}${count}`;
  return `${era.name}${count === 1 ? '元' : count}`;
};

const english = (period: Period, format: PeriodFormat): string => {
  switch (period.kind) {
    case 'fiscal_year':
    case 'calendar_year':
    case 'year':
      return `${englishPoint(period.at)}${englishYear(period.kind, period.year, format)}`;
    case 'season':
      return `${seasonNames[period.season].en} ${englishYear('calendar_year', period.year, format)}`;
    case 'month':
      return `${englishPoint(period.at)}${monthNames[period.month - 1] ?? period.month} ${englishYear('calendar_year', period.year, format)}`;
    case 'day':
      return `${period.day} ${monthNames[period.month - 1] ?? period.month} ${englishYear('calendar_year', period.year, format)}`;
    case 'range':
      if (period.from === null) return period.to === null ? '' : `until ${english(period.to, format)}`;
      return period.to === null
        ? `from ${english(period.from, format)}`
        : `${english(period.from, format)}–${english(period.to, format)}`;
    case 'span':
      return `${period.years} ${period.years === 1 ? 'year' : 'years'}`;
  }
};

/** English readers get the western year; wareki puts the era's year beside it. */
const englishYear = (kind: YearKind, year: number, format: PeriodFormat): string => {
  const western = `${kind === 'fiscal_year' ? 'FY' : ''}${year}`;
  const era: Era | undefined = format.calendar === 'wareki' ? eraOn(`${year}-12-31`) : undefined;
  return era === undefined ? western : `${western} (${era.letter}${year - era.firstYear + 1})`;
};

const englishPoint = (at: YearPoint | undefined): string =>
  at === undefined ? '' : at === 'end' ? 'end of ' : 'start of ';

const seasonNames = {
  spring: { ja: '春', en: 'spring' },
  summer: { ja: '夏', en: 'summer' },
  autumn: { ja: '秋', en: 'autumn' },
  winter: { ja: '冬', en: 'winter' },
} as const;

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

const monthStart = (year: number, month: number): string => dateOf(year, month, 1);
const dateOf = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
