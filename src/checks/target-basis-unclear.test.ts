import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 講座の受講者数 | 20人/年 | 21人/年 | 延べ100人 (R6-R9) |\n${rows.join('\n')}`;

checkTable(
  'target-basis-unclear',
  [
    {
      because: 'a year or four years?',
      sheet: table('| 補助金の実施件数 | 28件 | 15件 | 60件 |'),
      says: '60件',
    },
    {
      because: 'the baseline says a year, the target nothing',
      sheet: table('| 移住者数 | 24人/年 | 29人/年 | 100人 |'),
    },
  ],
  [
    {
      because: 'no target of the plan is a total',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 補助金の実施件数 | 28件 | 15件 | 60件 |',
    },
    { because: 'said to be a total', sheet: table('| 補助金の実施件数 | 28件 | 15件 | 延べ60件 |') },
    { because: 'said to be a year’s', sheet: table('| 補助金の実施件数 | 28件/年 | 15件/年 | 60件/年 |') },
    { because: 'a window', sheet: table('| 補助金の実施件数 | 28件 | 15件 | 60件 (R6-R9) |') },
    { because: 'a level', sheet: table('| 組織率 | 72.6% | 74.8% | 90.0% |') },
    {
      because: 'less than two years’ amount: growth, not a sum',
      sheet: table('| 相談件数 | 45件 | 60件 | 80件 |'),
    },
    {
      because: 'near the year’s amount',
      sheet: table('| 来場者数 | 1,650,145人 | 1,708,080人 | 1,897,600人 |'),
    },
  ],
);
