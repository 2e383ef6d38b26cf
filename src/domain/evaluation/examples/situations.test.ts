import { describe, expect, test } from 'vitest';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation } from '../evaluation.ts';
import { defaultScale } from '../find-scale.ts';
import { type ExampleRow, exampleIndicator } from './row.ts';

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

const evaluateRow = (row: ExampleRow, year = 2024): readonly Evaluation[] => {
  const [indicator, series] = exampleIndicator(row, year, plan);
  return evaluate(indicator, series, year, plan, defaultScale);
};

const only = (row: ExampleRow, year?: number): Evaluation => {
  const [evaluation, ...others] = evaluateRow(row, year);
  if (!evaluation || others.length > 0) throw new Error('one evaluation expected');
  return evaluation;
};

const gradeOf = ({ outcome }: Evaluation): string =>
  outcome.kind === 'graded' ? outcome.grade.id : outcome.reason;

interface Expected {
  readonly grade: string;
  readonly target?: string;
  readonly counted?: string;
  readonly achievement?: string | null;
  readonly progress?: string | null;
  readonly expected?: string | null;
  readonly expectedProgress?: string | null;
  readonly pace?: string | null;
  readonly change?: string | null;
  readonly required?: string | null;
  readonly forecast?: string | null;
  /** The reason, or the sentence of the grade, contains this. */
  readonly says?: string;
}

const summaryOf = (evaluation: Evaluation, wanted: Expected): Expected => {
  const { facts } = evaluation;
  const all = {
    grade: gradeOf(evaluation),
    target: evaluation.target,
    counted: evaluation.counted,
    achievement: facts.achievement.value,
    progress: facts.progress.value,
    expected: facts.expected.value,
    expectedProgress: facts.expectedProgress.value,
    pace: facts.pace.value,
    change: facts.baselineChange.value,
    required: facts.requiredPerYear.value,
    forecast: facts.forecast.value,
    says:
      wanted.says !== undefined && evaluation.outcome.because.ja.includes(wanted.says)
        ? wanted.says
        : evaluation.outcome.because.ja,
  };
  return Object.fromEntries(
    Object.keys(wanted).map((key) => [key, all[key as keyof typeof all]]),
  ) as unknown as Expected;
};

