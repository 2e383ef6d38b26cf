import { checkTable } from './testing/check-table.ts';

const sheet = (
  restated: string,
  original = '| 道の駅の来場者数 | 1,650,145人 | 1,708,080人 | 1,897,600人 | 観光課 |',
) =>
  `施策 1 観光
| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |
${original}
施策 2 広域
| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |
${restated}`;

checkTable(
  'restated-indicator-differs',
  [
    {
      because: 'another result',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145人 | 1,780,080人 | 1,897,600人 | 観光課 |'),
      says: '1,780,080人',
    },
    {
      because: 'another target',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145人 | 1,708,080人 | 1,900,000人 | 観光課 |'),
      says: '目標値',
    },
    {
      because: 'another unit',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145件 | 1,708,080人 | 1,897,600人 | 観光課 |'),
    },
    {
      because: 'another division',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145人 | 1,708,080人 | 1,897,600人 | 商工課 |'),
      says: '商工課',
    },
    {
      because: 'no longer a total',
      sheet: sheet(
        '| 講座の受講者【再掲】 | 20人/年 | 21人/年 | 100人 | 観光課 |',
        '| 講座の受講者 | 20人/年 | 21人/年 | 延べ100人 (R6-R9) | 観光課 |',
      ),
    },
  ],
  [
    {
      because: 'the same',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145人 | 1,708,080人 | 1,897,600人 | 観光課 |'),
    },
    {
      because: 'no separators',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1650145人 | 1708080人 | 1897600人 | 観光課 |'),
    },
    {
      because: 'no division given',
      sheet: sheet('| 道の駅の来場者数【再掲】 | 1,650,145人 | 1,708,080人 | 1,897,600人 |  |'),
    },
  ],
);
