import { type Locale, readingWords as words } from '#messages';
import { withSeparators } from '../decimal.ts';
import type { Qualifier, Reading, ReadingPart } from './reading.ts';
import { blankReading } from './shapes/blank-reading.ts';

/**
 * A reading in words. In Japanese `parseCell` reads it back with the same value, unit, qualifier,
 * basis, period and status; remarks (`notes`) other than a mark's are not printed.
 */
export const formatReading = (reading: Reading, locale: Locale): string => {
  if (reading.status === 'known') return withPeriod(reading, known(reading, locale), locale);
  if (reading.notes.includes(blankReading.notes[0] ?? '') && reading.status === 'none') return '';
  if (reading.status === 'qualitative') return withPeriod(reading, worded(reading, locale), locale);
  const unit = reading.unit === '' ? '' : ` ${reading.unit}${perYear(reading, locale)}`;
  return withPeriod(reading, `${words[reading.status][locale]}${unit}`, locale);
};

const known = (reading: Reading, locale: Locale): string => {
  const parts = reading.parts.map((part) => formatPart(part, locale));
  if (reading.value === null)
    return parts.length === 0 ? words.known[locale] : parts.join(locale === 'ja' ? '、' : ', ');
  const total = reading.basis === 'cumulative' && locale === 'ja' ? words.cumulative.ja : '';
  const bound = qualifierWord(reading.qualifier, reading.strict === true, locale);
  const sum = reading.basis === 'cumulative' && locale === 'en' ? ` ${words.cumulative.en}` : '';
  const name = reading.label === undefined ? (reading.scope ?? '') : `${reading.label} `;
  const main = `${total}${name}${amount(reading.value, reading.unit)}${bound}${perYear(reading, locale)}${sum}`;
  return parts.length === 0 ? main : `${main} (${parts.join(locale === 'ja' ? '、' : ', ')})`;
};

const formatPart = (part: ReadingPart, locale: Locale): string => {
  const value = part.value === null ? words.none[locale] : amount(part.value, part.unit);
  const bound = qualifierWord(part.qualifier ?? 'none', false, locale);
  const rank =
    part.rank === undefined ? '' : locale === 'ja' ? ` 全国${part.rank}位` : ` (rank ${part.rank})`;
  const period = part.period === undefined ? '' : ` (${part.period.text})`;
  return `${part.label}${part.label === '' ? '' : ' '}${value}${bound}${rank}${period}`;
};

const amount = (value: string, unit: string): string => `${withSeparators(value)}${unit}`;

const perYear = (reading: Reading, locale: Locale): string =>
  reading.basis === 'per_year' ? words.perYear[locale] : '';

const qualifierWord = (qualifier: Qualifier, strict: boolean, locale: Locale): string => {
  if (qualifier === 'none') return '';
  const word =
    strict && qualifier === 'gte' ? words.gt : strict && qualifier === 'lte' ? words.lt : words[qualifier];
  return locale === 'ja' ? word.ja : ` ${word.en}`;
};

/** Targets in words: the qualifier against the baseline, else what the cell noted. */
const worded = (reading: Reading, locale: Locale): string => {
  if (reading.qualifier === 'none') return reading.notes.join(' ') || words.qualitative[locale];
  if (reading.qualifier === 'gte' || reading.qualifier === 'lte') {
    const bound = qualifierWord(reading.qualifier, reading.strict === true, locale);
    return locale === 'ja' ? `基準値${bound}` : `baseline${bound}`;
  }
  if (reading.qualifier === 'maintain') return words.maintainAlone[locale];
  return words[reading.qualifier][locale];
};

const withPeriod = (reading: Reading, text: string, locale: Locale): string => {
  const point =
    reading.basis === 'point' && reading.period !== null && !/現在|時点|末/.test(reading.period.text);
  if (reading.period === null) return reading.basis === 'point' && locale === 'ja' ? `${text} (時点)` : text;
  const { text: written, value } = reading.period;
  const when = value?.kind === 'span' && locale === 'ja' ? `${value.years}年間` : written;
  const mean = locale === 'ja' && reading.notes.includes('平均') ? '平均' : '';
  return `${text} (${when}${point && locale === 'ja' ? '現在' : ''}${mean})`;
};
