import { eraOn } from '#domain';
import type { FormatSection, FormatToken } from './format-tokens.ts';

const dayLength = 86_400_000;
const weekdays = '日月火水木金土';
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The day after 31 December 9999. */
const afterLast = 2_958_466;

/**
 * A serial number as a day and time; null outside the calendar of Excel. Days before 1 March 1900 are off
 * by one there, because Excel takes 1900 for a leap year.
 */
const dateOfSerial = (serial: number, from1904: boolean): Date | null => {
  const days = from1904 ? serial + 1462 : serial;
  if (!(days >= 0) || days >= afterLast) return null;
  const leap = days < 60 ? 1 : 0;
  const milliseconds = Math.round((days - 25_569 + leap) * dayLength);
  return new Date(Math.round(milliseconds / 1000) * 1000);
};

const two = (value: number): string => String(value).padStart(2, '0');

const eraText = (date: Date, letters: string): string | null => {
  const era = eraOn(date.toISOString().slice(0, 10));
  if (!era) return null;
  const year = date.getUTCFullYear() - era.firstYear + 1;
  if (letters === 'g') return era.letter;
  if (letters === 'gg') return era.name.slice(0, 1);
  if (letters.startsWith('g')) return era.name;
  return letters.length > 1 ? two(year) : String(year);
};

const dateText = (date: Date, letters: string, twelve: boolean): string | null => {
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + 1;
  const hours = twelve ? date.getUTCHours() % 12 || 12 : date.getUTCHours();
  switch (letters[0]) {
    case 'y':
      return letters.length <= 2 ? two(year % 100) : String(year);
    case 'g':
    case 'e':
      return eraText(date, letters);
    case 'm':
      if (letters.length === 3) return english[month - 1] ?? null;
      return letters.length > 3 ? null : letters.length === 2 ? two(month) : String(month);
    case 'd':
      if (letters.length > 2) return null;
      return letters.length === 2 ? two(date.getUTCDate()) : String(date.getUTCDate());
    case 'h':
      return letters.length > 1 ? two(hours) : String(hours);
    case 'n':
      return letters.length > 1 ? two(date.getUTCMinutes()) : String(date.getUTCMinutes());
    case 's':
      return letters.length > 1 ? two(date.getUTCSeconds()) : String(date.getUTCSeconds());
    case 'a': {
      const day = weekdays[date.getUTCDay()] ?? '';
      return letters.length > 3 ? `${day}曜日` : day;
    }
    case 'A':
      return date.getUTCHours() < 12 ? 'AM' : 'PM';
    default:
      return null;
  }
};

/** 「m」 beside hours or seconds is minutes; they are called n here. */
const withMinutes = (tokens: readonly FormatToken[]): FormatToken[] =>
  tokens.map((token, index) => {
    if (token.kind !== 'date' || !/^m{1,2}$/.test(token.text)) return token;
    const isTime = (other: FormatToken) =>
      other.kind === 'elapsed' || (other.kind === 'date' && /^[hs]/.test(other.text));
    const dated = (other: FormatToken) => other.kind === 'date' || other.kind === 'elapsed';
    const before = tokens.slice(0, index).findLast(dated);
    const after = tokens.slice(index + 1).find(dated);
    const beside =
      (before !== undefined && isTime(before) && !/^s/.test('text' in before ? before.text : '')) ||
      (after !== undefined && after.kind === 'date' && /^s/.test(after.text));
    return beside ? { ...token, text: token.text.replaceAll('m', 'n') } : token;
  });

/** A serial number as the section shows it; null when it cannot be shown. */
export const formatDate = (serial: number, section: FormatSection, from1904: boolean): string | null => {
  const date = dateOfSerial(serial, from1904);
  if (!date || section.tokens.some(({ kind }) => kind === 'elapsed')) return null;
  const tokens = withMinutes(section.tokens);
  const twelve = tokens.some((token) => token.kind === 'date' && token.text.startsWith('A'));
  let text = '';
  for (const token of tokens) {
    if (token.kind === 'literal') text += token.text;
    // Points and commas between letters of a date are written as they are; digits are parts of a second.
    else if (token.kind === 'digits' && /^[.,]$/.test(token.text)) text += token.text;
    else if (token.kind === 'date') {
      const part = dateText(date, token.text, twelve);
      if (part === null) return null;
      text += part;
    } else if (token.kind !== 'text') return null;
  }
  return text;
};
