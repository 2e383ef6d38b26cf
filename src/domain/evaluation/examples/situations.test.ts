import { describe, expect, test } from 'vitest';
import { evaluateRow, gradeOf, only, summaryOf } from './evaluate-example.ts';
import type { ExampleRow } from './row.ts';
import { situationsOfLevels } from './situations-of-levels.ts';
import { situationsOfTimesAndUnits } from './situations-of-times.ts';
import { situationsOfTotals } from './situations-of-totals.ts';

const situations = [...situationsOfLevels, ...situationsOfTotals, ...situationsOfTimesAndUnits];

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
