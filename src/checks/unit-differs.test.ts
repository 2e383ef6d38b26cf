import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

checkTable(
  'unit-differs',
  [
    { because: 'people and cases', sheet: table('| 窓口の利用 | 320人 | 345件 | 400人 |'), says: '人、件' },
    { because: 'a share among counts', sheet: table('| 利用 | 320人 | 345人 | 40% |') },
  ],
  [
    { because: 'scales', sheet: table('| 消費額 | 985,000千円 | 10.2億円 | 12億円 |') },
    { because: '名 and 人', sheet: table('| 参加者 | 11名 | 22人 | 30名 |') },
    { because: 'a target relative to the baseline', sheet: table('| 面積 | 125.4ha | 119.8ha | ▲20% |') },
    { because: 'one without a unit', sheet: table('| 施設数 | 3 | 3施設 | 4 |') },
    { because: 'the same', sheet: table('| 参加者 | 11人 | 22人 | 30人 |') },
  ],
);