// Every expected figure below was worked out by hand from the row above it.
const situations: readonly (readonly [string, ExampleRow, number, Expected])[] = [
  [
    '40 of the 50 expected is exactly 0.8',
    { name: '相談件数', baseline: '45件/年 R5', actual: '40件', target: '延べ200件 R6-R9' },
    2024,
    { grade: 'nearly_on_track', progress: '0.200', expected: '50', pace: '0.80', required: '54' },
  ],
  [
    'one short of it is below 0.8 and is printed so',
    { name: '相談件数', baseline: '0件/年 R5', actual: '79,999件', target: '延べ400,000件 R6-R9' },
    2024,
    { grade: 'behind', pace: '0.79999' },
  ],
  [
    'a third of the way in a third of the years is exactly on the line',
    { name: '登録数', baseline: '0件 R6', actual: '1件', target: '3件 R9' },
    2025,
    { grade: 'on_track', progress: '0.333', expectedProgress: '0.333', pace: '1.00', expected: '1' },
  ],
  [
    'from 10 to 40 in five years, 22 after two years is on the line',
    { name: '登録数', baseline: '10件 R4', actual: '22件', target: '40件 R9' },
    2024,
    { grade: 'on_track', pace: '1.00', change: '1.200', required: '6', forecast: '40' },
  ],
  [
    'falling: three quarters of the way after one of four years',
    { name: '交通事故発生件数', baseline: '120件 R5', actual: '105件', target: '100件以下 R9' },
    2024,
    {
      grade: 'on_track',
      progress: '0.750',
      pace: '3.00',
      achievement: '0.952',
      expected: '115',
      change: '-0.125',
    },
  ],
  [
    'falling, with 2 − actual ÷ target as 達成率',
    {
      name: '交通事故発生件数',
      baseline: '120件 R5',
      actual: '105件',
      target: '100件以下 R9',
      settings: { fallingRate: 'two_minus' },
    },
    2024,
    { grade: 'on_track', achievement: '0.950' },
  ],
  [
    'falling, and risen above the baseline',
    { name: '交通事故発生件数', baseline: '120件 R5', actual: '126件', target: '100件以下 R9' },
    2024,
    { grade: 'worse', progress: '-0.300', pace: '-1.20', change: '0.050', required: '-9' },
  ],
  [
    'to be kept low: not above the baseline',
    { name: '鳥獣被害金額', baseline: '56,211千円 R4', actual: '56,000千円', target: '基準値以下 R10' },
    2024,
    { grade: 'achieved', target: '56211', progress: null, says: '56,211千円以下' },
  ],
  [
    'to be kept low: one above the baseline is worse',
    { name: '鳥獣被害金額', baseline: '56,211千円 R4', actual: '56,212千円', target: '基準値以下 R10' },
    2024,
    { grade: 'worse' },
  ],
  [
    'zero target and zero actual: met, without a rate',
    { name: '待機児童数', baseline: '0人 R5', actual: '0人', target: '0人 R9' },
    2024,
    { grade: 'achieved', achievement: null },
  ],
  [
    '20%増 is measured from the baseline',
    { name: '公園の利用者数', baseline: '1,000人 R5', actual: '1,100人', target: '20%増 R9' },
    2024,
    { grade: 'on_track', target: '1200', progress: '0.500', expected: '1050', pace: '2.00' },
  ],
  [
    '10.0%減 is measured from the baseline',
    { name: 'ごみ排出量', baseline: '200t R5', actual: '198t', target: '10.0%減 R9' },
    2024,
    { grade: 'behind', target: '180', progress: '0.100', expected: '195', pace: '0.40' },
  ],
  [
    '20%増 of a figure in per cent may be a share or points',
    { name: '満足度', baseline: '40% R5', actual: '45%', target: '20%増 R9' },
    2024,
    { grade: 'held', says: 'ポイント' },
  ],
  [
    'change against change: 46% less is the target, 20% less so far',
    { name: '温室効果ガス排出量(基準年度比)', baseline: '0% H25', actual: '20%減', target: '46%減 R12' },
    2024,
    // 20/46 of the way in 11 of 17 years
    { grade: 'behind', target: '46', progress: '0.435', pace: '0.67' },
  ],
  [
    'a range, approached from below',
    {
      name: '審議会等の女性割合',
      baseline: '39.0% R5',
      actual: '39.5%',
      target: '下限=40%以上 上限=60%以下 R9',
    },
    2024,
    { grade: 'on_track', progress: '0.500', expected: '39.25', pace: '2.00' },
  ],
  [
    'a range, reached',
    {
      name: '審議会等の女性割合',
      baseline: '39.0% R5',
      actual: '60.0%',
      target: '下限=40%以上 上限=60%以下 R9',
    },
    2024,
    { grade: 'achieved', achievement: '1.000' },
  ],
  [
    'a range, overshot further than the baseline fell short',
    {
      name: '審議会等の女性割合',
      baseline: '39.0% R5',
      actual: '65.0%',
      target: '下限=40%以上 上限=60%以下 R9',
    },
    2024,
    { grade: 'worse', progress: '-4.000' },
  ],
  [
    '50%超 is not met by 50%',
    { name: '実施率', baseline: '45% R5', actual: '50%', target: '50%超 R9' },
    2024,
    { grade: 'on_track', progress: '1.000' },
  ],
  [
    "the year's own target goes before the straight line",
    {
      name: '登録数',
      baseline: '100件 R5',
      actual: '108件',
      target: '150件 R9',
      yearlyTargets: { 2024: '110件', 2025: '120件' },
    },
    2024,
    { grade: 'nearly_on_track', expected: '110', expectedProgress: '0.200', pace: '0.80' },
  ],
  [
    'a first year in which nothing is expected yet',
    {
      name: '登録数',
      baseline: '100件 R5',
      actual: '100件',
      target: '150件 R9',
      yearlyTargets: { 2024: '100件' },
    },
    2024,
    { grade: 'on_track', pace: null, expected: '100' },
  ],
  [
    "without a baseline, the year's own target is the measure",
    { name: '登録数', actual: '45件', target: '100件 R9', yearlyTargets: { 2024: '50件' } },
    2024,
    { grade: 'nearly_on_track', pace: '0.90', progress: null },
  ],
  [
    'without a baseline and yearly targets nothing can be expected',
    { name: '登録数', baseline: '－', actual: '45件', target: '100件 R9' },
    2024,
    { grade: 'no_baseline', pace: null, achievement: '0.450' },
  ],
  [
    'without a baseline, a target that is met is met',
    { name: '登録数', baseline: '－', actual: '100件', target: '100件 R9' },
    2024,
    { grade: 'achieved' },
  ],
  [
    'a total with a year that is not settled is incomplete',
    {
      name: '相談件数',
      baseline: '21件/年 R4',
      actuals: { 2024: '20件/年', 2025: '未確定', 2026: '20件/年' },
      target: '延べ100件 R6-R9',
    },
    2026,
    { grade: 'held', counted: undefined as never, says: 'R7の値がそろっていないため' },
  ],
  [
    'yearly amounts are added up',
    {
      name: '相談件数',
      baseline: '21件/年 R4',
      actuals: { 2024: '20件/年', 2025: '30件/年' },
      target: '延べ100件 R6-R9',
    },
    2025,
    {
      grade: 'on_track',
      counted: '50',
      progress: '0.500',
      expected: '50',
      pace: '1.00',
      required: '25',
      forecast: '100',
    },
  ],
  [
    'running totals are not added up',
    { name: '相談件数', actuals: { 2024: '延べ20件', 2025: '延べ44件' }, target: '延べ100件 R6-R9' },
    2025,
    { grade: 'nearly_on_track', counted: '44', progress: '0.440', pace: '0.88', required: '28' },
  ],
  [
    'figures that grow like a running total, unmarked: judgement is held where the grade depends on it',
    { name: '相談件数', actuals: { 2024: '20件', 2025: '44件' }, target: '延べ100件 R6-R9' },
    2025,
    { grade: 'held', says: '累計' },
  ],
  [
    'figures that do not grow like one are yearly amounts',
    { name: '相談件数', actuals: { 2024: '20件', 2025: '24件' }, target: '延べ100件 R6-R9' },
    2025,
    { grade: 'nearly_on_track', counted: '44', progress: '0.440' },
  ],
  [
    'a running total that continues another window cannot be told from one that does not',
    { name: '事業化数', baseline: '延べ12件 H30.6-R4', actual: '延べ15件', target: '延べ40件 R6-R9' },
    2024,
    { grade: 'held', says: '通算' },
  ],
  [
    "a running total that says it began with the target's window",
    { name: '事業化数', baseline: '延べ12件 H30.6-R4', actual: '延べ5件 R6-R6', target: '延べ40件 R6-R9' },
    2024,
    { grade: 'behind', counted: '5', progress: '0.125', pace: '0.50' },
  ],
  [
    'a total of a window that has not begun',
    { name: '相談件数', actuals: { 2023: '20件' }, target: '延べ100件 R6-R9' },
    2023,
    { grade: 'held', says: 'R6～R9' },
  ],
  [
    'by the yearly targets of a total less is expected at first',
    {
      name: '相談件数',
      actual: '12件/年',
      target: '延べ100件 R6-R9',
      yearlyTargets: { 2024: '10件', 2025: '20件', 2026: '30件', 2027: '40件' },
    },
    2024,
    { grade: 'on_track', expected: '10', pace: '1.20' },
  ],
  [
    'a budget: less than the elapsed share is ahead',
    {
      name: '交通事故死者数',
      baseline: '22人/年 R5',
      actual: '15人/年',
      target: '延べ80人以下 R6-R9',
    },
    2024,
    { grade: 'on_track', expected: '20', pace: '1.33', required: '21' },
  ],
  [
    'a budget is met only when its window is over',
    {
      name: '交通事故死者数',
      actuals: { 2024: '20人/年', 2025: '20人/年', 2026: '20人/年', 2027: '20人/年' },
      target: '延べ80人以下 R6-R9',
    },
    2027,
    { grade: 'achieved', counted: '80' },
  ],
  [
    'an older value is measured at its own time',
    { name: '付加価値額', baseline: '1,383億円 R3年', actual: '1,425億円 R4年', target: '1,650億円 R9' },
    2024,
    { grade: 'nearly_on_track', expectedProgress: '0.167', expected: '1428', pace: '0.94', required: '45' },
  ],
  [
    'a value that is no newer than the baseline says nothing',
    { name: '導入量', baseline: '42.6MW R4', actual: '45.3MW R4', target: '47.9MW R9' },
    2024,
    { grade: 'held', says: '基準値の時点' },
  ],
  [
    'improvement in words: the same figure is none',
    { name: '満足度', baseline: '40.1% R5', actual: '40.1%', target: '現状値から向上 R9' },
    2024,
    { grade: 'behind' },
  ],
  [
    'improvement in words: a tenth of a point more is one',
    { name: '満足度', baseline: '40.1% R5', actual: '40.2%', target: '現状値から向上 R9' },
    2024,
    { grade: 'achieved', says: '40.1%超' },
  ],
  [
    'against the year before',
    {
      name: '参加者数',
      baseline: '90人 R4',
      actuals: { 2024: '100人', 2025: '99人' },
      target: '前年度より増加',
    },
    2025,
    { grade: 'behind', target: '100' },
  ],
  [
    'against the year before, which is not known',
    { name: '参加者数', baseline: '90人 R4', actual: '100人', target: '前年度より増加' },
    2024,
    { grade: 'held', says: '前年度' },
  ],
  [
    'scales of one unit are converted',
    { name: '利用者数', baseline: '365,458人 R4', actual: '40.5万人', target: '延べ170万人 R6-R9' },
    2024,
    { grade: 'nearly_on_track', target: '1700000', counted: '405000', progress: '0.238', pace: '0.95' },
  ],
  [
    'units that do not fit are not compared',
    { name: '移住者数', baseline: '10世帯 R4', actual: '12人', target: '40人 R9' },
    2024,
    { grade: 'held', says: '世帯' },
  ],
  [
    'a target below a figure that should grow is for a person to explain',
    { name: '総人口', baseline: '79,000人 R4', actual: '78,500人', target: '75,000人 R9' },
    2024,
    { grade: 'held', says: '確認が必要' },
  ],
  [
    'from minus to zero',
    { name: '社会増減', baseline: '-684人 R4', actual: '-561人', target: '0人 R9' },
    2024,
    {
      grade: 'behind',
      progress: '0.180',
      expected: '-410.4',
      pace: '0.45',
      required: '187',
      achievement: null,
    },
  ],
  [
    '該当なし is not a failure',
    { name: '発生件数', baseline: '3件 R4', actual: '該当なし', target: '1件以下 R9' },
    2024,
    { grade: 'not_applicable' },
  ],
  [
    'only yearly targets: the last one is what the plan wants in the end',
    {
      name: '登録数',
      baseline: '100件 R5',
      actual: '108件',
      yearlyTargets: { 2024: '110件', 2025: '130件', 2027: '150件' },
    },
    2024,
    { grade: 'nearly_on_track', target: '150', expected: '110', progress: '0.160', pace: '0.80' },
  ],
  [
    'a target for the reporting year itself, reached',
    { name: '登録数', baseline: '100件 R5', actual: '110件', target: '110件 R6' },
    2024,
    { grade: 'achieved', pace: '1.00', required: null },
  ],
  [
    'a target for the reporting year itself, not reached',
    { name: '登録数', baseline: '100件 R5', actual: '109件', target: '110件 R6' },
    2024,
    { grade: 'nearly_on_track', pace: '0.90', required: null },
  ],
  [
    '延べ hardly above a single year of the baseline may be the visits of a year',
    { name: '延べ宿泊者数', baseline: '4,500人 R4', actual: '4,600人', target: '延べ5,000人 R9' },
    2024,
    { grade: 'held', says: '期間の累計' },
  ],
  [
    'a total is not compared with a yearly target',
    { name: '参加者数', baseline: '1,000人/年 R4', actual: '延べ2,400人', target: '1,500人/年 R9' },
    2024,
    { grade: 'held', says: '累計' },
  ],
  [
    'without a baseline and with a name that does not say, more may be better or worse',
    { name: '平均処理日数', baseline: '－', actual: '12日', target: '10日 R9' },
    2024,
    { grade: 'held', says: '確認が必要' },
  ],
  [
    'to be kept, with a name that does not say which way: the same figure keeps it either way',
    { name: '職員の状況', baseline: '100人 R4', actual: '100人', target: '100人 R9' },
    2024,
    { grade: 'achieved' },
  ],
  [
    'to be kept, with a name that does not say which way, and moved',
    { name: '職員の状況', baseline: '100人 R4', actual: '98人', target: '100人 R9' },
    2024,
    { grade: 'held', says: '下回らないように保つ指標なら「後退」、上回らないように保つ指標なら「達成」' },
  ],
  [
    'a confirmed setting ends the question',
    {
      name: '補助金実施件数',
      baseline: '28件 R4',
      actual: '15件',
      target: '60件 R9',
      settings: {
        measureType: { value: 'period_total', origin: 'confirmed', because: '' },
        window: { value: { from: 2024, to: 2027 }, origin: 'confirmed', because: '' },
      },
    },
    2024,
    { grade: 'on_track', pace: '1.00' },
  ],
  [
    'an indicator marked as reference only',
    {
      name: '住み続けたい割合',
      baseline: '40.4% R5',
      actual: '73.4%',
      target: '50.0% R9',
      settings: { referenceOnly: true },
    },
    2024,
    { grade: 'reference_only', achievement: null },
  ],
  [
    'a doubtful target is not compared with',
    { name: '登録数', baseline: '3件 R4', actual: '5件', target: '8件 R9 ?' },
    2024,
    { grade: 'held', achievement: null, progress: null, says: '読み取りが不確か' },
  ],
  [
    'a doubtful baseline does not touch a total',
    { name: '相談件数', baseline: '2l件/年 R4 ?', actual: '25件', target: '延べ100件 R6-R9' },
    2024,
    { grade: 'on_track', change: null },
  ],
];

