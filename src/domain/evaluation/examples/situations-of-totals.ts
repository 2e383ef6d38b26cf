import type { Situation } from './evaluate-example.ts';

// Every expected figure below was worked out by hand from the row above it.
/** Totals over a window: yearly amounts and running totals, windows that have not begun, budgets. */
export const situationsOfTotals: readonly Situation[] = [
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
];
