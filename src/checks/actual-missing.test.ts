import { checkTable } from './testing/check-table.ts';

const sheet = (actual: string, target = '424人', note = '') =>
  `施策 1 施策\n| 指標 | 基準値 (R2) | R6実績 | 目標値 (R10) |\n| 医師数 | 386人 | ${actual} | ${target} |\n| 診療所数 | 3か所 | 3か所 | 4か所 |\n${note}`;

checkTable(
  'actual-missing',
  [
    { because: 'a dash', sheet: sheet('-'), says: '医師数' },
    { because: 'another dash', sheet: sheet('―') },
    { because: 'blank', sheet: sheet('') },
  ],
  [
    { because: 'a value', sheet: sheet('390人') },
    { because: 'zero is a value', sheet: sheet('0人') },
    { because: 'pending', sheet: sheet('未確定') },
    { because: 'a footnote says why', sheet: sheet('-(※)', '424人', '※ 次回は令和8年度に調査') },
    { because: 'no numeric target', sheet: sheet('-', '体制を維持') },
    {
      because: 'nothing reported for the year at all',
      sheet: '施策 1 施策\n| 指標 | 基準値 (R2) | R6実績 | 目標値 (R10) |\n| 医師数 | 386人 |  | 424人 |',
    },
  ],
);