test.each(situations)('%s', (_, row, year, wanted) => {
  const evaluation = only(row, year);
  const { counted, ...expected } = wanted;
  const all = counted === undefined ? expected : wanted;
  expect(summaryOf(evaluation, all)).toEqual(all);
});

describe('values side by side in the cells', () => {
  const row: ExampleRow = {
    name: '何かしてみたいと思う子どもの割合',
    baseline: '小学校=79.5% 中学校=66.6% R5',
    actual: '小学校=80.0% 中学校=81.4%',
    target: '小学校=82.0% 中学校=70.0% R9',
  };

  test('are judged one by one', () => {
    expect(evaluateRow(row).map((each) => [each.part, gradeOf(each), each.facts.pace.value])).toEqual([
      ['小学校', 'nearly_on_track', '0.80'],
      ['中学校', 'achieved', '17.41'],
    ]);
  });

  test('are matched by their labels, not by their order', () => {
    const turned = { ...row, actual: '中=81.4% 小=80.0%' };
    expect(evaluateRow(turned).map((each) => [each.part, each.actual])).toEqual([
      ['小学校', '80.0'],
      ['中学校', '81.4'],
    ]);
  });

  test('a part that is missing is held, the other one is judged', () => {
    const lacking = { ...row, actual: '小学校=80.0%' };
    expect(evaluateRow(lacking).map((each) => [each.part, gradeOf(each)])).toEqual([
      ['小学校', 'nearly_on_track'],
      ['中学校', 'held'],
    ]);
  });

  test('one target for all', () => {
    const common = { ...row, target: '80% R9' };
    expect(evaluateRow(common).map((each) => [each.part, gradeOf(each)])).toEqual([
      ['小学校', 'achieved'],
      ['中学校', 'achieved'],
    ]);
  });
});

