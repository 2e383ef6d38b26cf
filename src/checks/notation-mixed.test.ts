import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

checkTable(
  'notation-mixed',
  [
    { because: 'decimals', sheet: table('| 就職率 | 75.1% | 75.50% | 81.0% |'), says: '小数の桁数' },
    { because: 'separators', sheet: table('| 導入戸数 | 1,997戸 | 2070戸 | 2,262戸 |'), says: '桁区切り' },
  ],
  [
    { because: 'alike', sheet: table('| 就職率 | 75.1% | 75.5% | 81.0% |') },
    { because: 'a round target', sheet: table('| 割合 | 23.0% | 19.5% | 50% |') },
    { because: 'small numbers need no separators', sheet: table('| 登録数 | 997戸 | 1,070戸 | 1,262戸 |') },
  ],
);
