import { foldCharacters } from './fold-characters.ts';
import type { Period } from './period.ts';
import type { PeriodDoubt } from './scan-dated.ts';
import { scanPeriod } from './scan-period.ts';

/** A text read as a period: either it is understood, or it is one with a doubt, or it is none at all. */
export type PeriodReading =
  | { readonly kind: 'understood'; readonly period: Period }
  | { readonly kind: 'doubtful'; readonly doubt: PeriodDoubt }
  | { readonly kind: 'not_a_period' };

/**
 * Reads a text that as a whole names a period, in wareki or seireki, half or full width, with spaces
 * inside, in brackets or not. 「17年度」 (no era) and 「9月末」 (no year) are doubtful, never guessed.
 */
export const readPeriod = (text: string): PeriodReading => {
  const folded = foldCharacters(text).trim();
  const inner = /^\(([^()]*)\)$/.exec(folded)?.[1]?.trim() ?? folded;
  const scanned = scanPeriod(inner.replace(/^FY[ ]*/i, ''), 0);
  if (scanned === null || scanned.end !== inner.replace(/^FY[ ]*/i, '').length)
    return { kind: 'not_a_period' };
  const fiscal = /^FY/i.test(inner);
  if (scanned.value === null) return { kind: 'doubtful', doubt: scanned.doubt ?? 'no_such_date' };
  const period: Period =
    fiscal && scanned.value.kind === 'year' ? { ...scanned.value, kind: 'fiscal_year' } : scanned.value;
  return { kind: 'understood', period };
};

/** The period a whole text names, or null when it names none or only with a doubt (`readPeriod` says which). */
export const parsePeriod = (text: string): Period | null => {
  const reading = readPeriod(text);
  return reading.kind === 'understood' ? reading.period : null;
};
