import { checkTable } from './testing/check-table.ts';

const row = (name: string, baseline: string, target: string) =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| ${name} | ${baseline} | 16人 | ${target} |`;

checkTable(
  'target-below-pace',
  [
    {
      because: '19 × 4 = 76',
      sheet: row('新規就農者数', '19人/年', '延べ40人 (R6-R9)'),
      says: '19人 × 4年 = 76人',
    },
    {
      because: 'a window of five years',
      sheet: row('新規就農者数', '19人/年', '延べ90人 (R6-R10)'),
      says: '5年 = 95人',
    },
    {
      because: 'a yearly baseline that does not say so',
      sheet: row('住宅改修の補助人数', '230人', '延べ800人 (R6-R9)'),
    },
    {
      because: 'within 1% it is only pointed out',
      sheet: row('新規就農者数', '40,005人/年', '延べ160,000人 (R6-R9)'),
      as: 'info',
    },
    {
      because: 'mixed scales',
      sheet: row('利用者数', '52,000人/年', '延べ20万人 (R6-R9)'),
      says: '20.8万人',
    },
  ],
  [
    { because: 'just the pace', sheet: row('新規就農者数', '2人/年', '延べ8人 (R6-R9)') },
    { because: 'above it', sheet: row('新規就農者数', '21人/年', '延べ100人 (R6-R9)') },
    {
      because: 'a total of another window',
      sheet: row('事業化した人数', '延べ12人 (H30-R4)', '延べ40人 (R6-R9)'),
    },
    { because: 'a target per year', sheet: row('新規就農者数', '19人/年', '25人/年') },
    { because: 'a level', sheet: row('待機児童数', '19人', '0人') },
    { because: 'no baseline', sheet: row('新規就農者数', '-', '延べ40人 (R6-R9)') },
  ],
);
