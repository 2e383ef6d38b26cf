import { checkTable } from './testing/check-table.ts';

const sheet = (actual: string, text = '') =>
  `施策 1 施策\n| 指標 | 基準値 | R6実績 | 目標値 (R9) |\n| 市内総生産 | 3,951億円 | ${actual} | 4,500億円 |\n${text}`;

checkTable(
  'period-differs-from-column',
  [
    { because: 'an older year in the cell', sheet: sheet('3,808億円 (R3)'), says: 'R3' },
    {
      because: 'only the text says so',
      sheet: sheet('3,808億円', '課題 令和3年度の市内総生産は3,808億円となった。'),
      as: 'warning',
      says: 'R3年度',
    },
    {
      because: 'the newest known value is of another year',
      sheet: sheet('3,808億円', '課題 市内総生産について、最新の公表値である令和3年度は伸び悩んだ。'),
      as: 'warning',
    },
  ],
  [
    { because: 'the column’s year', sheet: sheet('3,808億円 (R6)') },
    { because: 'the calendar year of the same number', sheet: sheet('3,808億円 (R6年)') },
    {
      because: 'the text speaks of the baseline',
      sheet: sheet('3,808億円', '課題 令和3年度の市内総生産は3,951億円であった。'),
    },
    {
      because: 'the text speaks of something else',
      sheet: sheet('3,808億円', '課題 令和3年度の市内の消費額は3,808億円であった。'),
    },
    {
      because: 'table and text agree, once is enough',
      sheet: sheet('3,808億円', '課題 令和6年度の市内総生産は3,808億円であった。'),
    },
  ],
);
