import { exact, type RecordedValue, withSeparators } from '#domain';
import type { WrittenNumber } from './sheet.ts';

/** Excel keeps 15 significant digits; more would change the figure. */
const significantDigits = 15;

/**
 * The number of a value cell, when the cell is sure, holds one number, and that number stands in the printed
 * text digit for digit. Everything else (several values, words, 8兆9,704億円, full-width digits, doubtful
 * readings) is null and stays text: a changed figure would be worse than none.
 */
export const writtenNumber = (text: string, { reading }: RecordedValue): WrittenNumber | null => {
  const { value, parts, status, certainty } = reading;
  if (value === null || parts.length > 0 || status !== 'known' || certainty !== 'sure') return null;
  if (value.replaceAll(/[-.]/g, '').replace(/^0+/, '').length > significantDigits) return null;
  if (/[\n"\\]/.test(text)) return null;
  const magnitude = value.replace(/^-/, '');
  const grouped = withSeparators(magnitude);
  const found = [...new Set([grouped, magnitude])].flatMap((digits) => occurrences(text, digits));
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  const negative = exact(value).isNegative() && !exact(value).isZero();
  const sign = /[-−△▲]$/u.exec(text.slice(0, only.at))?.[0] ?? '';
  if (negative !== (sign !== '')) return null;
  return {
    value,
    before: text.slice(0, only.at - sign.length),
    after: text.slice(only.at + only.digits.length),
    sign,
    grouped: only.digits.includes(',') || (magnitude.split('.')[0] ?? '').length < 4,
  };
};

interface Occurrence {
  readonly at: number;
  readonly digits: string;
}

/** Where the digits stand as a number of their own, not as a part of a longer one. */
const occurrences = (text: string, digits: string): Occurrence[] => {
  const found: Occurrence[] = [];
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + digits.length);
    if (!/[\p{Nd}][.,，．]?$/u.test(before) && !/^[.,，．]?[\p{Nd}]/u.test(after)) found.push({ at, digits });
  }
  return found;
};
