import { checkTable } from './testing/check-table.ts';

const sheet = (text: string, kind = '進捗状況') =>
  `施策 2-2 観光の推進
| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R9) |
| 道の駅みどりの来場者数 | 1,650,145人 | 1,680,000人 | 1,708,080人 | 1,897,600人 |
| 地域おこし協力隊の隊員数 | 5人 | 6人 | 9人 | 12人 |
| 外国人観光客の満足度 | 71.4% | 72.0% | 74.8% | 80.0% |
| 農産物直売所の販売額 | 40,005千円 | 42,310千円 | 48,452千円 | 60,000千円 |
${kind} ${text}`;

checkTable(
  'claimed-figure-differs',
  [
    {
      because: 'digits swapped',
      sheet: sheet('道の駅みどりの来場者数は1,780,080人となった。'),
      says: '1,708,080人',
    },
    {
      because: 'last year’s value given as this year’s',
      sheet: sheet('令和6年度の道の駅みどりの来場者数は1,680,000人であった。'),
    },
    {
      because: 'the baseline misquoted',
      sheet: sheet('地域おこし協力隊の隊員数は、令和4年度の8人より多い。'),
      says: '5人',
    },
    { because: 'a rate', sheet: sheet('外国人観光客の満足度は78.4%と高い。'), says: '74.8%' },
    {
      because: 'a coarser print that does not round to the table',
      sheet: sheet('農産物直売所の販売額は4,945万円となった。'),
      says: '48,452千円',
    },
    {
      because: 'last year’s column misquoted',
      sheet: sheet('農産物直売所の販売額は前年度の43,210千円より多い。'),
      says: '42,310千円',
    },
    {
      because: 'a topic in front',
      sheet: sheet('道の駅みどりの来場者数については、催しの効果もあり、令和6年度は1,708,800人を数えた。'),
    },
    {
      because: 'the target misquoted',
      sheet: sheet('地域おこし協力隊の隊員数は、目標値の20人に向けて募集を続ける。'),
      says: '12人',
    },
    {
      because: 'concluded with last year’s value, and no other year named',
      sheet: sheet('地域おこし協力隊の隊員数は6人となった。'),
      as: 'warning',
    },
    {
      because: 'one digit away, the subject left to the title',
      sheet: `${sheet('募集した。')}\n事業 道の駅の来場者の獲得\n催しを重ね、合計1,703,080人を迎えた。`,
      as: 'warning',
      says: '一字だけ',
    },
    {
      because: 'two digits turned round, the subject left to the title',
      sheet: `${sheet('募集した。')}\n事業 農産物直売所の改修\n棚を改め、48,542千円となった。`,
      as: 'warning',
    },
    {
      because: 'a balance spoken of by its larger side',
      sheet:
        '施策 1 人口\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 社会増減数(転入者数-転出者数) | △120人 | △76人 | 0人 |\n進捗状況 令和6年度の転出超過数は67人であった。',
      says: '76人',
    },
  ],
  [
    { because: 'the same', sheet: sheet('道の駅みどりの来場者数は1,708,080人となった。') },
    {
      because: 'one digit away, but of something else',
      sheet: `${sheet('募集した。')}\n事業 道の駅の来場者の獲得\n案内板の閲覧は1,703,080人であった。`,
    },
    {
      because: 'one digit away, but of another year',
      sheet: `${sheet('募集した。')}\n事業 道の駅の来場者の獲得\n令和元年度は合計1,703,080人を迎えた。`,
    },
    {
      because: 'last year’s value in a list of years',
      sheet: sheet('地域おこし協力隊の隊員数は、令和5年度が6人、令和6年度が9人となった。'),
    },
    {
      because: 'a balance told rightly in words',
      sheet:
        '施策 1 人口\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 社会増減数(転入者数-転出者数) | △120人 | △76人 | 0人 |\n進捗状況 令和6年度の転出超過数は76人であった。',
    },
    { because: 'rounded in print', sheet: sheet('道の駅みどりの来場者数は171万人となった。') },
    { because: 'about', sheet: sheet('道の駅みどりの来場者数は約170万人となった。') },
    {
      because: 'another unit of the same value',
      sheet: sheet('農産物直売所の販売額は4,845.2万円となった。'),
    },
    { because: 'a wish', sheet: sheet('地域おこし協力隊の隊員数は15人を目指す。') },
    { because: 'a lack', sheet: sheet('地域おこし協力隊の隊員は2人不足している。') },
    {
      because: 'something done under the same title',
      sheet: `${sheet('募集した。')}\n事業 地域おこし協力隊の隊員数の確保\n各地を訪問して、3人を案内した。`,
    },
    {
      because: 'a sum over the years so far',
      sheet: sheet('道の駅みどりの来場者数は、累計で5,038,225人となった。'),
    },
    {
      because: 'those to whom something was done',
      sheet: sheet('地域おこし協力隊の隊員数は9人で、令和6年度は3人を採用した。'),
    },
    { because: 'per day', sheet: sheet('道の駅みどりの来場者数は1,708,080人(1日当たり4,680人)であった。') },
    {
      because: 'narrowed to a group',
      sheet: sheet('道の駅みどりの来場者数は、県外の人に限ると820,000人である。'),
    },
    {
      because: 'the plan of a year',
      sheet: sheet('道の駅みどりの来場者数は、令和6年度の計画値(1,750,000人)に届かなかった。'),
    },
    { because: 'a part of it', sheet: sheet('道の駅みどりの来場者数のうち県外の人は820,000人である。') },
    { because: 'another place’s', sheet: sheet('外国人観光客の満足度は、全国平均の81.0%を下回っている。') },
    {
      because: 'another year that the table does not hold',
      sheet: sheet('道の駅みどりの来場者数は、令和元年度の1,900,000人には届かない。'),
    },
    { because: 'a narrower subject', sheet: sheet('道の駅みどりの観光案内所の来場者数は41,200人であった。') },
    {
      because: 'a subject that is only like it',
      sheet: sheet('道の駅の売場の改修に20,000千円を支出し、販売額の目安を示した。'),
    },
    {
      because: 'an ordinal and a length of time',
      sheet: sheet('地域おこし協力隊の隊員数は過去2番目で、3年間の任期である。'),
    },
  ],
);
