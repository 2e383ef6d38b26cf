import { checkTable } from './testing/check-table.ts';

const sheet = (...divisions: readonly string[]) =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |\n${divisions
    .map((division, index) => `| 指標${index} | 1社 | 2社 | 3社 | ${division} |`)
    .join('\n')}`;
const divisions = ['政策企画課', '商工課'];

checkTable(
  'division-unknown',
  [
    {
      because: 'one character off, once',
      sheet: sheet('政策企画課', '政策企画課', '政策企画i'),
      says: '「政策企画課」の誤り',
    },
    {
      because: 'not in the master list',
      sheet: sheet('商工課', '観光課'),
      options: { divisions },
      says: '観光課',
    },
    {
      because: 'not in the master list, nearest proposed',
      sheet: sheet('政策企画室'),
      options: { divisions },
      says: '政策企画課',
    },
  ],
  [
    { because: 'all in the master list', sheet: sheet('商工課', '政策企画課'), options: { divisions } },
    { because: 'short names are near by nature', sheet: sheet('商工課', '商工課', '農工課') },
    { because: 'used as often', sheet: sheet('政策企画課', '政策企画課', '政策企画室', '政策企画室') },
  ],
);
