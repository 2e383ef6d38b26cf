import { checkTable } from './testing/check-table.ts';

const sheet = (row: string, text: string) =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${row}\n進捗状況 ${text}`;
const festival = '| 四季のまつりの入込客数 | 329,400人 | 285,000人 | 378,900人 |';

checkTable(
  'worse-and-unmentioned',
  [
    {
      because: '13.5% down and not a word',
      sheet: sheet(festival, '海外への宣伝に努めた。'),
      says: '−13.5%',
    },
    {
      because: 'below what was to be kept',
      sheet: sheet('| 催しの実施件数 | 36件 | 34件 | 基準値を維持 |', '宣伝に努めた。'),
    },
    {
      because: 'up, though it should fall',
      sheet: sheet('| 交通事故件数 | 100件 | 130件 | 80件 |', '教室を開いた。'),
    },
  ],
  [
    { because: 'the text says so', sheet: sheet(festival, '四季のまつりの入込客数は雨により減少した。') },
    {
      because: 'the text gives the figure',
      sheet: sheet(festival, '四季のまつりの入込客数は285,000人であった。'),
    },
    {
      because: 'a form without narratives',
      sheet: `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${festival}`,
    },
    { because: 'less than 10%', sheet: sheet('| 就職率 | 77.4% | 71.4% | 78.0% |', '面談会を開いた。') },
    { because: 'better', sheet: sheet('| 就職率 | 51.4% | 71.4% | 78.0% |', '面談会を開いた。') },
    { because: 'fewer is better', sheet: sheet('| 待機児童数 | 12人 | 3人 | 0人 |', '面談会を開いた。') },
  ],
);
