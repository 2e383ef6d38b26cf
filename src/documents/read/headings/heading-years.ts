import { findPeriods, type Period } from '#domain';

/** A year as it stands in a heading. */
export interface HeadingYear {
  readonly text: string;
  /** Western year; the last one of a range. */
  readonly year: number;
  readonly period: Period | null;
}

const western = /(?<![0-9])(?:FY)?((?:19|20)[0-9]{2})(?![0-9])(?:\s*年度?)?(?:末|時点)?/giu;

/** The last year a period reaches to (R6-R9 → 2027); null when it names none. Months count to their fiscal year. */
export const lastYearOf = (period: Period | null): number | null => {
  if (period === null || period.kind === 'span') return null;
  if (period.kind === 'range') return lastYearOf(period.to) ?? lastYearOf(period.from);
  if ((period.kind === 'month' || period.kind === 'day') && period.month <= 3) return period.year - 1;
  return period.year;
};

/** Four digits, or a letter or sign that a year is written with; most headings and names have neither. */
const mayNameYear = /[0-9０-９]{4}|[年月元令平昭大明㍻㋿㍼㍽㍾'‘’＇´`A-Za-zＡ-Ｚａ-ｚ]/u;

/**
 * Years in a heading, in order. Unlike in running text a bare western year (「2024実績」) is one here: a
 * heading holds no amounts.
 */
export const headingYears = (text: string): HeadingYear[] => {
  if (!/[0-9０-９元]/u.test(text) || !mayNameYear.test(text)) return [];
  const folded = text.normalize('NFKC');
  const found: (HeadingYear & { readonly index: number })[] = [];
  for (const { start, text: written, value } of findPeriods(folded)) {
    const year = lastYearOf(value);
    if (year !== null) found.push({ text: written, index: start, year, period: value });
  }
  for (const match of folded.matchAll(western)) {
    const taken = found.some(
      ({ index, text: other }) => match.index < index + other.length && index < match.index + match[0].length,
    );
    const year = Number(match[1]);
    if (!taken) found.push({ text: match[0], index: match.index, year, period: { kind: 'year', year } });
  }
  return found
    .toSorted((a, b) => a.index - b.index)
    .map(({ text: written, year, period }) => ({ text: written, year, period }));
};
