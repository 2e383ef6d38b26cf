import { checkTable } from './testing/check-table.ts';

const sheet = (actual: string, note: string) =>
  `施策 1 施策\n| 指標 | 基準値 (R5) | R6実績 | 目標値 (R9) |\n| 住み続けたい人の割合 | 40.4% | ${actual} | 50.0% |\n${note}`;

checkTable(
  'reference-value-scored',
  [
    { because: 'said to be for reference', sheet: sheet('73.4%(※)', '※ 参考値'), says: '参考値' },
    { because: 'of another survey', sheet: sheet('73.4%(※)', '※ 別の調査による値') },
  ],
  [
    { because: 'a plain value', sheet: sheet('43.4%', '') },
    { because: 'preliminary', sheet: sheet('43.4%(※)', '※ 速報値') },
    { because: 'the note belongs to another cell', sheet: sheet('43.4%', '※ 参考値') },
  ],
);
