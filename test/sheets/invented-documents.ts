import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** An invented town's document in one of the two forms, as text. */
export interface InventedDocument {
  readonly name: string;
  readonly form: 'yonezawa-strategy' | 'okitama-vision';
  readonly text: string;
}

export interface Sketch {
  readonly seed: number;
  readonly rows: number;
  /** Value cells, taken one after the other from a place that the seed says. */
  readonly cells: readonly string[];
  /** Sentences of each text; many of them go on over pages. */
  readonly sentences?: number;
  readonly title?: string;
  /** The reporting year, 令和; results of the years before it are filled too. */
  readonly year?: number;
}

/** Every value cell of the fixture of value cells, odd and damaged ones too, as far as a line of text holds it. */
export const valueCells: readonly string[] = readFileSync(
  resolve(import.meta.dirname, '../value-cells/cells.tsv'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[3] ?? '')
  .filter((cell) => cell.trim() !== '');

const things = [
  '空き家',
  '観光客',
  '新規就農者',
  '移住相談',
  '図書館の利用者',
  '健康診査の受診者',
  '避難訓練の参加者',
  '創業者',
  '森林経営',
  '下水道',
];
const measures = ['の数', 'の件数', 'の割合', 'の延べ人数', 'に関する満足度', 'の総額'];
const divisions = ['商工課', '健康福祉課', '農林課', '企画政策課', '学校教育課', '危機管理課', '上下水道課'];
const members = ['米沢市', '長井市', '南陽市', '高畠町', '川西町', '小国町', '白鷹町', '飯豊町'];
const prose = [
  '町の若い世代が進学や就職を機に離れる流れが続いており、戻って働ける場を増やす必要がある。',
  '関係する団体と話し合いを重ね、取組の中身を年度ごとに見直しながら進めていく。',
  '利用した人の声を聞く場を設け、次の年の計画に生かすこととした。',
  '道路や橋の点検は予定どおり終え、急いで直すべき所から工事を始めた(工事費 12,300千円)。',
  '参加者は延べ1,204人で、前の年度より86人多かった。',
];

/** Choices that are the same on every run. */
const choicesOf = ({ seed, cells }: Sketch) => {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = (from: readonly string[]): string => from[Math.floor(roll() * from.length)] ?? '';
  let at = Math.floor(roll() * cells.length);
  return {
    roll,
    pick,
    cell: (): string => cells[at++ % cells.length] ?? '',
    story: (sentences: number): string => Array.from({ length: sentences }, () => pick(prose)).join(''),
  };
};

/** A strategy sheet: goals with a KGI, issues and direction, measures with KPI, projects, restated rows, a note. */
export const strategyDocument = (sketch: Sketch): InventedDocument => {
  const { rows, sentences = 2, title = '米沢市デジタル田園都市構想総合戦略', year = 6 } = sketch;
  const { roll, pick, cell, story } = choicesOf(sketch);
  const years = [6, 7, 8, 9];
  const head = ['基準値', ...years.map((each) => `R${each}実績`), '目標値 (R9)', '担当課名'];
  const goals = Math.max(1, Math.ceil(rows / 12));
  const lines = [`${title}評価シート`, '', `【令和${year}年度評価】`, ''];
  let count = 0;
  const values = (): string[] => [cell(), ...years.map((each) => (each <= year ? cell() : '')), cell()];
  const row = (): string => {
    count += 1;
    return [`${pick(things)}${pick(measures)}（その${count}）`, ...values(), pick(divisions)].join('\t');
  };
  const table = (role: string, own: readonly string[]): string[] => [[role, ...head].join('\t'), ...own, ''];
  /** Lines of values of one indicator, the name and division said once. */
  const brokenDown = (): string[] => {
    count += 1;
    const [name, division] = [`${pick(things)}に参加した割合（その${count}）`, pick(divisions)];
    return [
      ['重要業績評価指標 KPI', '内訳', ...head].join('\t'),
      [name, '小学校', ...values(), division].join('\t'),
      ['', '中学校', ...values(), division].join('\t'),
      '',
    ];
  };
  for (let goal = 1; goal <= goals; goal++) {
    lines.push(`Ⅰ 基本目標${goal}`, '', `${pick(things)}とともに歩み、安心して暮らせるまちをつくります`, '');
    lines.push(...table('重要目標達成指標 KGI', [row()]));
    lines.push('Ⅱ 課題及び今後の方向性', '', '課題\t\t今後の方向性');
    lines.push(`${story(sentences)}\t→\t${story(sentences)}`, '', 'Ⅲ 重要業績評価指標(KPI)、取組状況', '');
    let before = '';
    for (let measure = 1; measure <= 3; measure++) {
      const own = Array.from({ length: Math.max(1, Math.floor(rows / goals / 3)) }, row);
      const again = before === '' ? [] : [before.replace('\t', '【再掲】\t')];
      lines.push(`${goal}-${measure} ${pick(things)}をめぐる取組の充実と次の世代への引き継ぎ`, '');
      lines.push(...table('重要業績評価指標 KPI', [...own, ...again]));
      if (measure === 2) lines.push(...brokenDown());
      if (own.some((each) => each.includes('※'))) lines.push(`※ 確定するのは令和${year + 1}年の秋`, '');
      lines.push(`令和${year}年度 取組状況`, '', '【主な事業】', '');
      lines.push(
        `${pick(things)}支援事業その${goal}${measure}(${pick(divisions)})`,
        '',
        story(sentences),
        '',
      );
      lines.push(`- ・ 説明会の開催: ${Math.floor(roll() * 20)}回`, '- ・ 相談窓口の開設: 2か所', '');
      before = own[0] ?? '';
    }
  }
  return { name: `strategy ${sketch.seed}`, form: 'yonezawa-strategy', text: lines.join('\n') };
};

/** A vision table: four levels with blanks where the cell above goes on, two indicators for each 取組. */
export const visionDocument = (sketch: Sketch): InventedDocument => {
  const { rows, sentences = 2, title = '置賜定住自立圏 第2次共生ビジョン', year = 6 } = sketch;
  const { roll, pick, cell, story } = choicesOf(sketch);
  const head = ['政策分野', '分野', '取組事項', '具体的取組', '関係市町', '成果指標(KPI)', '基準値'];
  const rest = [`実績値(R${year})`, '目標値', '備考', '進捗状況', '課題・今後の方向性'];
  const body = Array.from({ length: rows }, (_, index) => {
    const opens = (size: number, text: (number: number) => string) =>
      index % size === 0 ? text(index / size) : '';
    const told = index % 2 === 0;
    return [
      opens(24, (number) => `(${number + 1})${pick(things)}の強化`),
      opens(12, (number) => `${'①②③④⑤⑥⑦⑧⑨⑩'[number % 10]}${pick(things)}の分野`),
      opens(4, (number) => `${'アイウエオカキクケコサシスセソタチツテト'[number % 20]}${pick(things)}の充実`),
      opens(2, (number) => `${(number % 2) + 1} ${pick(things)}事業その${number} (P${10 + number})`),
      told ? (roll() < 0.5 ? '全市町' : pick(members)) : '',
      `${pick(things)}${pick(measures)}（その${index}）`,
      cell(),
      cell(),
      cell(),
      `${pick(divisions)}調べ`,
      told ? story(sentences) : '',
      told ? story(sentences) : '',
    ].join('\t');
  });
  return {
    name: `vision ${sketch.seed}`,
    form: 'okitama-vision',
    text: [`${title} 令和${year}年度の進捗状況`, '', [...head, ...rest].join('\t'), ...body].join('\n'),
  };
};
