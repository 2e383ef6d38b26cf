import { describe, expect, test } from 'vitest';
import { placeText } from '#domain';
import { draftOf, statedDoubts, statedRows } from './testing/rows-of.ts';
import type { TestSheet } from './testing/workbook-of.ts';

const count = (number: number, unit: string) => ({ number, format: `#,##0"${unit}"` });
const percent = (number: number) => ({ number, format: '0.0%' });

interface Form {
  readonly name: string;
  readonly sheets: readonly TestSheet[];
  readonly rows: readonly string[];
}

const forms: readonly Form[] = [
  {
    name: '事務事業評価: 目標 and 実績 of each year under two lines of headings',
    sheets: [
      {
        name: '評価表',
        rows: [
          ['令和6年度 事務事業評価表'],
          [],
          ['事務事業名', '指標名', '単位', '令和5年度', null, '令和6年度', null, '最終目標\n(R9)', '担当課'],
          [null, null, null, '目標', '実績', '目標', '実績'],
          ['創業支援事業', '創業者数', '人', 30, 28, 32, 35, 40, '商工課'],
          [null, '相談件数', '件', 100, 96, 110, 121, 150],
          [
            '図書館運営事業',
            '貸出冊数',
            '冊',
            '120,000',
            { number: 118500, format: '#,##0' },
            '121,000',
            '119,240',
            '125,000',
            '図書館',
          ],
        ],
        merged: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:G3', 'H3:H4', 'I3:I4', 'A5:A6', 'I5:I6'],
      },
    ],
    rows: [
      '創業支援事業 | 創業者数 |  | 商工課 |  | 2024 35 | 40',
      '創業支援事業 | 相談件数 |  | 商工課 |  | 2024 121 | 150',
      '図書館運営事業 | 貸出冊数 |  | 図書館 |  | 2024 119,240 | 125,000',
    ],
  },
  {
    name: '施策評価調書: one indicator a block, labels at the left',
    sheets: [
      {
        name: '1-1',
        rows: [
          ['施策評価調書（令和6年度実績）'],
          [],
          ['施策名', '1-1 先端技術産業の集積'],
          ['担当課', '商工課'],
          [],
          ['指標名', '共同研究数', '単位', '件'],
          ['基準値（R4）', 21, '目標値（R9）', 100],
          ['年度', 'R5', 'R6', 'R7'],
          ['目標', 25, 25, 25],
          ['実績', 22, 20],
          [],
          ['指標名', 'セミナー参加者数', '単位', '人'],
          ['基準値（R4）', 1973, '目標値（R9）', 2500],
          ['年度', 'R5', 'R6', 'R7'],
          ['目標', 2000, 2100, 2200],
          ['実績', 2010, 2048],
          [],
          ['課題', '若手の参加が少ない。'],
          ['今後の方向性', '学生への周知を強める。'],
        ],
      },
    ],
    rows: [
      '1-1 先端技術産業の集積 | 共同研究数 |  | 商工課 | 21 | 2024 20 | 100',
      '1-1 先端技術産業の集積 | セミナー参加者数 |  | 商工課 | 1973 | 2024 2048 | 2500',
    ],
  },
  {
    name: '総合計画 KPI一覧: merged 施策, three lines of headings, breaks in headings',
    sheets: [
      {
        name: 'KPI一覧',
        rows: [
          ['第6次総合計画 重要業績評価指標一覧'],
          ['基本目標', '施策', '指標の進捗'],
          [null, null, '指標名', '担\n当\n課', '現状値\n(R3)', '実績値', null, null, '目標値\n(R7)'],
          [null, null, null, null, null, 'R4', 'R5', 'R6'],
          ['基本目標1 ひと', '1-1 子育て', '待機児童数', 'こども課', '12人', '8人', '3人', '0人', '0人'],
          [null, null, '合計特殊出生率', 'こども課', '1.41', '1.38', '1.30', '1.29', '1.60'],
          [
            null,
            '1-2 健康',
            '健診受診率',
            '健康課',
            percent(0.412),
            percent(0.42),
            percent(0.435),
            percent(0.39),
            percent(0.6),
          ],
          [
            '基本目標2 しごと',
            '2-1 産業',
            '製造品出荷額等',
            '商工課',
            '8,970億円',
            '-',
            '-',
            '9,104億円',
            '9,500億円',
          ],
        ],
        merged: ['A2:A4', 'B2:B4', 'C2:I2', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:H3', 'I3:I4', 'A5:A7', 'B5:B6'],
      },
    ],
    rows: [
      '1-1 子育て | 待機児童数 |  | こども課 | 12人 | 2024 0人 | 0人',
      '1-1 子育て | 合計特殊出生率 |  | こども課 | 1.41 | 2024 1.29 | 1.60',
      '1-2 健康 | 健診受診率 |  | 健康課 | 41.2% | 2024 39.0% | 60.0%',
      '2-1 産業 | 製造品出荷額等 |  | 商工課 | 8,970億円 | 2024 9,104億円 | 9,500億円',
    ],
  },
  {
    name: '交付金 KPI 様式: numbers with units in their format, formulas with their result',
    sheets: [
      {
        name: '交付金',
        rows: [
          ['デジタル田園都市国家構想交付金 効果検証（令和6年度）'],
          [],
          [
            '交付対象事業',
            'KPI',
            '当初値（R3）',
            '令和6年度目標値',
            '令和6年度実績値',
            '達成率',
            '最終目標値（R8）',
            '所管課',
          ],
          [
            '関係人口創出事業',
            '関係人口',
            count(1200, '人'),
            count(1500, '人'),
            count(1553, '人'),
            { formula: 'E4/D4', result: 1.0353, format: '0.0%' },
            count(2000, '人'),
            '企画課',
          ],
          [
            '農業DX事業',
            'スマート農機の導入面積',
            { number: 57.5, format: '0.0"ha"' },
            { number: 80, format: '0.0"ha"' },
            { formula: 'SUM(B10:B12)', result: 91.25, format: '0.0"ha"' },
            { formula: 'E5/D5', result: 1.140625, format: '0.0%' },
            { number: 120, format: '0.0"ha"' },
            '農林課',
          ],
        ],
      },
    ],
    rows: [
      '関係人口創出事業 | 関係人口 |  | 企画課 | 1,200人 | 2024 1,553人 | 2,000人',
      '農業DX事業 | スマート農機の導入面積 |  | 農林課 | 57.5ha | 2024 91.3ha | 120.0ha',
    ],
  },
  {
    name: 'annual columns over the change of era',
    sheets: [
      {
        name: '推移',
        rows: [
          [
            '指標',
            '単位',
            '平成30年度',
            '令和元年度',
            '令和5年度',
            '令和6年度',
            '目標値（令和7年度）',
            '担当',
          ],
          ['観光客数', '千人', '623', '598', '410', '455', '700', '観光課'],
          ['宿泊者数', '千人', 120, 118, 77, 84, 130, '観光課'],
        ],
      },
    ],
    rows: [
      'book.xlsx | 観光客数 |  | 観光課 |  | 2024 455 | 700',
      'book.xlsx | 宿泊者数 |  | 観光課 |  | 2024 84 | 130',
    ],
  },
  {
    name: 'a sheet for each division, named after it',
    sheets: [
      {
        name: '商工課',
        rows: [
          ['施策', '指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)'],
          ['1-1 産業', '企業立地件数', '2件', '3件', '延べ12件'],
        ],
      },
      {
        name: '健康課',
        rows: [
          ['施策', '指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)'],
          ['2-1 健康', '特定健診受診率', '49.3%', '50.0%', '60.0%'],
        ],
      },
    ],
    rows: [
      '1-1 産業 | 企業立地件数 |  | 商工課 | 2件 | 2024 3件 | 延べ12件',
      '2-1 健康 | 特定健診受診率 |  | 健康課 | 49.3% | 2024 50.0% | 60.0%',
    ],
  },
  {
    name: 'numbers and numbers as text mixed, five kinds of dash',
    sheets: [
      {
        name: '回答',
        rows: [
          ['No.', '施策', '指標名', '基準値（R4）', '実績値（R6）', '目標値（R9）', '担当課'],
          [1, '1-1 交流', '来館者数', '１，２００人', '1,553 人', 1800, '文化課'],
          [2, '1-1 交流', '姉妹都市との交流', '－', '―', 'ー', '企画課'],
          [3, '1-1 交流', '移住相談', '-', '—', '50件', '企画課'],
          [4, '1-2 人口', '社会増減', '△684', { number: -561, format: '#,##0;"△"#,##0' }, '0', '市民課'],
        ],
      },
    ],
    rows: [
      '1-1 交流 | 来館者数 |  | 文化課 | １，２００人 | 2024 1,553人 | 1800',
      '1-1 交流 | 姉妹都市との交流 |  | 企画課 | － | 2024 ― | ー',
      '1-1 交流 | 移住相談 |  | 企画課 | - | 2024 — | 50件',
      '1-2 人口 | 社会増減 |  | 市民課 | △684 | 2024 △561 | 0',
    ],
  },
  {
    name: 'hidden columns and rows are read',
    sheets: [
      {
        name: '一覧',
        rows: [
          ['施策', '指標名', '基準値(R4)', 'R5実績', 'R6実績', '目標値(R9)', '担当課'],
          ['1-1 道', '舗装率', '60.0%', '61.0%', '62.5%', '65.0%', '建設課'],
          ['1-1 道', '橋の点検数', '10橋', '12橋', '15橋', '40橋', '建設課'],
        ],
        hiddenColumns: ['D'],
        hiddenRows: [3],
      },
    ],
    rows: [
      '1-1 道 | 舗装率 |  | 建設課 | 60.0% | 2024 62.5% | 65.0%',
      '1-1 道 | 橋の点検数 |  | 建設課 | 10橋 | 2024 15橋 | 40橋',
    ],
  },
  {
    name: 'two tables and notes on one sheet',
    sheets: [
      {
        name: '基本目標1',
        rows: [
          ['総合戦略 令和6年度実績'],
          ['基本目標1 しごとをつくる'],
          ['数値目標', '基準値(R4)', '実績値(R6)', '目標値(R9)'],
          ['付加価値額', '1,383億円', '1,425億円', '1,500億円'],
          ['※県の統計による速報値'],
          [],
          ['施策1-1 創業'],
          ['KPI', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'],
          ['創業者数', '32人/年', '35人', '延べ96人', '商工課'],
          ['融資件数', '5件/年', '未確定（※）', '延べ20件', '商工課'],
          ['※令和7年秋に確定'],
        ],
        merged: ['A2:E2', 'A5:D5', 'A11:E11'],
      },
    ],
    rows: [
      '1 しごとをつくる | 付加価値額 |  |  | 1,383億円 | 2024 1,425億円 | 1,500億円',
      '1-1 創業 | 創業者数 |  | 商工課 | 32人/年 | 2024 35人 | 延べ96人',
      '1-1 創業 | 融資件数 |  | 商工課 | 5件/年 | 2024 未確定（※） | 延べ20件',
    ],
  },
  {
    name: 'a grid of narrow columns, everything merged',
    sheets: [
      {
        name: '様式',
        rows: [
          ['様式第1号', null, null, null, null, null, null, null, null, null, null, '令和6年度実績報告'],
          [],
          ['指標名', null, null, null, '基準値', null, null, '実績値', null, null, '目標値', null],
          [null, null, null, null, 'R4', null, null, 'R6', null, null, 'R9', null],
          ['公園の利用者数', null, null, null, '年度計', 41000, '人', '年度計', 43210, '人', 45000, '人'],
          ['ボランティア登録者数', null, null, null, null, 210, '人', null, 225, '人', 300, '人'],
        ],
        merged: ['A3:D4', 'E3:G3', 'H3:J3', 'K3:L3', 'E4:G4', 'H4:J4', 'K4:L4', 'A5:D5', 'A6:D6'],
      },
    ],
    rows: [
      '様式第1号 | 公園の利用者数 |  |  | 年度計 41000人 | 2024 年度計 43210人 | 45000人',
      '様式第1号 | ボランティア登録者数 |  |  | 210人 | 2024 225人 | 300人',
    ],
  },
  {
    name: 'tables side by side',
    sheets: [
      {
        name: '市町別',
        rows: [
          ['指標名', 'R5実績', 'R6実績', '目標値', null, '指標名', 'R5実績', 'R6実績', '目標値'],
          ['救急搬送数', '10件', '12件', '8件', null, '火災件数', '3件', '1件', '0件'],
        ],
      },
    ],
    rows: [
      'book.xlsx | 救急搬送数 |  |  |  | 2024 12件 | 8件',
      'book.xlsx | 火災件数 |  |  |  | 2024 1件 | 0件',
    ],
  },
  {
    name: 'indicators in columns, their headings at the left',
    sheets: [
      {
        name: '対比',
        rows: [
          ['施策名', '2-3 観光'],
          ['指標名', '観光客数', '宿泊者数'],
          ['単位', '千人', '千人'],
          ['基準値(R4)', 410, 77],
          ['実績値(R6)', 455, 84],
          ['目標値(R9)', 700, 130],
        ],
      },
    ],
    rows: [
      '2-3 観光 | 観光客数 |  |  | 410 | 2024 455 | 700',
      '2-3 観光 | 宿泊者数 |  |  | 77 | 2024 84 | 130',
    ],
  },
  {
    name: '目標 and 実績 as lines, merged names, unit and 区分',
    sheets: [
      {
        name: '進捗',
        rows: [
          ['第2期総合戦略 進捗管理表'],
          ['基本目標', '具体的な施策', 'KPI', '単位', '区分', 'R5', 'R6', 'R7', '担当課', '備考'],
          ['1 しごと', '(1) 企業誘致', '誘致件数', '件', '目標', 1, 2, 3, '商工課', '商工課調べ'],
          [null, null, null, null, '実績', 2, 1],
          [null, null, '雇用者数', '人', '目標', 10, 20, 50, '商工課', '商工課調べ'],
          [null, null, null, null, '実績', 12, 18],
        ],
        merged: ['A3:A6', 'B3:B6', 'C3:C4', 'D3:D4', 'I3:I4', 'J3:J4', 'C5:C6', 'D5:D6', 'I5:I6', 'J5:J6'],
      },
    ],
    rows: [
      '1(1) 企業誘致 | 誘致件数 |  | 商工課 |  | 2024 1 | 3',
      '1(1) 企業誘致 | 雇用者数 |  | 商工課 |  | 2024 18 | 50',
    ],
  },
  {
    name: '年度 and 値 beside each other under one heading, years as formatted numbers',
    sheets: [
      {
        name: '指標',
        rows: [
          ['指標名', '基準値', null, '実績', null, '目標値', null],
          [null, '年度', '値', { number: 5, format: '"R"0' }, { number: 6, format: '"R"0' }, '年度', '値'],
          ['自主防災組織率', 'R3', percent(0.821), percent(0.835), percent(0.84), 'R9', percent(0.95)],
        ],
        merged: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:G1'],
      },
    ],
    rows: ['book.xlsx | 自主防災組織率 |  |  | 82.1% | 2024 84.0% | 95.0%'],
  },
  {
    name: '内訳 in rows, a value merged over two years, 担当課 merged over both',
    sheets: [
      {
        name: '点検評価',
        rows: [
          [null, '施策', '指標', '内訳', '基準値(R4)', 'R5', 'R6', '目標値(R9)', '担当課'],
          [
            null,
            '1-1 学力',
            '全国学力調査の平均正答率',
            '小学校',
            '65.1%',
            '未調査',
            null,
            '70.0%',
            '教育課',
          ],
          [null, null, null, '中学校', '60.2%', '61.0%', '61.5%', '65.0%'],
        ],
        merged: ['B2:B3', 'C2:C3', 'I2:I3', 'F2:G2'],
      },
    ],
    rows: [
      '1-1 学力 | 全国学力調査の平均正答率 | 小学校 | 教育課 | 65.1% | 2024 未調査 | 70.0%',
      '1-1 学力 | 全国学力調査の平均正答率 | 中学校 | 教育課 | 60.2% | 2024 61.5% | 65.0%',
    ],
  },
  {
    name: '施策評価シート: a table between labels, narratives below it, a list that is no table of indicators',
    sheets: [
      {
        name: '評価シート',
        rows: [
          ['施策評価シート', null, null, null, null, '作成日', { date: '2025-05-20', format: 'yyyy/m/d' }],
          ['施策名', '地域福祉の推進'],
          ['主管課', '福祉課', null, null, '関係課', '健康課、こども課'],
          ['１ 指標の推移'],
          ['指標名', '単位', '区分', '令和5年度', '令和6年度', '令和9年度'],
          ['民生委員の充足率', '％', '目標', '100.0', '100.0', '100.0'],
          [null, null, '実績', '97.1', '98.2'],
          ['２ 取組状況', '民生委員の研修を行った。'],
          ['３ 課題', 'なり手が不足している。'],
          [],
          ['区分', '件数'],
          ['達成', 3],
          ['未達成', 1],
        ],
        merged: ['B2:D2', 'B3:D3', 'A6:A7', 'B6:B7', 'B8:F8', 'B9:F9'],
      },
    ],
    rows: ['地域福祉の推進 | 民生委員の充足率 |  | 福祉課 |  | 2024 98.2 | 100.0'],
  },
];

const visible = (text: string): number => [...text].filter((character) => /\S/u.test(character)).length;

describe('forms of municipal workbooks', () => {
  test.each(forms)('$name', async ({ sheets, rows }) => {
    const draft = await draftOf(sheets);
    expect(statedRows(draft)).toEqual(rows);
    const { coverage, residue } = draft;
    expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
    expect(residue.reduce((sum, { text }) => sum + visible(text), 0)).toBe(coverage.inResidue);
    for (const row of draft.rows) expect(placeText(row.place)).toMatch(/^[^!]+![A-Z]+\d+(?::[A-Z]+\d+)?$/);
  });
});

test('every value says in which cell it stands', async () => {
  const draft = await draftOf(forms[2]?.sheets ?? []);
  const rate = draft.plan.indicators.find(({ name }) => name === '健診受診率')?.series[0];
  const places = [rate?.baseline, rate?.actuals.at(-1)?.recorded, rate?.targets[0]?.recorded].map((each) =>
    each?.provenance ? placeText(each.provenance.place) : null,
  );
  expect(places).toEqual(['KPI一覧!E7', 'KPI一覧!H7', 'KPI一覧!I7']);
  expect(rate?.actuals.at(-1)?.recorded).toMatchObject({ cell: '39.0%', provenance: { raw: '39.0%' } });
  expect(draft.rows[2]?.place).toEqual({ kind: 'cell', sheet: 'KPI一覧', cell: 'B7:I7' });
});

test('what is hidden is said', async () => {
  const draft = await draftOf(forms[7]?.sheets ?? []);
  expect(statedDoubts(draft)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^一覧!D1 .*非表示の列/),
      expect.stringMatching(/^一覧!A3:G3 .*非表示の行/),
    ]),
  );
  expect(draft.rows.map(({ certainty }) => certainty)).toEqual(['sure', 'doubtful']);
});
