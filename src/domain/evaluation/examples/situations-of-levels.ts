import type { Situation } from './evaluate-example.ts';

// Every expected figure below was worked out by hand from the row above it.
/** States and yearly amounts: shares of the way, bounds, ranges, missing baselines. */
export const situationsOfLevels: readonly Situation[] = [
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
];
