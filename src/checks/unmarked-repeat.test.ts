import { checkTable } from './testing/check-table.ts';

const row = '| 観光入込客数 | 623万人 | 764万人 | 800万人 |';
const head = '| 指標 | 基準値 (R3) | R6実績 | 目標値 (R10) |';
const sheet = (second: string) => `施策 1 道の駅\n${head}\n${row}\n施策 2 協議会\n${head}\n${second}`;

checkTable(
  'unmarked-repeat',
  [
    { because: 'the same row twice', sheet: sheet(row), says: '2か所' },
    {
      because: 'three times is one finding',
      sheet: `${sheet(row)}\n施策 3 DMO\n${head}\n${row}`,
      says: '3か所',
    },
    {
      because: 'spelt in another way',
      sheet: sheet('| 観光入込客数（年間） | 6,230千人 | 7,640千人 | 800万人 |'),
    },
  ],
  [
    { because: 'marked', sheet: sheet('| 観光入込客数【再掲】 | 623万人 | 764万人 | 800万人 |') },
    {
      because: 'a person has said that they are different things',
      sheet: sheet(row),
      options: {
        links: [
          {
            a: { plan: 'plan-1', indicator: 'i1' },
            b: { plan: 'plan-1', indicator: 'i2' },
            relation: 'different',
          },
        ],
      },
    },
    { because: 'other figures', sheet: sheet('| 観光入込客数 | 120万人 | 131万人 | 150万人 |') },
    { because: 'another name', sheet: sheet('| 外国人入込客数 | 623万人 | 764万人 | 800万人 |') },
  ],
);
