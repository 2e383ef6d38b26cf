import { checkTable } from './testing/check-table.ts';

const plan = (title: string, row: string) =>
  `計画 ${title} R6-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${row}\n`;
const two = (first: string, second: string) =>
  plan('青木市総合戦略', first) + plan('青木圏域ビジョン', second);

checkTable(
  'plans-disagree',
  [
    {
      because: 'same name and baseline',
      sheet: two(
        '| 高校卒業者の県内就職率 | 75.1% | 76.5% | 80% |',
        '| 高校卒業者の県内就職率 | 75.1% | 75.50% | 81% |',
      ),
      says: '「青木市総合戦略」で 76.5%、「青木圏域ビジョン」で 75.50%',
    },
    {
      because: 'the name spaced and bracketed in another way',
      sheet: two(
        '| 観光入込客数（年間） | 120万人 | 131万人 | 150万人 |',
        '| 観光入込客数 | 1,200,000人 | 1,290,000人 | 150万人 |',
      ),
    },
    {
      because: 'zero against something',
      sheet: two('| 待機児童数 | 12人 | 0人 | 0人 |', '| 待機児童数 | 12名 | 3名 | 0名 |'),
    },
  ],
  [
    {
      because: 'another baseline',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 77.4% | 71.4% | 81% |'),
    },
    {
      because: 'the same result',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 76.50% | 99% |'),
    },
    {
      because: 'rounded',
      sheet: two(
        '| 観光入込客数 | 120万人 | 131万人 | 150万人 |',
        '| 観光入込客数 | 1,203,000人 | 1,309,400人 | 150万人 |',
      ),
    },
    {
      because: 'another time of the result',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 74.0% (R5) | 81% |'),
    },
    {
      because: 'not known yet',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 未確定 | 81% |'),
    },
    {
      because: 'another name',
      sheet: two(
        '| 大学卒業者の就職率 | 75.1% | 76.5% | 80% |',
        '| 高校卒業者の就職率 | 75.1% | 71.0% | 81% |',
      ),
    },
    { because: 'one plan alone', sheet: plan('青木市総合戦略', '| 就職率 | 75.1% | 76.5% | 80% |') },
  ],
);
