import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Quote, Severity } from '../finding.ts';
import type { Explanation } from './explanation.ts';
import { findingFigures, findingIdentity } from './finding-identity.ts';
import { stateFindings } from './state-findings.ts';

const quote = (text: string, more: Partial<Quote> = {}): Quote => ({
  label: '再生可能エネルギー R6実績',
  text,
  plan: 'city',
  source: 'r6.txt',
  place: { kind: 'text', line: 338, column: 28, endLine: 338, endColumn: 38 },
  ...more,
});
const finding = (more: Partial<Finding> = {}): Finding => ({
  rule: 'same-period-two-values',
  severity: 'error',
  plan: 'city',
  node: 'n1',
  indicator: 'i1',
  message: { ja: 'どちらもR4ですが、42.6MW と 45.3MW で異なります。', en: '' },
  remedy: { ja: '時点を確かめてください。', en: '' },
  quotes: [quote('42.6MW (R4)', { label: '再生可能エネルギー 基準値' }), quote('45.3MW (R4)')],
  ...more,
});
let count = 0;
const explained = (about: Finding, more: Partial<Explanation> = {}): Explanation => {
  count += 1;
  return {
    id: `e${count}`,
    finding: about,
    text: '換算の方法が改められた',
    by: '環境課',
    at: '2025-05-29T03:03:00.000Z',
    ended: null,
    ...more,
  };
};
const kinds = (findings: readonly Finding[], explanations: readonly Explanation[]) =>
  stateFindings(findings, explanations).map(({ state }) => state.kind);

/** The same finding after the document was brought in again: other lines, other file, words laid out anew. */
const movedArbitrary = (one: Finding): fc.Arbitrary<Finding> =>
  fc
    .record({
      line: fc.integer({ min: 1, max: 9999 }),
      source: fc.string(),
      gap: fc.constantFrom('', ' ', '\n', '　'),
    })
    .map(({ line, source, gap }) => ({
      ...one,
      remedy: { ja: source, en: source },
      quotes: one.quotes.map((each) => ({
        ...each,
        source,
        place: { kind: 'text', line, column: 1, endLine: line, endColumn: 2 } as const,
        text: [...each.text].join(gap),
      })),
    }));
const digitsIn = (text: string): number[] =>
  [...text].flatMap((letter, at) => (/\d/u.test(letter) ? [at] : []));
/** One digit of one quote is another. */
const otherFigure = (one: Finding): fc.Arbitrary<Finding> =>
  fc
    .record({ quoted: fc.nat(one.quotes.length - 1), digit: fc.nat(), by: fc.integer({ min: 1, max: 9 }) })
    .map(({ quoted, digit, by }) => ({
      ...one,
      quotes: one.quotes.map((each, index) => {
        const digits = digitsIn(each.text);
        const at = digits[digit % digits.length];
        if (index !== quoted || at === undefined) return each;
        return {
          ...each,
          text: `${each.text.slice(0, at)}${(Number(each.text[at]) + by) % 10}${each.text.slice(at + 1)}`,
        };
      }),
    }));

describe('what a finding is about, and what it says', () => {
  test('both are the same after another import of the same document', () => {
    fc.assert(
      fc.property(movedArbitrary(finding()), (moved) => {
        expect(findingIdentity(moved)).toBe(findingIdentity(finding()));
        expect(findingFigures(moved)).toBe(findingFigures(finding()));
      }),
    );
  });
  test('one digit that differs in a quote makes another text of it, about the same thing', () => {
    fc.assert(
      fc.property(otherFigure(finding()), (other) => {
        expect(findingIdentity(other)).toBe(findingIdentity(finding()));
        expect(findingFigures(other)).not.toBe(findingFigures(finding()));
      }),
    );
  });
  test.each([
    ['another rule', { rule: 'claimed-figure-differs' }],
    [
      'another plan',
      { plan: 'region', quotes: finding().quotes.map((each) => ({ ...each, plan: 'region' })) },
    ],
    ['another node', { node: 'n2' }],
    ['another indicator', { indicator: 'i2' }],
    ['another year', { quotes: [quote('45.3MW (R4)', { label: '再生可能エネルギー R7実績' })] }],
  ])('%s is another finding', (_, more) => {
    expect(findingIdentity(finding(more))).not.toBe(findingIdentity(finding()));
  });
  test('two claims of one sentence about one row differ in the figures of their messages', () => {
    const other = finding({ message: { ja: 'どちらもR4ですが、42.6MW と 45.8MW で異なります。', en: '' } });
    expect(findingFigures(other)).not.toBe(findingFigures(finding()));
  });
  test('a message put in other words says the same', () => {
    const other = finding({ message: { ja: '同じR4に 45.3MW、42.6MW の二つがあります。', en: '' } });
    expect(findingFigures(other)).toBe(findingFigures(finding()));
  });
  test('a contradiction between two plans is one, from either side', () => {
    const [ours, theirs] = [quote('76.5%'), quote('75.50%', { plan: 'region' })];
    const message = (a: string, b: string) => ({ ja: `一方は ${a}、他方は ${b} です。`, en: '' });
    const here = finding({ quotes: [ours, theirs], message: message('76.5%', '75.5%') });
    const there = finding({
      plan: 'region',
      node: 'x',
      indicator: 'y',
      quotes: [theirs, ours],
      message: message('75.5%', '76.5%'),
    });
    expect(findingIdentity(there)).toBe(findingIdentity(here));
    expect(findingFigures(there)).toBe(findingFigures(here));
  });
});

