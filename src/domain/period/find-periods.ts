import { foldCharacters } from './fold-characters.ts';
import type { Period } from './period.ts';
import type { PeriodDoubt } from './scan-dated.ts';
import { scanPeriod } from './scan-period.ts';

/** A period inside a longer text. `start` and `end` are offsets in the text as given, half-open. */
export interface FoundPeriod {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** null when it names a time that is not certain (「17年度」). */
  readonly value: Period | null;
  readonly doubt?: PeriodDoubt;
}

const starts = /[\d明大昭平令㍾㍽㍼㍻㋿MTSHR'~各毎]/g;

/**
 * All periods of a text, in order, never overlapping. A bare western year counts only where nothing
 * else is likely: in brackets of its own, or as an end of a range (「2000人」 is no year); bare spans
 * (「5年間」) count, months and days without a year (「9月」) count with the doubt `year_missing`.
 */
export const findPeriods = (text: string): readonly FoundPeriod[] => {
  const folded = foldCharacters(text);
  const found: FoundPeriod[] = [];
  starts.lastIndex = 0;
  for (let match = starts.exec(folded); match !== null; match = starts.exec(folded)) {
    const start = match.index;
    if (isInsideNumber(folded, start)) continue;
    const scanned = scanPeriod(folded, start);
    if (scanned === null || !stands(folded, start, scanned.end, scanned.value)) continue;
    const { end, value, doubt } = scanned;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      value,
      ...(doubt === undefined ? {} : { doubt }),
    });
    starts.lastIndex = end;
  }
  return found;
};

const isInsideNumber = (folded: string, at: number): boolean =>
  /\d/.test(folded[at] ?? '') && /[\d.,]/.test(folded[at - 1] ?? '');

const stands = (folded: string, start: number, end: number, value: Period | null): boolean => {
  if (value?.kind !== 'year' || !/^\d/.test(folded.slice(start, end))) return true;
  const before = folded.slice(0, start).trimEnd();
  const after = folded.slice(end).trimStart();
  return (before === '' || before.endsWith('(')) && (after === '' || after.startsWith(')'));
};
