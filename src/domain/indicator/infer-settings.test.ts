import { describe, expect, test } from 'vitest';
import { type ExampleRow, exampleIndicator } from '../evaluation/examples/row.ts';
import type { PlanFacts } from '../plan/plan-facts.ts';
import type { IndicatorSettings } from './indicator.ts';

const plan: PlanFacts = { period: { from: 2024, to: 2027 }, dueYear: 2027 };

const infer = (name: string, baseline: string, actual: string, target: string): IndicatorSettings => {
  const row: ExampleRow = { name, baseline, actual, ...(target === '' ? {} : { target }) };
  return exampleIndicator(row, 2024, plan)[0].settings;
};

describe('measure type and direction', () => {
  test.each([
    // name, baseline, actual, target → type (origin), direction
    ['共同研究数', '21件/年 R4', '20件/年', '延べ100件 R6-R9', 'period_total', 'stated', 'up'],
    ['本市への新たな企業立地件数', '－', '0件', '延べ4件', 'period_total', 'stated', 'up'],
    ['新規就農者数', '1.4人/年 H26', '2人/年', '4人/年', 'flow', 'stated', 'up'],
    ['農畜産物の産出額', '69.9億円 R4', '81.3億円', '72億円 R9', 'level', 'inferred', 'up'],
    ['四季のまつりの入込客数', '329,400人 R4', '285,000人', '378,900人 R9', 'flow', 'inferred', 'up'],
    ['シルバー人材センター登録会員数', '371人 R4', '395人', '420人 R9', 'level', 'inferred', 'up'],
    ['女性登用率', '28.9% R4', '33.2%', '40% R9', 'level', 'inferred', 'up'],
    ['乳児家庭全戸訪問事業', '100% R4', '100%', '100% R9', 'level', 'inferred', 'keep_at_least'],
    ['各年10月1日の待機児童数', '1人 R5', '0人', '0人 R9', 'level', 'inferred', 'down'],
    ['待機児童数', '0人 R5', '0人', '0人 R9', 'level', 'inferred', 'keep_at_most'],
    ['不登校児童数', '0人 H27', '0人', '0人を維持 H31', 'level', 'inferred', 'keep_at_most'],
    [
      '公共交通の利用者数',
      '6,308万人 H30',
      '6,100万人',
      '6,308万人を維持 R7',
      'flow',
      'inferred',
      'keep_at_least',
    ],
    ['児童遊園等の施設数', '11 R4', '12', '基準値を維持 R10', 'level', 'inferred', 'keep_at_least'],
    ['沿線活性化関連施策の取組数', '32 R5', '39', '基準値以上 R10', 'level', 'inferred', 'keep_at_least'],
    ['鳥獣被害金額', '56,211千円 R4', '56,000千円', '基準値以下 R10', 'level', 'inferred', 'keep_at_most'],
    ['交通事故死者数', '46人 R4', '44人', '42人以下 R9', 'level', 'inferred', 'down'],
    ['特殊詐欺認知件数', '90件 R4', '95件', '100件以下 R9', 'level', 'inferred', 'keep_at_most'],
    ['特定健診受診率', '47.9% R3', '未確定', '60.0%以上 R9', 'level', 'inferred', 'up'],
    ['経常収支比率', '92.1% R4', '91.8%', '90.0% R9', 'level', 'inferred', 'down'],
    ['二酸化炭素排出量', '747.1千t R1', '670.1千t R3', '586.2千t R9', 'level', 'inferred', 'down'],
    ['緑道公園の利用者数', '1,000人 H19', '1,100人', '20%増 H22', 'level', 'inferred', 'up'],
    ['全国順位', '12位 R3', '10位', '5位 R9', 'level', 'inferred', 'down'],
    ['審議会等の女性割合', '39.0% R4', '39.5%', '下限=40%以上 上限=60%以下 R9', 'level', 'inferred', 'range'],
    ['出生数', '10人 H26', '9人', '延べ45人以上', 'period_total', 'stated', 'up'],
    ['要望活動の継続', '－', '－', '－', 'qualitative', 'inferred', 'up'],
    ['満足度', '40% R4', '41%', '現状値から向上', 'level', 'inferred', 'up'],
    ['〇〇に不安を感じない市民の割合', '60% R4', '62%', '70% R9', 'level', 'inferred', 'up'],
    ['ごみの資源化率', '12.4% R4', '12.4%', '20.0% R10', 'level', 'inferred', 'up'],
    // an effort against something is not the thing itself
    ['空き家利活用支援件数', '10件 R4', '12件', '15件 R9', 'flow', 'inferred', 'up'],
    ['交通事故防止教室の参加者数', '100人 R4', '110人', '120人 R9', 'flow', 'inferred', 'up'],
    ['雇用者数(累計)', '延べ293人 R1', '延べ320人', '延べ400人', 'level', 'inferred', 'up'],
  ])('%s: %s → %s, 目標 %s', (name, baseline, actual, target, type, origin, direction) => {
    const settings = infer(name, baseline, actual, target);
    expect([settings.measureType.value, settings.measureType.origin, settings.direction.value]).toEqual([
      type,
      origin,
      direction,
    ]);
    expect(settings.measureType.because).not.toBe('');
    expect(settings.direction.because).not.toBe('');
  });
});

describe('what the document leaves open', () => {
  test.each([
    ['補助金実施件数', '28件 R4', '15件', '60件 R9', 'period_total'],
    ['補助金実施件数', '28件 R4', '15件', '35件 R9', undefined],
    ['新規雇用者数', '－', '12人', '50人', undefined],
    ['新規就農者数', '－', '12人', '50人', 'period_total'],
    ['ふるさと応援寄附金額', '1,692,995千円 R4', '1,495,371千円', '4,000,000千円 R9', undefined],
    ['満足度', '20% R4', '22%', '60% R9', undefined],
  ])('%s: %s → %s, 目標 %s may also be %s', (name, baseline, actual, target, other) => {
    expect(infer(name, baseline, actual, target).alternative?.value).toBe(other);
  });

  test.each([
    ['総人口', '79,000人 R4', '78,500人', '75,000人 R9'],
    ['要介護認定率', '18.0% R4', '18.1%', '19.0% R9'],
  ])('%s: the name and the figures point in opposite directions', (name, baseline, actual, target) => {
    expect(infer(name, baseline, actual, target).direction.doubt).toContain('確認');
  });
});

describe('the window of a total', () => {
  test('as the target says', () => {
    const { window } = infer('共同研究数', '21件/年 R4', '20件/年', '延べ100件 R7-R8');
    expect(window).toMatchObject({ value: { from: 2025, to: 2026 }, origin: 'stated' });
  });

  test('else the period of the plan, as an inference', () => {
    const { window } = infer('企業立地件数', '－', '0件', '延べ4件');
    expect(window).toMatchObject({ value: { from: 2024, to: 2027 }, origin: 'inferred' });
  });

  test('none for a level', () => {
    expect(infer('女性登用率', '28.9% R4', '33.2%', '40% R9').window).toBeNull();
  });
});

describe('actual values', () => {
  test.each([
    ['事業化数', '延べ12件', 'running_total', 'stated'],
    ['事業化数', '12件/年', 'yearly', 'stated'],
    ['事業化数(累計)', '12件', 'running_total', 'inferred'],
    ['事業化数', '12件', 'yearly', 'inferred'],
  ])('%s %s are %s (%s)', (name, actual, value, origin) => {
    expect(infer(name, '－', actual, '延べ40件 R6-R9').actualsAre).toMatchObject({ value, origin });
  });
});
