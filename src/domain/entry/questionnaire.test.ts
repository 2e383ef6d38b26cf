import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { buildPlan, level, plain } from '../../../test/fixtures/plan-builder.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { addresseeKey, addresseeName, addresseesOf, parseAddresseeKey } from './addressee.ts';
import { questionnaireOf } from './questionnaire.ts';

const office = { kind: 'office' } as const;
const division = (name: string) => ({ kind: 'division', name }) as const;

/** Two divisions share a goal; one indicator is restated, one has lines of its own, one belongs to both. */
const plan = buildPlan({
  id: 'midori',
  title: 'みどり市総合戦略',
  kind: '総合戦略',
  publisher: 'みどり市',
  municipalities: ['062022'],
  period: { from: 2024, to: 2027 },
  reportingYears: [2024],
  year: 2024,
  dueYear: 2027,
  levels: ['基本目標', '施策'],
  nodes: [
    {
      code: '1',
      title: 'しごと',
      narratives: [
        { kind: 'issues', text: '担い手が足りない。' },
        { kind: 'direction', text: '担い手を育てる。' },
      ],
      children: [
        {
          code: '1-1',
          title: '産業',
          projects: [{ title: '創業の学校', divisions: ['商工課'], text: '六回開いた。' }],
          indicators: [
            {
              name: '起業者数',
              divisions: ['商工課'],
              settings: level(),
              series: [plain(2024, '人', '12', '15', '20')],
            },
            {
              name: '進学率',
              divisions: ['学校教育課', '商工課'],
              settings: level(),
              series: [
                { ...plain(2024, '%', '60', '61', '70'), label: '男' },
                { ...plain(2024, '%', '62', '63', '70'), label: '女' },
              ],
            },
          ],
        },
        {
          code: '1-2',
          title: '学び',
          restated: ['起業者数'],
          indicators: [
            {
              name: '読書冊数',
              divisions: ['学校教育課'],
              settings: level(),
              series: [plain(2024, '冊', '3', '4', '5')],
            },
          ],
        },
      ],
    },
  ],
});

const values = (questions: ReturnType<typeof questionnaireOf>['questions']) =>
  questions.flatMap((each) =>
    each.kind === 'value' ? [[each.indicator.name, each.series.label].filter(Boolean).join(' ')] : [],
  );
const texts = (questions: ReturnType<typeof questionnaireOf>['questions']) =>
  questions.flatMap((each) => (each.kind === 'text' ? [`${each.node.code} ${each.text}`] : []));

describe('a division', () => {
  const { questions } = questionnaireOf(plan, 2025, division('商工課'));
  test('is asked for each line of its indicators once, restated or not', () => {
    expect(values(questions)).toEqual(['起業者数', '進学率 男', '進学率 女']);
    expect(questions.find((each) => each.kind === 'value')).toMatchObject({
      where: '1-1 産業',
      restatedOn: ['1-2 学び'],
      unit: '人',
      baseline: '12人(R4)',
      target: '20人',
      earlier: { year: 2024, text: '15人' },
      sharedWith: [],
    });
  });
  test('shares what another division answers too', () => {
    const shared = questions.filter((each) => each.kind === 'value' && each.indicator.name === '進学率');
    expect(shared.map(({ sharedWith }) => sharedWith)).toEqual([
      [division('学校教育課')],
      [division('学校教育課')],
    ]);
  });
  test('is asked for the texts of the form, and 要因分析 and 方針 beside indicators', () => {
    expect(texts(questions)).toEqual(['1 issues', '1 direction', '1-1 cause', '1-1 policy']);
    expect(questions.find((each) => each.kind === 'text')).toMatchObject({
      earlier: { year: 2024, text: '担い手が足りない。' },
      sharedWith: [division('学校教育課')],
    });
  });
  test('is asked for its projects: text, outputs, budget, settled cost', () => {
    expect(questions.flatMap((each) => (each.kind === 'project' ? [each.field] : []))).toEqual([
      'text',
      'outputs',
      'budget',
      'settled_cost',
    ]);
  });
  test('an unknown division is asked nothing', () =>
    expect(questionnaireOf(plan, 2025, division('水道課')).questions).toEqual([]));
});

test('the office is asked everything and shares nothing', () => {
  const { questions } = questionnaireOf(plan, 2025, office);
  expect(values(questions)).toEqual(['起業者数', '進学率 男', '進学率 女', '読書冊数']);
  expect(questions.filter(({ sharedWith }) => sharedWith.length > 0)).toEqual([]);
});

test('a plan without any text asks for the usual ones where there are indicators', () => {
  const bare = { ...plan, narratives: [] };
  expect(texts(questionnaireOf(bare, 2025, division('学校教育課')).questions)).toEqual([
    ...['progress', 'cause', 'issues', 'direction', 'policy'].map((kind) => `1-1 ${kind}`),
    ...['progress', 'cause', 'issues', 'direction', 'policy'].map((kind) => `1-2 ${kind}`),
  ]);
});

describe('a plan that several municipalities share', () => {
  test('asks each only for the nodes that concern it', () => {
    for (const code of regionPlan.municipalities) {
      const { questions } = questionnaireOf(regionPlan, 2025, { kind: 'municipality', code });
      expect(questions.length).toBeGreaterThan(0);
      for (const { node } of questions) expect(node.municipalities).toContain(code);
    }
  });
  test('a line named after a municipality is asked of that one alone', () => {
    const [indicator, ...rest] = regionPlan.indicators;
    if (indicator === undefined) throw new Error('an indicator expected');
    const series = ['米沢市', '長井市'].map((label, at) => ({
      ...plain(2024, '人', '1', '2', '3'),
      id: `s${at}`,
      label,
    }));
    const [first] = indicator.series;
    const byTown = {
      ...regionPlan,
      indicators: [
        {
          ...indicator,
          series: series.map(({ id, label }) => ({
            id,
            baseline: first?.baseline ?? null,
            actuals: [],
            targets: [],
            label,
          })),
        },
        ...rest,
      ],
    };
    const { questions } = questionnaireOf(byTown, 2025, { kind: 'municipality', code: '062090' });
    const lines = questions.flatMap((each) =>
      each.kind === 'value' && each.indicator.id === indicator.id
        ? [[each.series.label, each.sharedWith]]
        : [],
    );
    expect(lines).toEqual([['長井市', []]]);
  });
});

describe.each([
  ['a city', cityPlan],
  ['a region', regionPlan],
])('%s', (_, each) => {
  test('all addressees together are asked what the office is asked, save what names nobody', () => {
    const all = new Set(
      addresseesOf(each)
        .filter(({ kind }) => kind !== 'office')
        .flatMap((addressee) => questionnaireOf(each, 2025, addressee).questions.map(({ key }) => key)),
    );
    const ofOffice = questionnaireOf(each, 2025, office).questions;
    expect(ofOffice.length).toBeGreaterThan(40);
    expect(new Set(ofOffice.map(({ key }) => key)).size).toBe(ofOffice.length);
    for (const key of all) expect(ofOffice.map((question) => question.key)).toContain(key);
  });
  test('keys of addressees are read back', () => {
    for (const addressee of addresseesOf(each)) {
      expect(parseAddresseeKey(addresseeKey(addressee))).toEqual(addressee);
      expect(addresseeName(addressee).ja).not.toBe('');
    }
    expect(parseAddresseeKey('课:x')).toBeNull();
  });
});
