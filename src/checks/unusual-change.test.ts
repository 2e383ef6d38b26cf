import { checkTable } from './testing/check-table.ts';

const table = (...rows: readonly string[]) =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${rows.join('\n')}`;

const years = (...values: readonly string[]) =>
  `施策 1 施策\n| 指標 | 基準値 (R1) | R2実績 | R3実績 | R4実績 | R5実績 | R6実績 | 目標値 (R9) |\n| 来館者数 | ${values.join(' | ')} | 900人 |`;

checkTable(
  'unusual-change',
  [
    { because: '37 times', sheet: table('| 旅行者数 | 1,111人 | 41,498人 | 50,000人 |'), says: '37.35倍' },
    { because: 'a tenth', sheet: table('| 旅行者数 | 41,498人 | 4,149人 | 50,000人 |') },
    {
      because: 'far outside its own history',
      sheet: years('500人', '505人', '498人', '503人', '500人', '640人'),
    },
  ],
  [
    { because: 'twice', sheet: table('| 旅行者数 | 21,111人 | 41,498人 | 50,000人 |') },
    { because: 'from zero', sheet: table('| 旅行者数 | 0人 | 642人 | 6,000人 |') },
    { because: 'as restless as ever', sheet: years('500人', '620人', '480人', '590人', '500人', '640人') },
  ],
);
