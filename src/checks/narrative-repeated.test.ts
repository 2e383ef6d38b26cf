import { checkTable } from './testing/check-table.ts';

const long = '市内の企業では働き手の不足が続いており、技術を受け継ぐ若い世代を確保することが急がれる。';

checkTable(
  'narrative-repeated',
  [
    {
      because: 'one sentence in two nodes',
      sheet: `施策 1 産業\n課題 ${long}\n施策 2 農業\n課題 ${long}`,
      says: '同じ文',
    },
    {
      because: 'issues and direction nearly the same',
      sheet: `施策 1 産業\n課題 ${long}\n今後の方向性 ${long.replace('急がれる', '必要である')}`,
      says: '課題と今後の方向性',
    },
  ],
  [
    {
      because: 'set phrases',
      sheet: '施策 1 産業\n課題 引き続き事業を続ける。\n施策 2 農業\n課題 引き続き事業を続ける。',
    },
    {
      because: 'different texts',
      sheet: `施策 1 産業\n課題 ${long}\n今後の方向性 学校と組んで見学会を開き、若い人に仕事の魅力を伝えるとともに、受け入れる企業を増やしていく。`,
    },
  ],
);
