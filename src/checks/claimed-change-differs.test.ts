import { checkTable } from './testing/check-table.ts';

/** A node with one or more indicators and a text below the table. */
const sheet = (rows: string, text: string, title = '事業の実施') =>
  `施策 1-1 施策\n| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R9) |\n${rows}\n事業 ${title}\n${text}`;
const library = '| 図書館の利用者数 | 12,000人 | 12,500人 | 13,000人 | 15,000人 |';
const rate = '| 健康診査の受診率 | 47.9% | 49.0% | 51.2% | 60.0% |';
const stock = '| 認証店の登録数 | 40店 | 45店 | 52店 | 80店 |';

checkTable(
  'claimed-change-differs',
  [
    {
      because: 'rate against the baseline',
      sheet: sheet(library, '図書館の利用者数は、基準値と比べて18%増加した。'),
      says: '12,000人 → 13,000人 は 8.3%の増加',
    },
    {
      because: 'the wrong way',
      sheet: sheet(library, '図書館の利用者数は、前年度から4%減少した。'),
      says: '4.0%の増加',
    },
    {
      because: 'another year’s label: 8.3% is against R4, not against last year',
      sheet: sheet(library, '図書館の利用者数は、前年度比8.3%増となった。'),
      says: '12,500人 → 13,000人',
    },
    {
      because: 'a gap to the target',
      sheet: sheet(rate, '健康診査の受診率は51.2%で、目標値には6.8ポイント届いていない。'),
      says: '8.8ポイント',
    },
    {
      because: 'a share of the target',
      sheet: sheet(library, '図書館の利用者数は、目標値の68.7%に達した。'),
      says: '86.7%',
    },
    {
      because: 'over a stretch of years',
      sheet: sheet(library, '図書館の利用者数は、令和4年度から令和6年度にかけて2,000人増加した。'),
      says: '1,000人の増加',
    },
    {
      because: 'a difference and its rate, against a figure of the text',
      sheet: sheet(library, '図書館の利用者数は、令和4年度の12,000人と比べて1,000人、18.3%増加した。'),
      says: '8.3%の増加',
    },
    {
      because: 'a change said a second time in tenths',
      sheet: sheet(library, '図書館の利用者数は、令和4年度に比べて1,000人増え、3割の増加となった。'),
      says: '8.3%の増加',
    },
    {
      because: 'the wrong side of another place’s figure',
      sheet: sheet(rate, '健康診査の受診率は51.2%で、県平均の53.0%を上回った。'),
      as: 'warning',
      says: '53.0% → 51.2%',
    },
    {
      because: 'a gap to another place’s figure',
      sheet: sheet(rate, '健康診査の受診率は51.2%であり、全国平均の53.0%より2.8ポイント低い。'),
      says: '1.8ポイント',
    },
    {
      because: 'ratio to last year',
      sheet: sheet(library, '図書館の利用者数は対前年度比140%であった。'),
      says: '104.0%',
    },
    {
      because: 'points',
      sheet: sheet(rate, '健康診査の受診率は前年度より3.2ポイント上昇した。'),
      says: '2.2ポイントの増加',
    },
    {
      because: 'difference in the unit itself',
      sheet: sheet(library, '図書館の利用者数は令和4年度に比べ100人増えた。'),
      says: '1,000人の増加',
    },
    {
      because: 'times',
      sheet: sheet(stock, '認証店の登録数は、基準値の3.1倍となった。'),
      says: '1.3倍',
    },
    {
      because: 'a direction without an amount',
      sheet: sheet(library, '図書館の利用者数は、基準値を下回る結果となった。'),
      says: '1,000人の増加',
    },
    {
      because: 'below the target, though it is reached',
      sheet: sheet(
        '| 認証店の登録数 | 40店 | 45店 | 82店 | 80店 |',
        '認証店の登録数は、目標値を下回っている。',
      ),
    },
    {
      because: 'from one value to another, of something the table does not hold',
      sheet: sheet(library, '講座の受講者は、令和5年度の80人から令和6年度は120人へと25%増加した。'),
      says: '50.0%の増加',
    },
    {
      because: 'last year’s value and the amount beside it',
      sheet: sheet(library, '移動図書館の貸出は2,345冊(前年度2,000冊)で、前年度に比べ445冊の増加となった。'),
      says: '345冊の増加',
    },
    {
      because: 'new ones that do not make the stock: a person may know why',
      sheet: sheet(
        stock,
        '新たに9店を認証店として登録し、認証店の登録数を伸ばした。',
        '認証店の登録数の拡大',
      ),
      as: 'warning',
      says: '45店 → 52店',
    },
    {
      because: 'no base named, though last year’s column says otherwise',
      sheet: sheet(library, '図書館の利用者数は、800人の増加となった。'),
      as: 'warning',
    },
    {
      because: 'the share of the target that was reached',
      sheet: sheet(library, '図書館の利用者数は、目標の15,000人に対する達成率が76.7%となった。'),
      says: '86.7%',
    },
    {
      because: 'a second rate against the same base',
      sheet: sheet(
        '| 寄附件数 | 500件 | 600件 | 750件 | 900件 |\n| 寄附金額 | 800万円 | 900万円 | 1,080万円 | 2,000万円 |',
        '寄附件数は前年度比25.0%増の750件、寄附金額は30.0%増の1,080万円となった。',
      ),
      says: '20.0%の増加',
    },
    {
      because: 'the same base again',
      sheet: sheet(
        '| 開業数 | 10件 | 12件 | 15件 | 20件 |\n| 誘致企業数 | 2社 | 3社 | 4社 | 9社 |',
        '開業数は15件(対前年度比125.0%)、誘致企業数は4社(同153.3%)であった。',
      ),
      says: '133.3%',
    },
    {
      because: 'with a verb',
      sheet: sheet(rate, '健康診査の受診率は、前年度より5.2ポイント上がりました。'),
      says: '2.2ポイント',
    },
    {
      because: 'with commas of another kind',
      sheet: sheet(library, '図書館の利用者数は13,000人と，前年度から700人，4.0%増加している．'),
      says: '500人の増加',
    },
    {
      because: 'the subject stands in the title only',
      sheet: sheet(`${library}\n${stock}`, '多くの催しを開いた。基準値の50%増である。', '認証店の登録促進'),
      says: '「認証店の登録数」',
    },
  ],
  [
    {
      because: 'the share of the target, rightly',
      sheet: sheet(library, '図書館の利用者数は、目標の15,000人に対する達成率が86.7%となった。'),
    },
    {
      because: 'the share of a target that should not be passed: there are several ways to work it out',
      sheet: sheet(
        '| 火災の発生件数 | 40件 | 35件 | 32件 | 20件 |',
        '火災の発生件数は、目標達成率62.5%であった。',
      ),
    },
    {
      because: 'an amount and its rate in other words',
      sheet: sheet(
        library,
        '図書館の利用者数については13,000人で、前年度と比べ500人、率にして4.0%のプラスとなっている。',
      ),
    },
    { because: 'right rate', sheet: sheet(library, '図書館の利用者数は、基準値と比べて8.3%増加した。') },
    {
      because: 'rounded to a whole per cent',
      sheet: sheet(library, '図書館の利用者数は、基準値と比べて8%増加した。'),
    },
    { because: 'rounded up', sheet: sheet(library, '図書館の利用者数は、基準値の8.4%増となった。') },
    { because: 'about', sheet: sheet(library, '図書館の利用者数は、基準値の約8%増となった。') },
    {
      because: 'right difference',
      sheet: sheet(library, '図書館の利用者数は前年度より500人増え、13,000人となった。'),
    },
    { because: 'another subject', sheet: sheet(library, '来館した中学生の人数は、前年度から40%減少した。') },
    {
      because: 'another place',
      sheet: sheet(library, '隣の青木市では、図書館の利用者数が前年度から40%減少した。'),
    },
    {
      because: 'a base the table does not know',
      sheet: sheet(library, '図書館の利用者数は、令和元年度の1.8倍である。'),
    },
    {
      because: 'the year of another survey',
      sheet: sheet(rate, '健康診査の受診率は前回調査より9ポイント上昇した。'),
    },
    {
      because: 'a range is no change',
      sheet: sheet(library, '図書館の利用者数は1日に30人から90人と幅がある。'),
    },
    { because: 'in tenths', sheet: sheet(library, '図書館の利用者数は、令和4年度から1割近く増えた。') },
    {
      because: 'a gap to the target',
      sheet: sheet(rate, '健康診査の受診率は51.2%で、目標値には8.8ポイント届いていない。'),
    },
    {
      because: 'the difference and its rate behind the value it is against',
      sheet: sheet(library, '図書館の利用者数は、前年度の12,500人から500人、4.0%増加した。'),
    },
    {
      because: 'the plan of one year is not the final target',
      sheet: sheet(library, '図書館の利用者数は、令和6年度の計画値を200人上回った。'),
    },
    {
      because: 'what counts a saving does not fall by it',
      sheet: sheet(
        '| 業務の削減時間(累計) | 620時間 | 3,940時間 | 5,870時間 | 8,000時間 |',
        '業務の削減時間は令和6年度だけで1,930時間の削減となった。',
      ),
    },
    { because: 'new ones of something else', sheet: sheet(stock, '新たに4冊の案内を作った。') },
    {
      because: 'the year’s amount is what is new',
      sheet: sheet(
        '| 移住者数 | 24人/年 | 26人/年 | 29人/年 | 延べ120人 (R6-R9) |',
        '新たに29人の移住者数を得た。',
      ),
    },
    {
      because: 'two indicators could be meant',
      sheet: sheet(
        '| 東図書館の利用者数 | 100人 | 110人 | 120人 | 130人 |\n| 西図書館の利用者数 | 100人 | 110人 | 90人 | 130人 |',
        '利用者数は基準値の50%増となった。',
      ),
    },
    {
      because: 'one year against a target over the whole period',
      sheet: sheet(
        '| 移住者数 | 24人/年 | 26人/年 | 29人/年 | 延べ120人 (R6-R9) |',
        '移住者数は目標値を下回っている。',
      ),
    },
  ],
);
