/** A page of an invented city as a browser prints it, and what it says as text with tabs. */
export interface CityPage {
  readonly name: string;
  readonly html: string;
  readonly text: string;
}

type Rows = readonly (readonly string[])[];

const page = (css: string, body: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>評価</title><style>
@page { size: A4; margin: 15mm } body { font: 9.5pt 'Noto Sans CJK JP', 'BIZ UDGothic', sans-serif }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group }
th, td { border: 1px solid #333; padding: 2pt 3pt; font-weight: normal; text-align: left; vertical-align: top }
${css}</style><body>${body}</body></html>`;

const cells = (row: readonly string[], tag = 'td'): string =>
  `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: Rows): string =>
  `<table><thead>${cells(head, 'th')}</thead>${rows.map((row) => cells(row)).join('')}</table>`;
const tabs = (head: readonly string[], rows: Rows): string[] => [
  '',
  ...[head, ...rows].map((row) => row.join('\t')),
  '',
];
const rowsOf = (count: number, row: (index: number) => readonly string[]): Rows =>
  Array.from({ length: count }, (_, index) => row(index));
const tagged = (tag: string) => (text: string) => `<${tag}>${text}</${tag}>`;

const goals = ['しごとをつくる', 'ひとを呼び込む', 'まちを支える'];
const story =
  'まちの診療所と話し合いを重ね、夜間の当番を分け合う仕組みを整えた。住民の声を聞き、次の年の計画に生かす。';
const issues =
  '若い世代が離れる流れが続いており、働ける場を増やす必要がある。関係する団体との話し合いが求められる。';
const direction =
  '利用した人の声を聞く場を設け、次の年の計画に生かす。企業との対話の場を年に二度開き、支援を見直す。';

const goalRows = goals.flatMap((goal, at) =>
  rowsOf(14, (index) => [
    index === 0 ? `基本目標${at + 1} ${goal}` : '',
    index % 7 === 0 ? `${at + 1}-${1 + index / 7} 施策その${index / 7 + 1}` : '',
    `取組${at}${index}の参加者数`,
    ...[100, 110, 120, 130, 200].map((from) => `${from + index}人`),
    '企画課',
  ]),
);
const spanning = (row: readonly string[]): string => {
  const [goal = '', measure = '', ...rest] = row;
  const first = goal === '' ? '' : `<td rowspan="14" class="down">${goal.replace(' ', '')}</td>`;
  const second = measure === '' ? '' : `<td rowspan="7">${measure}</td>`;
  return `<tr>${first}${second}${rest.map(tagged('td')).join('')}</tr>`;
};