describe('the state of a finding', () => {
  test('open until explained, explained while the figures are the same, returned when they change', () => {
    expect(kinds([finding()], [])).toEqual(['open']);
    fc.assert(
      fc.property(movedArbitrary(finding()), otherFigure(finding()), (moved, other) => {
        expect(kinds([moved], [explained(finding())])).toEqual(['explained']);
        expect(kinds([other], [explained(finding())])).toEqual(['returned']);
        expect(kinds([moved], [explained(other)])).toEqual(['returned']);
      }),
    );
  });
  test('what was withdrawn or replaced no longer counts', () => {
    for (const how of ['withdrawn', 'replaced'] as const) {
      const ended = { how, by: '企画課', at: '2025-06-01T00:00:00.000Z' };
      expect(kinds([finding()], [explained(finding(), { ended })])).toEqual(['open']);
    }
  });
  test.each<[Severity, Severity, string]>([
    ['info', 'error', 'returned'],
    ['warning', 'error', 'returned'],
    ['error', 'warning', 'explained'],
    ['info', 'info', 'explained'],
  ])('explained as %s, found as %s: %s', (then, now, state) => {
    expect(kinds([finding({ severity: now })], [explained(finding({ severity: then }))])).toEqual([state]);
  });
  test('of two claims about one row, explaining one leaves the other open', () => {
    const [one, two] = [finding(), finding({ quotes: [quote('42.6MW (R4)'), quote('48.0MW')] })];
    const same = {
      ...two,
      quotes: two.quotes.map((each, at) => ({ ...each, label: one.quotes[at]?.label ?? '' })),
    };
    expect(findingIdentity(same)).toBe(findingIdentity(one));
    expect(kinds([one, same], [explained(one)])).toEqual(['explained', 'open']);
    expect(kinds([same, one], [explained(one)])).toEqual(['open', 'explained']);
  });
  test('neither the order of findings nor that of explanations matters', () => {
    const some = ['42.6MW', '45.3MW', '47.9MW', '50.1MW'].map((text, at) =>
      finding({ indicator: `i${at % 3}`, quotes: [quote(text)] }),
    );
    const given = [
      explained(some[0] ?? finding()),
      explained(some[2] ?? finding()),
      explained(finding({ indicator: 'i1', quotes: [quote('1MW')] })),
    ];
    const told = (findings: readonly Finding[], explanations: readonly Explanation[]) =>
      new Map(stateFindings(findings, explanations).map((each) => [each.finding, each.state.kind]));
    const expected = told(some, given);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(some, { minLength: 4 }),
        fc.shuffledSubarray(given, { minLength: 3 }),
        (a, b) => {
          expect([...told(a, b)].toSorted((x, y) => some.indexOf(x[0]) - some.indexOf(y[0]))).toEqual([
            ...expected,
          ]);
        },
      ),
    );
  });
  test('a returned finding tells what was explained before', () => {
    const before = explained(finding());
    const now = finding({ quotes: [finding().quotes[0] ?? quote(''), quote('45.9MW (R4)')] });
    expect(stateFindings([now], [before])[0]?.state).toEqual({ kind: 'returned', before });
  });
});
