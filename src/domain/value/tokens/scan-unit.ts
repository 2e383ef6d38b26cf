import { scanPeriod } from '../../period/scan-period.ts';
import { unitLengthsAt } from '../units.ts';
import { segmentPhrases } from './segment-phrases.ts';
import type { Unit } from './tokens.ts';

/** What a run of words is made of: everything but spaces, digits, brackets and punctuation. */
const runPattern =
  /(?:(?<=[A-Za-z])-(?=[A-Za-z])|[^ \n\d()[\],.:;~、。・/／+※*＊□■�?？=<>"「」『』①-⓿⑴-⒇㈠-㈩Ⅰ-ⅻ△▲▽▼◎○●◇◆★☆±→⇒↑↓―-])+/y;

/**
 * The unit that begins at `at` of folded text, behind a number. `scale` is the number's scale, which
 * leads the unit's name. A counter that the dictionary does not know is taken when it stands directly
 * behind the number and is made of kanji, katakana or Latin letters only.
 */
export const scanUnit = (
  folded: string,
  at: number,
  scale: string,
): { readonly unit: Unit; readonly end: number } | null => {
  const start = skipSpaces(folded, at);
  const counter = scanKnown(folded, start) ?? (start === at ? scanUnknown(folded, at) : null);
  if (counter === null) {
    return scale === '' ? null : { unit: { text: scale, known: true, perYear: false }, end: at };
  }
  return withDenominators(folded, counter.end, `${scale}${folded.slice(start, counter.end)}`, counter.known);
};

interface Counter {
  readonly end: number;
  readonly known: boolean;
}

/** The longest known unit whose rest of the run is nothing or phrases; else the longest with its rest. */
const scanKnown = (folded: string, at: number): Counter | null => {
  const lengths = unitLengthsAt(folded, at);
  const [longest] = lengths;
  if (longest === undefined) return null;
  const fitting = lengths.find((length) => {
    const rest = runAt(folded, at + length);
    return rest === '' || segmentPhrases(rest) !== null;
  });
  return { end: at + (fitting ?? longest), known: true };
};

const counterPattern = /^[一-龠々ァ-ヶーA-Za-z°℃]+$/;
const neverInCounter = /[未不減増以超約延累計比値率毎各平均余]/;

/** The whole run, or its beginning when phrases follow (「12起業者以上」). */
const scanUnknown = (folded: string, at: number): Counter | null => {
  const run = runAt(folded, at);
  if (run === '') return null;
  for (let length = 1; length <= Math.min(run.length, 10); length++) {
    const rest = run.slice(length);
    if (rest !== '' && segmentPhrases(rest) === null) continue;
    const counter = run.slice(0, length);
    if (!counterPattern.test(counter) || neverInCounter.test(counter)) return null;
    if (segmentPhrases(counter) !== null) return null;
    return { end: at + length, known: false };
  }
  return null;
};

/** The run of words at `at`; a period ends it (「次回令和8年度」). */
export const runAt = (folded: string, at: number): string => {
  runPattern.lastIndex = at;
  const run = runPattern.exec(folded)?.[0] ?? '';
  for (let index = 0; index < run.length; index++) {
    if (!/[明大昭平令㍾㍽㍼㍻㋿RHS']/.test(run[index] ?? '')) continue;
    const period = scanPeriod(folded, at + index);
    if (period !== null && /\d|元/.test(folded.slice(at + index, period.end))) return run.slice(0, index);
  }
  return run;
};

/** 「/年」「/万トン」「/人・日」「/10万人」「/5年間」 */
const withDenominators = (
  folded: string,
  at: number,
  numerator: string,
  known: boolean,
): { readonly unit: Unit; readonly end: number } => {
  let end = at;
  let text = numerator;
  while (numerator !== '位') {
    const joint = /^ ?([/・]) ?/.exec(folded.slice(end, end + 3));
    if (joint === null) break;
    const start = end + joint[0].length;
    if (joint[1] === '/') {
      const year = perYearAt(folded, start);
      if (year !== null) return { unit: { text, known, perYear: true }, end: start + year.length };
      const span = /^(\d+) ?(?:年間?|か年|カ年|ヵ年|ヶ年)/.exec(folded.slice(start, start + 6));
      if (span !== null) {
        const written = { text: span[0], value: { kind: 'span', years: Number(span[1]) } as const };
        return { unit: { text, known, perYear: false, span: written }, end: start + span[0].length };
      }
    }
    const amount = /^(?:\d[\d,]*)?[十百千万億]*/.exec(folded.slice(start, start + 12))?.[0] ?? '';
    if (!/^(?:10*(?:,?000)*)?[十百千万億]*$/.test(amount) || (joint[1] === '・' && amount !== '')) break;
    const [length] = unitLengthsAt(folded, start + amount.length);
    if (length === undefined) break;
    const next = start + amount.length + length;
    // 「120件/100件」 is two amounts; 「3人/10万人」 a rate.
    if (folded.slice(start + amount.length, next) === numerator && !/[千万億]$/.test(amount)) break;
    if (joint[1] === '・' && !text.includes('/') && !/[日年月泊]/.test(folded.slice(start, next))) break;
    text += `${joint[1]}${folded.slice(start, next)}`;
    end = next;
  }
  return { unit: { text, known, perYear: false }, end };
};

/** 「年」「年度」「年間」 as a denominator: what follows must not make another word of it. */
export const perYearAt = (folded: string, at: number): string | null => {
  const year = /^年[度間]?/.exec(folded.slice(at, at + 2))?.[0];
  if (year === undefined) return null;
  const rest = runAt(folded, at + year.length);
  return rest === '' || segmentPhrases(rest) !== null ? year : null;
};

export const skipSpaces = (folded: string, at: number): number => {
  let index = at;
  while (folded[index] === ' ' || folded[index] === '\n') index++;
  return index;
};
