import { checkTable } from './testing/check-table.ts';

const row = (baseline: string, actual: string, name = '設備の導入量') =>
  `施策 1 施策\n| 指標 | 基準値 | R6実績 | 目標値 (R9) |\n| ${name} | ${baseline} | ${actual} | 2,000戸 |`;

checkTable(
  'same-period-two-values',
  [
    { because: 'both of R4', sheet: row('997戸 (R4)', '1,070戸 (R4)'), says: '997戸 と 1,070戸' },
    { because: 'both of 令和5年度, written in two ways', sheet: row('12戸 (令和5年度)', '15戸 (R5)') },
    { because: 'both of one calendar year', sheet: row('12戸 (R5年)', '15戸 (2023年)') },
    {
      because: 'by the heading',
      sheet:
        '施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 設備の導入量 | 997戸 | 1,070戸 (R4) | 2,000戸 |',
    },
  ],
  [
    { because: 'another year', sheet: row('997戸 (R4)', '1,070戸 (R5)') },
    { because: 'fiscal year and calendar year', sheet: row('997戸 (R4年)', '1,070戸 (R4年度)') },
    { because: 'the same value', sheet: row('997戸 (R4)', '997戸 (R4)') },
    { because: 'the column’s own year', sheet: row('997戸 (R4)', '1,070戸') },
    { because: 'no value', sheet: row('997戸 (R4)', '未確定') },
    { because: 'one rounds to the other', sheet: row('99.7千戸 (R4)', '99,731戸 (R4)') },
  ],
);
