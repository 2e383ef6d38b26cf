import type { Form } from './forms.ts';
import { placedSheet } from './workbook-of.ts';

const headings = ['施策', '指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];

/** Workbooks that could be read, and would be read wrongly. */
export const formsWithTraps: readonly Form[] = [
  {
    name: '上段が目標、下段が実績, which no cell of the table says: no line is sure',
    sheets: [
      placedSheet('進捗', {
        A1: '進捗管理表',
        A2: '指標名',
        B2: '基準値',
        C2: 'R5',
        D2: 'R6',
        E2: '最終目標',
        'A3:A4': '創業者数',
        'B3:B4': '20人',
        C3: 32,
        D3: 35,
        'E3:E4': 40,
        C4: 33,
        D4: 31,
      }),
    ],
    rows: [
      '? 進捗管理表 | 創業者数 |  |  | 20人 | 2024 35 | 40',
      '? 進捗管理表 | 創業者数 |  |  |  | 2024 31 | ',
    ],
    doubts: [/値の行が複数あり/],
  },
  {
    name: 'years without a word for what stands below them',
    sheets: [
      {
        name: '推移',
        rows: [
          ['指標名', '単位', 'R5', 'R6', 'R7'],
          ['舗装率', '％', 60, 61, 62],
        ],
      },
    ],
    rows: ['? book.xlsx | 舗装率 |  |  |  | 2025 62 | '],
  },
  {
    name: 'sheets that show how to fill in, or what may be chosen, are no part of the plan',
    sheets: [
      {
        name: '記入例',
        rows: [['記入例'], headings, ['1-1 道', '舗装率', '1%', '2%', '3%', '道路課']],
      },
      { name: '道路', rows: [headings, ['1-1 道', '舗装率', '60.0%', '62.5%', '65.0%', '建設課']] },
      { name: '様式', rows: [headings, []] },
      {
        name: 'リスト',
        rows: [
          ['評価区分', '担当課'],
          ['A', '建設課'],
          ['B', '水道課'],
        ],
      },
      { name: 'Sheet9', rows: [['はい'], ['いいえ']], hidden: true },
    ],
    rows: ['1-1 道 | 舗装率 |  | 建設課 | 60.0% | 2024 62.5% | 65.0%'],
    doubts: [/^記入例! 記入のしかた/, /^リスト! 選択肢/, /^Sheet9! 非表示のシートで、指標の表がありません/],
    outside: ['道路課', '水道課', 'いいえ'],
  },
  {
    name: 'the only table on a sheet called 記入例 is the plan',
    sheets: [{ name: '記入例', rows: [headings, ['1-1 道', '舗装率', '60.0%', '62.5%', '65.0%', '建設課']] }],
    rows: ['1-1 道 | 舗装率 |  | 建設課 | 60.0% | 2024 62.5% | 65.0%'],
  },
  {
    name: 'rows that are examples, totals or placeholders',
    sheets: [
      {
        name: '一覧',
        rows: [
          headings,
          ['（例）1-1 ○○の充実', '（例）○○の利用者数', '100人', '120人', '150人', '○○課'],
          ['1-1 道', '舗装率', '60%', '62%', '65%', '建設課'],
          ['1-1 道', '△△件数', '1件', '2件', '3件', '建設課'],
          ['合計', null, '1', '2', '3', null],
        ],
      },
      {
        name: '講座',
        rows: [
          headings.slice(1),
          ['講座の参加者数', '10人', '12人', '15人'],
          ['合計', '30人', '34人', '40人'],
        ],
      },
    ],
    rows: [
      '1-1 道 | 舗装率 |  | 建設課 | 60% | 2024 62% | 65%',
      '? 1-1 道 | △△件数 |  | 建設課 | 1件 | 2024 2件 | 3件',
      'book.xlsx | 講座の参加者数 |  |  | 10人 | 2024 12人 | 15人',
      '? book.xlsx | 合計 |  |  | 30人 | 2024 34人 | 40人',
    ],
    doubts: [/^一覧!A2 記入例の行/, /^一覧!A5 合計の行/],
    outside: ['（例）○○の利用者数', '120人'],
  },
  {
    name: 'money below indicators without an empty row, and below one',
    sheets: [
      {
        name: '一覧',
        rows: [
          ['指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)'],
          ['舗装率', '60%', '62%', '65%'],
          ['事業名', 'R6予算額(千円)', 'R6決算額(千円)'],
          ['舗装事業', 12000, 11800],
          [],
          ['年度', 'R4', 'R5', 'R6'],
          ['一般財源', 1000, 1100, 1200],
        ],
      },
    ],
    rows: ['book.xlsx | 舗装率 |  |  | 60% | 2024 62% | 65%'],
    outside: ['舗装事業', '11800', '一般財源', '1200'],
  },
  {
    name: 'a sheet for every year: each keeps its own',
    sheets: ['令和5年度', '令和6年度'].map((name, index) => ({
      name,
      rows: [
        ['施策', '指標名', '基準値', '目標値', '実績値'],
        ['1-1 道', '舗装率', '60%', '65%', `${61 + index}%`],
      ],
    })),
    rows: ['1-1 道 | 舗装率 |  |  | 60% | 2023 61% | 65%', '1-1 道 | 舗装率 |  |  | 60% | 2024 62% | 65%'],
    doubts: [/シートによって年度が違う/],
  },
  {
    name: '実績年度 beside the values: a result of R5 is not one of R6',
    sheets: [
      {
        name: '一覧',
        rows: [
          ['令和6年度 KPI実績'],
          [],
          ['指標名', '目標年度', '目標値', '基準年度', '基準値', '実績年度', '実績値', '単位'],
          ['点検率', 'R9', 55, 'R4', 50, 'R5', 52, '％'],
        ],
      },
    ],
    rows: ['? 令和6年度 KPI実績 | 点検率 |  |  | 50 | 2024 52 | 55'],
  },
  {
    name: 'a column of names that nobody gave a heading',
    sheets: [
      {
        name: '一覧',
        rows: [
          [null, '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'],
          ['舗装率', '60%', '62%', '65%', '建設課'],
        ],
      },
    ],
    rows: ['? book.xlsx | 舗装率 |  | 建設課 | 60% | 2024 62% | 65%'],
    doubts: [/見出しなし/],
  },
  {
    name: 'marks for 「as above」 under values and names, errors of formulas',
    sheets: [
      {
        name: '一覧',
        rows: [
          headings,
          ['1-1 道', '舗装率', '60.0%', '62.5%', '65.0%', '建設課'],
          ['〃', '除雪延長', '〃', '120km', '130km', '同上'],
          ['〃', '〃', '10km', '12km', '13km', '〃'],
          [
            '1-2 公園',
            '利用者数',
            { formula: '1/0', result: { error: '#DIV/0!' } },
            '400人',
            '500人',
            '都市課',
          ],
        ],
      },
    ],
    rows: [
      '1-1 道 | 舗装率 |  | 建設課 | 60.0% | 2024 62.5% | 65.0%',
      '? 1-1 道 | 除雪延長 |  | 建設課 | 〃 | 2024 120km | 130km',
      '? 1-1 道 | 〃 |  | 建設課 | 10km | 2024 12km | 13km',
      '? 1-2 公園 | 利用者数 |  | 都市課 | #DIV/0! | 2024 400人 | 500人',
    ],
    doubts: [/^一覧!C5 数式がエラー「#DIV\/0!」/, /上の行と同じという印/],
  },
  {
    name: 'a name struck out takes its values with it, a figure struck out beside a new one only itself',
    sheets: [
      {
        name: '一覧',
        rows: [
          headings,
          ['1-1 道', { struck: '除雪延長' }, '10km', '12km', '14km', '建設課'],
          [
            '1-1 道',
            '舗装率',
            '60.0%',
            { runs: [{ text: '61.0%', struck: true }, { text: '62.5%' }] },
            '65.0%',
            '建設課',
          ],
        ],
      },
    ],
    rows: [
      '? 1-1 道 | 除雪延長 |  | 建設課 | 10km | 2024 12km | 14km',
      '? 1-1 道 | 舗装率 |  | 建設課 | 60.0% | 2024 62.5% | 65.0%',
    ],
    outside: ['61.0%'],
  },
];
