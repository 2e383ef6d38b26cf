import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import { evaluate } from '../evaluate.ts';
import { type ExampleRow, exampleIndicator } from '../examples/row.ts';
import { findScale, ratingScales } from '../find-scale.ts';

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

/** Grades of a row in 2025, the second of four years. */
const gradeIn = (id: string, row: ExampleRow, year = 2025): string => {
  const scale = findScale(id);
  if (!scale) throw new Error(`no scale ${id}`);
  const [indicator, series] = exampleIndicator(row, year, plan);
  const [evaluation] = evaluate(indicator, series, year, plan, scale);
  if (!evaluation) throw new Error('an evaluation expected');
  return evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.id : evaluation.outcome.reason;
};

const rising = (actual: string): ExampleRow => ({
  name: '登録数',
  baseline: '100件 R5',
  actual,
  target: '200件 R9',
});
const falling = (actual: string): ExampleRow => ({
  name: '事故件数',
  baseline: '200件 R5',
  actual,
  target: '100件以下 R9',
});
const keptUp = (actual: string): ExampleRow => ({
  name: '訪問率',
  baseline: '100% R5',
  actual,
  target: '100% R9',
});
const keptDown = (actual: string): ExampleRow => ({
  name: '火災件数',
  baseline: '10件 R5',
  actual,
  target: '10件以下 R9',
});
const total = (first: string, second: string): ExampleRow => ({
  name: '相談件数',
  baseline: '21件/年 R4',
  actuals: { 2024: `${first}/年`, 2025: `${second}/年` },
  target: '延べ100件 R6-R9',
});

// Half of the plan has passed, and two of four years since the baseline.
describe.each([
  // 100 → 200: 150 is the half of the way that is expected
  [
    '達成',
    rising('200件'),
    {
      michishirube: 'achieved',
      tama: 'steady',
      nagayo: 'A',
      sano: '7',
      fuji: '1',
      grant: 'considerably_effective',
      hamamatsu: 'A',
      miyagi: 'A',
    },
  ],
  [
    '超えた',
    rising('201件'),
    {
      michishirube: 'achieved',
      tama: 'steady',
      nagayo: 'S',
      sano: '7',
      fuji: '1',
      grant: 'very_effective',
      hamamatsu: 'A',
      miyagi: 'A',
    },
  ],
  [
    '目安どおり',
    rising('150件'),
    {
      michishirube: 'on_track',
      tama: 'steady',
      nagayo: 'A',
      sano: '4',
      fuji: '2',
      grant: 'considerably_effective',
      hamamatsu: 'B',
      miyagi: 'A',
    },
  ],
  [
    '目安の8割',
    rising('140件'),
    {
      michishirube: 'nearly_on_track',
      tama: 'mostly',
      nagayo: 'A',
      sano: '4',
      fuji: '3',
      grant: 'considerably_effective',
      hamamatsu: 'C',
      miyagi: 'B',
    },
  ],
  [
    '目安の6割',
    rising('130件'),
    {
      michishirube: 'behind',
      tama: 'mostly',
      nagayo: 'A',
      sano: '3',
      fuji: '3',
      grant: 'effective',
      hamamatsu: 'C',
      miyagi: 'C',
    },
  ],
  [
    '目安の6割に1足りない',
    rising('129件'),
    {
      michishirube: 'behind',
      tama: 'improve',
      nagayo: 'A',
      sano: '3',
      fuji: '3',
      grant: 'effective',
      hamamatsu: 'C',
      miyagi: 'D',
    },
  ],
  [
    '変わらない',
    rising('100件'),
    {
      michishirube: 'behind',
      tama: 'improve',
      nagayo: 'B',
      sano: '2',
      fuji: '4',
      grant: 'not_effective',
      hamamatsu: 'C',
      miyagi: 'D',
    },
  ],
  [
    '1割悪い',
    rising('90件'),
    {
      michishirube: 'worse',
      tama: 'improve',
      nagayo: 'B',
      sano: '1',
      fuji: '4',
      grant: 'not_effective',
      hamamatsu: 'C',
      miyagi: 'D',
    },
  ],
  ['1割より悪い', rising('89件'), { michishirube: 'worse', nagayo: 'C', grant: 'not_effective' }],
  // 200 → 100: target ÷ actual is 100/150
  [
    '減らす・目安どおり',
    falling('150件'),
    {
      michishirube: 'on_track',
      tama: 'steady',
      nagayo: 'A',
      sano: '3',
      fuji: '2',
      grant: 'effective',
      hamamatsu: 'B',
      miyagi: 'A',
    },
  ],
  [
    '減らす・増えた',
    falling('221件'),
    {
      michishirube: 'worse',
      tama: 'improve',
      nagayo: 'C',
      sano: '1',
      fuji: '4',
      grant: 'not_effective',
      hamamatsu: 'C',
      miyagi: 'D',
    },
  ],
  [
    '保つ・保った',
    keptUp('100%'),
    {
      michishirube: 'achieved',
      tama: 'steady',
      nagayo: 'B',
      sano: '7',
      fuji: '1',
      grant: 'considerably_effective',
      hamamatsu: 'B',
      miyagi: 'A',
    },
  ],
  [
    '保つ・少し下',
    keptUp('95%'),
    {
      michishirube: 'worse',
      tama: 'mostly',
      nagayo: 'B',
      sano: '6',
      fuji: '1',
      grant: 'not_effective',
      hamamatsu: 'C',
      miyagi: 'B',
    },
  ],
  ['低く保つ・半分', keptDown('5件'), { michishirube: 'achieved', nagayo: 'S', hamamatsu: 'A', miyagi: 'A' }],
  // 2 − 13/10 = 0.7
  [
    '低く保つ・3割超えた',
    keptDown('13件'),
    { michishirube: 'worse', nagayo: 'C', hamamatsu: 'C', miyagi: 'C' },
  ],
  [
    '累計・目安どおり',
    total('20件', '30件'),
    {
      michishirube: 'on_track',
      tama: 'steady',
      nagayo: 'A',
      sano: '2',
      fuji: '2',
      grant: 'effective',
      hamamatsu: 'B',
      miyagi: 'A',
    },
  ],
  [
    '累計・目安の8割',
    total('20件', '20件'),
    {
      michishirube: 'nearly_on_track',
      tama: 'mostly',
      nagayo: 'B',
      sano: '1',
      fuji: '3',
      grant: 'not_effective',
      hamamatsu: 'C',
      miyagi: 'B',
    },
  ],
] as const)('%s', (_, row, grades) => {
  test.each(Object.entries(grades))('%s: %s', (id, grade) => {
    expect(gradeIn(id, row)).toBe(grade);
  });
});

