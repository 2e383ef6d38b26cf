import { checkTable } from './testing/check-table.ts';

const sheet = (before: string, now: string, name = '移住者の累計') =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R9) |\n| ${name} | 累計100人 | ${before} | ${now} | 累計250人 |`;

checkTable(
  'running-total-fell',
  [{ because: 'less than last year', sheet: sheet('累計124人', '累計29人'), says: '124人 から 29人' }],
  [
    { because: 'it grew', sheet: sheet('累計124人', '累計153人') },
    { because: 'it stood still', sheet: sheet('累計124人', '累計124人') },
    {
      because: 'yearly amounts may fall',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R9) |\n| 移住者数 | 24人/年 | 29人/年 | 20人/年 | 延べ120人 (R6-R9) |',
    },
    {
      because: 'a new window begins at nothing',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 | R6実績 | 目標値 (R9) |\n| 事業化数 | 延べ12件 (H30-R4) | 延べ3件 | 延べ40件 (R6-R9) |',
    },
  ],
);
