import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

checkTable(
  'target-out-of-scale',
  [
    {
      because: '4.6 times the pace',
      sheet: table('| 合宿の参加者数 | 241人 | 144人 | 延べ4,400人 (R6-R9) |'),
      says: '4.6倍',
    },
    {
      because: 'a share above the whole',
      sheet: table('| 女性登用率 | 28.9% | 33.2% | 400% |'),
      says: '400%',
    },
  ],
  [
    {
      because: 'four times the pace',
      sheet: table('| 合宿の参加者数 | 241人/年 | 144人/年 | 延べ3,856人 (R6-R9) |'),
    },
    { because: 'from zero', sheet: table('| 来客の増加数 | 0人/年 | 642人/年 | 延べ6,000人 (R6-R9) |') },
    { because: 'all of them', sheet: table('| 充足率 | 85.8% | 84.9% | 100% |') },
    { because: 'a rate of change may be above 100%', sheet: table('| 売上の増加率 | 80% | 95% | 120% |') },
    { because: 'a level far away', sheet: table('| 登録数 | 10社 | 20社 | 100社 |') },
  ],
);
