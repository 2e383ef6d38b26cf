import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { defaultScale, ratingScales } from '../evaluation/find-scale.ts';
import type { Condition, RatingClass, RatingScale } from '../evaluation/rating-scale.ts';
import { scaleProblems } from './check-scale.ts';
import { ruleText } from './rule-text.ts';
import { scaleEffect } from './scale-effect.ts';

const rated = (name: string, ...when: readonly [Condition['is'], string][]): RatingClass => ({
  id: name,
  label: { ja: name, en: name },
  symbol: name,
  tone: 'good',
  rule: { ja: name, en: name },
  when: when.map(([is, value]) => ({ fact: 'pace', is, value })),
});
const scale = (...classes: readonly RatingClass[]): RatingScale => ({
  id: 'own',
  name: { ja: '青葉型', en: 'Aoba' },
  source: '青葉町',
  requires: [],
  classes,
});
const kinds = (given: RatingScale) => scaleProblems(given).map(({ kind }) => kind);

describe('scales', () => {
  test.each(ratingScales.map((each) => [each.id, each] as const))(
    'the shipped %s has no problem',
    (_, each) => {
      expect(scaleProblems(each)).toEqual([]);
    },
  );

  test.each([
    ['in order, each takes the rest', scale(rated('順調', ['gte', '1']), rated('遅れ', ['lt', '1'])), []],
    ['1 itself is in none', scale(rated('順調', ['gt', '1']), rated('遅れ', ['lt', '1'])), ['gap']],
    ['between 0.6 and 0.8', scale(rated('A', ['gte', '0.8']), rated('C', ['lt', '0.6'])), ['gap', 'gap']],
    ['0.8 written otherwise', scale(rated('A', ['gte', '0.8']), rated('B', ['lt', '0.80'])), []],
    [
      'turned around',
      scale(rated('B', ['gte', '0.6']), rated('A', ['gte', '0.8']), rated('C', ['lt', '0.6'])),
      ['overlap'],
    ],
    [
      'two ranges that overlap',
      scale(rated('A', ['gte', '0.8']), rated('B', ['gte', '0.5'], ['lt', '0.9']), rated('C', ['lt', '0.5'])),
      ['overlap'],
    ],
    ['two of a name', scale(rated('A', ['gte', '1']), { ...rated('A', ['lt', '1']), id: 'b' }), ['name']],
    [
      'two of a symbol',
      scale(rated('A', ['gte', '1']), { ...rated('B', ['lt', '1']), symbol: 'A' }),
      ['name'],
    ],
    ['no number', scale(rated('A', ['gte', '8割']), rated('B', ['lt', '1'])), ['cutoff']],
    ['no rule', scale(rated('A', ['gte', '1']), rated('B')), ['empty']],
    ['one class', scale(rated('A', ['gte', '1'])), ['empty']],
  ] as const)('%s', (_, given, expected) => {
    expect(kinds(given)).toEqual(expected);
  });

  test('a gap is told in words', () => {
    const [problem] = scaleProblems(scale(rated('順調', ['gt', '1']), rated('遅れ', ['lt', '1'])));
    expect(problem?.text.ja).toContain('進度がちょうど1');
  });

  test('however many cut-offs: descending ones cover everything, and leaving one step out is a gap', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: -500, max: 2000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cuts, (given) => {
        const sorted = given.toSorted((a, b) => b - a).map((cut) => String(cut / 100));
        const classes = [
          ...sorted.map((cut, place) => rated(`第${place}`, ['gte', cut])),
          rated('その他', ['lt', sorted.at(-1) ?? '0']),
        ];
        expect(kinds(scale(...classes))).toEqual([]);
        expect(kinds(scale(...classes.slice(0, -1), rated('その他', ['lt', '-99'])))).toContain('gap');
      }),
    );
  });

  test('a rule in words', () => {
    expect(ruleText(rated('B', ['gte', '0.8'], ['lt', '1']).when).ja).toBe('進度が0.8以上、進度が1未満');
  });
});

describe('the effect of a scale', () => {
  test('the same scale changes nothing; a stricter one turns grades and no figure', () => {
    expect(
      scaleEffect(cityPlan, 2024, { from: defaultScale, to: defaultScale }).filter(({ differs }) => differs),
    ).toEqual([]);
    const strict = scale(rated('順調', ['gte', '100']), rated('遅れ', ['lt', '100']));
    const effects = scaleEffect(cityPlan, 2024, { from: defaultScale, to: strict });
    expect(effects.some(({ differs }) => differs)).toBe(true);
    for (const { before, after } of effects)
      if (before.kind === 'unrated') expect(after).toMatchObject({ kind: 'unrated', reason: before.reason });
  });
});
