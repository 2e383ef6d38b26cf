import { checkTable } from './testing/check-table.ts';

const text = (body: string) => `施策 1 施策\n進捗状況 ${body}`;
const table = (total: string) => `施策 1 施策
| 指標 | 内訳 | 基準値 (R4) | R6実績 | 目標値 (R9) |
| 就職者数 | 東部 | 20人 | 24人 | 30人 |
|  | 西部 | 15人 | 16人 | 20人 |
|  | 合計 | 35人 | ${total} | 50人 |`;

checkTable(
  'breakdown-sum-differs',
  [
    {
      because: 'brackets',
      sheet: text('申請は31件(新規12件、継続18件)であった。'),
      says: '12件 + 18件 = 30件',
    },
    { because: 'a stated total', sheet: text('男性15人、女性9人、計25人が受講した。'), says: '= 24人' },
    { because: 'the total in words', sheet: text('東部4回、西部3回、合計8回開いた。') },
    { because: 'part over whole', sheet: text('来館者2,000人のうち子どもは2,100人であった。'), says: '上回' },
    {
      because: 'in and out',
      sheet: text('転入者500人に対して転出者520人で、30人の転出超過となった。'),
      says: '520人 − 500人 = 20人',
    },
    {
      because: 'births and deaths',
      sheet: text('出生数は210人、死亡数は480人で、280人の自然減であった。'),
      says: '270人',
    },
    {
      because: 'an itemised whole',
      sheet: text('整備した18件の内訳は、住宅が9件、店舗が5件、交流施設が3件である。'),
      says: '9件 + 5件 + 3件 = 17件',
    },
    {
      because: 'by kind',
      sheet: text('開業した15件を業種別に見ると、飲食業6件、小売業4件、その他4件である。'),
      says: '= 14件',
    },
    {
      because: 'two halves',
      sheet: text('利用したのは22世帯で、県外が14世帯、県内が9世帯であった。'),
      says: '= 23世帯',
    },
    {
      because: 'a balance moved by what moved both sides',
      sheet: text('転入者が40人減少したが、転出者も110人減少したことから、転出超過は90人減少した。'),
      says: '110人 − 40人 = 70人',
    },
    {
      because: 'a balance that grew on the other side',
      sheet: text('転入者が30人増加し、転出者が20人減少して、転入超過数は40人増加した。'),
      says: '30人 + 20人 = 50人',
    },
    {
      because: 'parts told after the whole',
      sheet: text('申請は31件であった。内訳は新規12件、継続18件である。'),
      says: '12件 + 18件 = 30件',
    },
    {
      because: 'a division that nearly makes the whole',
      sheet: text('乗車人員は281,640人であった。路線別では、海岸線130,404人、山手線151,200人である。'),
      says: '281,604人',
    },
    {
      because: 'years that make a total',
      sheet: text('就農者は3年間で延べ18人(令和4年度5人、令和5年度4人、令和6年度8人)である。'),
      says: '17人',
    },
    {
      because: 'the share of a part',
      sheet: text('管理職の女性の割合は21.9%(32人中9人)であった。'),
      says: '9人 ÷ 32人 = 28.1%',
    },
    { because: 'series of the table', sheet: table('41人'), says: '24人 + 16人 = 40人' },
  ],
  [
    { because: 'adds up', sheet: text('申請は31件(新規13件、継続18件)であった。') },
    {
      because: 'a balance moved rightly',
      sheet: text('転入者が40人減少したが、転出者も110人減少したことから、転出超過は70人減少した。'),
    },
    {
      because: 'two that are not halves',
      sheet: text('利用したのは22世帯で、県外が14世帯、首都圏が9世帯であった。'),
    },
    {
      because: 'items of a list before another list',
      sheet: text('応募者は市内12件、県内6件、県外3件であった。'),
    },
    {
      because: 'parts told after the whole',
      sheet: text('申請は31件であった。内訳は新規13件、継続18件である。'),
    },
    {
      because: 'the largest of a division only',
      sheet: text('宿泊は13,780人であった。国別では台湾8,420人、韓国3,160人の順に多い。'),
    },
    { because: 'the share of a part', sheet: text('管理職の女性の割合は21.9%(32人中7人)であった。') },
    { because: 'only examples', sheet: text('申請は31件(新規12件、継続15件など)であった。') },
    { because: 'different units', sheet: text('催し5回(大人120人、子ども80人)を開いた。') },
    { because: 'divided twice', sheet: text('参加者は20人(男性12人、女性8人、市内15人、市外5人)であった。') },
    { because: 'conditions in brackets', sheet: text('補助金の上限は750万円(年間150万円、5年以内)である。') },
    { because: 'years in brackets', sheet: text('利用者は22名(令和5年度10名、令和6年度22名)であった。') },
    { because: 'series of the table add up', sheet: table('40人') },
    { because: 'rates do not add up', sheet: text('満足度は62%(男性60%、女性64%)であった。') },
  ],
);