const kpi = ['指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];
const measures = [1, 2, 3].map((number) => ({
  heading: `1-${number} 施策その${number}`,
  rows: [
    [`参加した企業の数${number}`, `2${number}社`, `4${number}社`, `9${number}社`, '商工課'],
    [`相談件数${number}`, `1,2${number}0件`, '－', '2,000件以上', '商工課'],
  ],
}));
const wide = ['施策', '指標名', '単位', '基準値(R2)', 'R4実績', 'R5実績', 'R6実績', '目標値(R7)', '取組状況'];
const wideRows = rowsOf(12, (index) => [
  index % 3 === 0 ? `1-${1 + index / 3} 暮らしの安心を支える取組の充実${index / 3}` : '',
  `高齢者の見守りに参加する事業者の数その${index}`,
  '事業者',
  ...[`1,${100 + index}`, `1,${120 + index}`, '－', `1,${140 + index}`, `延べ12,${300 + index}`],
  '協定を結ぶ事業者が増えた。',
]);
const lines = rowsOf(8, (index) => {
  const at = Math.floor(index / 2);
  return index % 2 === 0
    ? [`利用者数その${at}`, '人', '目標', `${100 + at}`, `${110 + at}`, `${120 + at}`, `${150 + at}`]
    : ['', '', '実績', `${101 + at}`, `${108 + at}`, `1,${121 + at}`, ''];
});
const footnotes = ['※1 令和7年秋に確定', '※2 速報値'];
const marked = [
  ['特定健診の受診率', '47.9%', '未確定※1', '60.0%以上', '健康課'],
  ['通いの場の参加者数', '491人', '590人', '840人', '高齢福祉課'],
  ['健康寿命の延び', '1.2年', '1.4年※2', '2.0年', '健康課'],
];
const parents = rowsOf(9, (index) => [
  `子育て支援センターを利用した親子の組数（延べ）その${index}`,
  ...[100, 200, 500].map((from) => `1,${from + index}組`),
  'こども課',
]);
const told = rowsOf(7, (index) => [
  `当番の数その${index}`,
  ...[0, 2, 9].map((from) => `${from + index}回`),
  story.repeat(14),
]);
const chapters = [1, 2, 3, 4].map((number) => ({
  heading: `基本目標${number} まちの目標その${number}`,
  head: ['重要業績評価指標（KPI）', '基準値（令和4年度）', '実績値（令和6年度）', '目標値（令和9年度）'],
  rows: [[`会議に参加した団体の数${number}`, `1${number}団体`, `2${number}団体`, `3${number}団体`]],
}));

export const cityPages: readonly CityPage[] = [
  {
    name: 'headings of two rows on every page, goals written downwards and merged over pages',
    html: page(
      '.down { writing-mode: vertical-rl; text-orientation: upright }',
      `<p>白樺市総合戦略 令和6年度進捗状況</p><table><thead><tr>${['基本目標', '施策', '指標名', '基準値(R1)'].map((text) => `<th rowspan="2">${text}</th>`).join('')}
<th colspan="3">実績値</th><th rowspan="2">目標値(R7)</th><th rowspan="2">担当課</th></tr>
<tr><th>R4</th><th>R5</th><th>R6</th></tr></thead>${goalRows.map(spanning).join('')}</table>`,
    ),
    text: [
      '白樺市総合戦略 令和6年度進捗状況',
      ...tabs(
        [
          '基本目標',
          '施策',
          '指標名',
          '基準値(R1)',
          '実績値R4',
          '実績値R5',
          '実績値R6',
          '目標値(R7)',
          '担当課',
        ],
        goalRows.map(([goal = '', ...rest]) => [goal.replace(' ', ''), ...rest]),
      ),
    ].join('\n'),
  },
  {
    name: 'rules between rows only, numbers to the right, raised marks and footnotes',
    html: page(
      'th, td { border: 0; border-bottom: 1px solid #999 } td:nth-child(n+2):nth-child(-n+4) { text-align: right } sup { font-size: 60% }',
      `<h3>1-1 健康づくり</h3>${table(kpi, marked).replaceAll(/※[12]/g, '<sup>$&</sup>')}${footnotes.map(tagged('p')).join('')}`,
    ),
    text: ['1-1 健康づくり', ...tabs(kpi, marked), ...footnotes].join('\n'),
  },
  {
    name: 'cells that go on over pages',
    html: page(
      'th:last-child { width: 45% }',
      `<p>青葉市総合計画 令和6年度評価</p>${table([...kpi.slice(0, 4), '進捗状況'], told)}`,
    ),
    text: ['青葉市総合計画 令和6年度評価', ...tabs([...kpi.slice(0, 4), '進捗状況'], told)].join('\n'),
  },
  {
    name: 'a sheet for each measure, issues beside direction',
    html: page(
      'h2 { font-size: 12pt; break-before: page } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 12pt }',
      measures
        .map(
          ({ heading, rows }) =>
            `<h2>${heading}</h2>${table(kpi, rows)}<div class="two"><div><p>課題</p><p>${issues}</p></div><div><p>今後の方向性</p><p>${direction}</p></div></div>`,
        )
        .join(''),
    ),
    text: measures
      .flatMap(({ heading, rows }) => [
        heading,
        ...tabs(kpi, rows),
        '課題',
        '',
        issues,
        '',
        '今後の方向性',
        '',
        direction,
        '',
      ])
      .join('\n'),
  },
  {
    name: '目標 and 実績 as lines under each other, names merged over both',
    html: page(
      '',
      `<p>令和6年度 KPI一覧</p><table>${cells(['指標名', '単位', '区分', 'R4', 'R5', 'R6', 'R9'], 'th')}${lines
        .map(([name = '', unit = '', ...rest]) =>
          name === ''
            ? cells(rest)
            : `<tr><td rowspan="2">${name}</td><td rowspan="2">${unit}</td>${rest.map(tagged('td')).join('')}</tr>`,
        )
        .join('')}</table>`,
    ),
    text: ['令和6年度 KPI一覧', ...tabs(['指標名', '単位', '区分', 'R4', 'R5', 'R6', 'R9'], lines)].join(
      '\n',
    ),
  },
  {
    name: 'small type in many narrow columns on landscape pages',
    html: page(
      '@page { size: A4 landscape } table { font-size: 6.5pt; table-layout: fixed }',
      `<p>第2期総合戦略 令和6年度検証シート</p><table>${cells(wide, 'th')}${wideRows
        .map(([measure = '', ...rest]) =>
          measure === ''
            ? cells(rest)
            : `<tr><td rowspan="3">${measure}</td>${rest.map(tagged('td')).join('')}</tr>`,
        )
        .join('')}</table>`,
    ),
    text: ['第2期総合戦略 令和6年度検証シート', ...tabs(wide, wideRows)].join('\n'),
  },
  {
    name: 'chapters with a running head and page numbers',
    html: page(
      '@page { margin-top: 20mm; @top-center { content: "白樺市 総合戦略評価書" } @bottom-center { content: counter(page) " / " counter(pages) } } h2 { break-before: page; font-size: 12pt }',
      `<p>白樺市 総合戦略評価書（令和6年度）</p>${chapters
        .map(
          ({ heading, head, rows }) =>
            `<h2>${heading}</h2><p>この目標では、暮らしを支える取組を進めた。</p>${table(head, rows)}`,
        )
        .join('')}`,
    ),
    text: [
      '白樺市 総合戦略評価書（令和6年度）',
      ...chapters.flatMap(({ heading, head, rows }) => [
        '',
        heading,
        '',
        'この目標では、暮らしを支える取組を進めた。',
        ...tabs(head, rows),
      ]),
    ].join('\n'),
  },
  {
    name: 'no rule at all, names of two lines',
    html: page(
      'th, td { border: 0; padding: 4pt 8pt } td:first-child { width: 26% }',
      `<p>令和6年度 評価</p>${table(kpi, parents)}`,
    ),
    text: ['令和6年度 評価', ...tabs(kpi, parents)].join('\n'),
  },
];
