import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

checkTable(
  'machine-readability',
  [
    { because: 'a triangle for minus', sheet: table('| 社会増減 | -684人 | △561人 | 0人 |'), says: '△▲' },
    { because: 'no unit', sheet: table('| 施設数 | 3 | 3 | 4 |'), says: '単位のない値 3欄' },
  ],
  [{ because: 'one value with its unit in each cell', sheet: table('| 施設数 | 3か所 | 3か所 | 4か所 |') }],
);