describe('宮城型', () => {
  test('does not grade the first year', () => {
    expect(gradeIn('miyagi', rising('150件'), 2024)).toBe('first_year');
  });

  test.each([
    ['100%超', rising('190件')],
    ['0%未満', rising('90件')],
    ['80.0%', rising('140件')],
  ])('prints %s', (text, row) => {
    const scale = findScale('miyagi');
    const [indicator, series] = exampleIndicator(row, 2025, plan);
    const [evaluation] = scale ? evaluate(indicator, series, 2025, plan, scale) : [];
    expect(evaluation?.outcome.because.ja).toContain(text);
  });

  test('needs the period of the plan', () => {
    const scale = findScale('miyagi');
    const unknown = { period: null, dueYear: 2027 };
    const [indicator, series] = exampleIndicator(rising('150件'), 2025, unknown);
    const [evaluation] = scale ? evaluate(indicator, series, 2025, unknown, scale) : [];
    expect(evaluation?.outcome).toMatchObject({ kind: 'unrated', reason: 'held' });
  });
});

describe('the shipped scales', () => {
  test('are the eight, the default first', () => {
    expect(ratingScales.map(({ id }) => id)).toEqual([
      'michishirube',
      'tama',
      'nagayo',
      'sano',
      'fuji',
      'grant',
      'hamamatsu',
      'miyagi',
    ]);
    expect(findScale('tama')?.name.ja).toBe('多摩型');
    expect(findScale('no such scale')).toBeUndefined();
  });

  test.each(ratingScales.map((scale) => [scale.id, scale] as const))('%s is whole', (_, scale) => {
    const ids = scale.classes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { when, label, rule, symbol } of scale.classes) {
      // A class without a condition for one kind of rule would take everything.
      for (const kind of ['progress', 'keep'] as const) {
        expect(when.filter(({ only }) => only === undefined || only === kind).length).toBeGreaterThan(0);
      }
      expect([label.ja, label.en, rule.ja, rule.en, symbol]).not.toContain('');
    }
  });

  test('can be stored and edited as plain data', () => {
    expect(JSON.parse(JSON.stringify(ratingScales))).toEqual(ratingScales);
  });
});