describe('sentences', () => {
  test('a total after its first year', () => {
    const { summary, outcome } = only({
      name: '共同研究数',
      baseline: '21件/年 R4',
      actual: '20件/年',
      target: '延べ100件 R6-R9',
    });
    expect(summary.ja).toBe(
      '1年目は20件。4年で延べ100件の目標に対し目安(25件)を下回り、残り3年で年27件が必要です。',
    );
    expect(outcome.because.ja).toBe(
      'R6実績20件は、期間累計目標100件の20.0%。1年目の目安25%に対し進度0.80。評価は「概ね順調」（進度が0.8以上1未満）。',
    );
    expect(summary.en).toBe(
      'Year 1 brought 20 cases. Against the target of 100 cases in 4 years this is below the expected 25 cases; 27 cases a year is needed in the remaining 3 years.',
    );
  });

  test('a level with the decimals as written', () => {
    const { summary, outcome } = only({
      name: '就職率',
      baseline: '75.1% R4',
      actual: '76.5%',
      target: '80% R9',
    });
    expect(summary.ja).toBe(
      'R6は76.5%。R9の目標80%に対し目安(77.06%)を下回り、残り3年で毎年1.2ポイントの増加が必要です。',
    );
    expect(outcome.because.ja).toBe(
      'R6実績76.5%は、基準値75.1%（R4）から目標80%までの28.6%。目安40%に対し進度0.71。評価は「遅れ」（進度が0.8未満）。',
    );
  });

  test('a doubt about the yearly or the whole target names both grades', () => {
    const { summary } = only({
      name: '補助金実施件数',
      baseline: '28件 R4',
      actual: '15件',
      target: '60件 R9',
    });
    expect(summary.ja).toBe(
      'R6: 目標が1年間の値なら「後退」、目標が期間の累計なら「順調」となり、どちらか書かれていないため判定を保留します。',
    );
  });

  test('assumptions are told', () => {
    const { assumptions } = only({ name: '立地件数', baseline: '－', actual: '0件', target: '延べ4件' });
    expect(assumptions.map(({ ja }) => ja)).toContain(
      '目標値に期間が書かれていないため、計画期間と見なしました。',
    );
  });

  test.each(situations)('whole in both languages: %s', (_, row, year) => {
    const { summary, outcome, facts } = only(row, year);
    const texts = [summary, outcome.because, ...Object.values(facts).map(({ explanation }) => explanation)];
    for (const { ja, en } of texts) {
      expect(ja).toMatch(/[。]$/);
      expect(en).toMatch(/\.$/);
      expect(ja + en).not.toMatch(/undefined|null|NaN|。。|\.\. /);
    }
  });
});
