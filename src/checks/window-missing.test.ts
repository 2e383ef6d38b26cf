import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

const neighbour = '| 共同研究数 | 21件/年 (R4) | 20件/年 | 延べ100件 (R6-R9) |';

checkTable(
  'window-missing',
  [
    {
      because: 'a neighbour has one',
      sheet: table(neighbour, '| 企業立地件数 | - | 0件 | 延べ4件 |'),
      says: '延べ4件',
    },
    {
      because: 'carried over from another window',
      sheet: table('| 事業化数 | 延べ12件 (H30-R4) | 延べ12件 | 延べ40件 (R6-R9) |'),
      says: '延べ12件',
    },
  ],
  [
    { because: 'all have one', sheet: table(neighbour, '| 企業立地件数 | - | 0件 | 延べ4件 (R6-R9) |') },
    { because: 'none has one', sheet: table('| 企業立地件数 | - | 0件 | 延べ4件 |') },
    { because: 'it went on', sheet: table('| 事業化数 | 延べ12件 (H30-R4) | 延べ15件 | 延べ40件 (R6-R9) |') },
    { because: 'not a total', sheet: table(neighbour, '| 登録数 | 10件 | 12件 | 20件 |') },
  ],
);
