import type { Situation } from './evaluate-example.ts';

// Every expected figure below was worked out by hand from the row above it.
/** Older values, worded targets, units and what cannot be judged. */
export const situationsOfTimesAndUnits: readonly Situation[] = [
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
