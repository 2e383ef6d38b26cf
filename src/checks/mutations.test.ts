import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runChecks } from './run-checks.ts';
import { readSheets } from './testing/sheet.ts';

/**
 * Invented plans whose prose agrees with their tables. Figures in ⟨ ⟩ are facts that neither a table
 * nor the text itself can prove or disprove; every other figure is changed once and must be noticed.
 */
const plan = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'testing/plans', `${name}.txt`), 'utf8');
const unmarked = (text: string): string => text.replaceAll(/[⟨⟩]/gu, '');

const prose = ['claimed-change-differs', 'claimed-figure-differs', 'breakdown-sum-differs'];
const findings = (text: string): string[] =>
  runChecks(readSheets(unmarked(text)), { only: prose }).map((finding) => finding.message.ja);

/** Another digit in the place that the seed chooses, never a leading zero, never the same. */
const withWrongDigit = (figure: string, seed: number): string => {
  const places = [...figure].flatMap((char, at) => (/\p{Nd}/u.test(char) ? [at] : []));
  // Rounding could explain another last place of a decimal.
  const choice = figure.includes('.') ? places.length - 1 : places.length;
  const at = places[seed % choice] ?? 0;
  const digit = Number((figure[at] ?? '0').normalize('NFKC'));
  const other = at === 0 ? (digit % 9) + 1 : (digit + 1 + (seed % 8)) % 10;
  return `${figure.slice(0, at)}${other}${figure.slice(at + 1)}`;
};

interface Mutant {
  readonly text: string;
  readonly what: string;
}

/** Every figure of the prose changed once, years and marked facts aside. */
const mutantsOf = (text: string): Mutant[] => {
  const mutants: Mutant[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    if (/^(?:\||計画|目標|施策|事業)/u.test(line)) continue;
    for (const match of line.matchAll(/\p{Nd}[\p{Nd},.]*\p{Nd}|\p{Nd}/gu)) {
      const before = line.slice(0, match.index);
      if (/(?:令和|R|⟨)$/u.test(before)) continue;
      const wrong = withWrongDigit(match[0], mutants.length * 7 + 3);
      const at = start + match.index;
      mutants.push({
        text: text.slice(0, at) + wrong + text.slice(at + match[0].length),
        what: `${before.slice(-18)}[${match[0]} → ${wrong}]`,
      });
    }
  }
  return mutants;
};

describe.each(['aoki', 'shirahama', 'mizuho', 'hinode', 'kitagawa', 'matsubara'])(
  'the clean plan %s',
  (name) => {
    test('is clean', () => expect(findings(plan(name))).toEqual([]));
  },
);

describe.each(['aoki', 'shirahama', 'hinode'])('one wrong digit in the prose of %s', (name) => {
  const mutants = mutantsOf(plan(name));
  test('leaves at most one in twenty unnoticed', () => {
    const missed = mutants
      .filter((mutant) => findings(mutant.text).length === 0)
      .map((mutant) => mutant.what);
    expect(mutants.length).toBeGreaterThan(25);
    expect(missed.length / mutants.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe.each(['aoki', 'shirahama'])('last year’s column given another year’s label in %s', (name) => {
  test('is noticed', () => {
    const text = plan(name);
    const swapped = text.replaceAll('R5実績', 'R?').replaceAll('R6実績', 'R5実績').replaceAll('R?', 'R6実績');
    expect(findings(swapped).length).toBeGreaterThan(10);
  });
});
