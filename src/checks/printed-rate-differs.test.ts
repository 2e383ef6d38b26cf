import { checkTable } from './testing/check-table.ts';

const row = (name: string, cells: string) =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R6) | 達成率 |\n| ${name} | ${cells} |`;

checkTable(
  'printed-rate-differs',
  [
    {
      because: 'result ÷ target',
      sheet: row('利用者数', '18,420人 | 15,870人 | 17,150人 | 20,000人 | 88.5%'),
      says: '17,150人 ÷ 目標 20,000人 = 85.8%',
    },
    {
      because: 'past the target',
      sheet: row('成約件数', '9件 | 17件 | 21件 | 20件 | 150%'),
      says: '105.0%',
    },
  ],
  [
    {
      because: 'result ÷ target',
      sheet: row('利用者数', '18,420人 | 15,870人 | 17,150人 | 20,000人 | 85.8%'),
    },
    { because: 'rounded down', sheet: row('利用者数', '18,420人 | 15,870人 | 17,150人 | 20,000人 | 85.7%') },
    {
      because: 'printed as a share',
      sheet: row('利用者数', '18,420人 | 15,870人 | 17,150人 | 20,000人 | 0.86'),
    },
    { because: 'what should fall', sheet: row('待機児童数', '20人 | 12人 | 10人 | 8人 | 80.0%') },
    { because: 'what should fall, 2 − share', sheet: row('待機児童数', '20人 | 12人 | 10人 | 8人 | 75.0%') },
    { because: 'the way from the baseline', sheet: row('認知度', '40.0% | 45.0% | 50.0% | 60.0% | 50.0%') },
    { because: 'the sum so far', sheet: row('相談件数', '9件 | 17件 | 21件 | 延べ100件 | 38.0%') },
    { because: 'capped', sheet: row('成約件数', '9件 | 17件 | 21件 | 20件 | 100%') },
    { because: 'a grade', sheet: row('成約件数', '9件 | 17件 | 21件 | 20件 | A') },
    { because: 'nothing', sheet: row('成約件数', '9件 | 17件 | 21件 | 20件 | －') },
    { because: 'no result', sheet: row('成約件数', '9件 | 17件 | 未確定 | 20件 | 80%') },
  ],
);
