import { checkTable } from './testing/check-table.ts';

const plan = (title: string, row: string) =>
  `計画 ${title} R6-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) | 担当課 |\n${row}\n`;
const two = (first: string, second: string) =>
  plan('青木市総合戦略', first) + plan('青木圏域ビジョン', second);

checkTable(
  'plans-may-disagree',
  [
    {
      because: 'related names, same small baseline, same division',
      sheet: two(
        '| 移住希望者へのセミナー開催数 | 1回 | 0回 | 2回 | 地域振興課 |',
        '| 広域移住相談会の実施件数 | 1 | 1 | 2 | 青木市地域振興課 |',
      ),
      says: '「移住」',
    },
    {
      because: 'a telling baseline needs no division',
      sheet: two(
        '| 路線バスの利用者数 | 320,254人 | 368,517人 | 40万人 | 交通課 |',
        '| 圏域内路線バスの年間利用者 | 320,254人 | 351,000人 | 40万人 | 企画課 |',
      ),
    },
    {
      because: 'a doubtful result counts as what it probably says',
      sheet: two(
        '| 移住希望者へのセミナー開催数 | 1回 | O回 | 2回 | 地域振興課 |',
        '| 広域移住相談会の実施件数 | 1 | 1 | 2 | 地域振興課 |',
      ),
    },
  ],
  [
    {
      because: 'nothing in common',
      sheet: two(
        '| 婚活イベントの実施回数 | 1回 | 2回 | 4回 | 地域振興課 |',
        '| 広域連携事業の実施数 | 1 | 1 | 2 | 地域振興課 |',
      ),
    },
    {
      because: 'a small baseline in another division',
      sheet: two(
        '| 移住セミナー開催数 | 1回 | 0回 | 2回 | 地域振興課 |',
        '| 移住相談会の実施件数 | 1 | 1 | 2 | 商工課 |',
      ),
    },
    {
      because: 'the same result',
      sheet: two(
        '| 移住セミナー開催数 | 1回 | 1回 | 2回 | 地域振興課 |',
        '| 移住相談会の実施件数 | 1 | 1 | 2 | 地域振興課 |',
      ),
    },
    {
      because: 'a rate and a count',
      sheet: two(
        '| 移住者の定着率 | 120 | 130 | 200 | 地域振興課 |',
        '| 移住者の人数 | 120 | 140 | 200 | 地域振興課 |',
      ),
    },
    {
      because: 'the same name is the other rule’s',
      sheet: two(
        '| 移住者数 | 120人 | 130人 | 200人 | 地域振興課 |',
        '| 移住者数 | 120人 | 140人 | 200人 | 地域振興課 |',
      ),
    },
  ],
);
