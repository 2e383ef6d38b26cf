/** A sheet of an invented town: what is printed, apart from how. Deterministic. */
export interface InventedSheet {
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Below the table: a narrative heading and its text. */
    readonly prose?: readonly string[];
  }[];
}

/** Numbers from 0 to 1 that are the same on every run. */
const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

const things = [
  '空き家',
  '観光客',
  '保育所の待機児童',
  '新規就農者',
  '移住相談',
  '公共交通の利用者',
  '市内総生産に占める製造業',
  '健康診査の受診者',
  '防災訓練への参加者',
  '図書館を利用した小中学生',
];
const measures = [
  ['数', '人'],
  ['の件数', '件'],
  ['の割合', '%'],
  ['の延べ人数', '人/年'],
  ['にかかる費用の総額', '千円'],
] as const;
const divisions = ['商工課', '健康福祉課', '農林課', '企画政策課', '学校教育課', '危機管理課'];
const sentence = [
  '町の若い世代が進学や就職を機に離れる流れが続いており、戻って働ける場を増やす必要がある。',
  '関係する団体と話し合いを重ね、取組の中身を年度ごとに見直しながら進めていく。',
  '利用した人の声を聞く場を設け、次の年の計画に生かすこととした。',
];

const amount = (roll: () => number, unit: string): string => {
  const value = Math.floor(10 ** (1 + roll() * 4));
  if (unit === '%') return `${(roll() * 100).toFixed(1)}%`;
  return `${value.toLocaleString('en-US')}${unit}`;
};

const section = (roll: () => number, number: number, rows: number) => ({
  heading: `1-${number} ${things[number % things.length] ?? ''}をめぐる取組`,
  head: ['指標名', '基準値(R4)', '実績値(R5)', '実績値(R6)', '目標値(R9)', '担当課'],
  rows: Array.from({ length: rows }, (_, index) => {
    const thing = things[Math.floor(roll() * things.length)] ?? '';
    const [measure, unit] = measures[Math.floor(roll() * measures.length)] ?? measures[0];
    const name = `${thing}${measure}${index + 1}`.replace(/(\d+)$/, (no) => `（その${no}）`);
    const values = [0, 1, 2, 3].map(() => amount(roll, unit));
    if (roll() < 0.1) values[2] = '－';
    if (roll() < 0.1) values[3] = `${values[3]}以上`;
    return [name, ...values, divisions[Math.floor(roll() * divisions.length)] ?? ''];
  }),
  prose: ['課題', `${sentence[0]}${sentence[1]}${sentence[2]}`],
});

/** A sheet with so many sections of so many rows. */
export const inventedSheet = (seed: number, sections: number, rows: number): InventedSheet => {
  const roll = dice(seed);
  return {
    title: '白樺町総合戦略 令和6年度評価',
    sections: Array.from({ length: sections }, (_, index) => section(roll, index + 1, rows)),
  };
};

/** The same as tab-separated text, for the reader of texts. */
export const asText = ({ title, sections }: InventedSheet): string =>
  [
    title,
    ...sections.flatMap(({ heading, head, rows, prose = [] }) => [
      '',
      heading,
      '',
      head.join('\t'),
      ...rows.map((row) => row.join('\t')),
      '',
      ...prose,
    ]),
  ].join('\n');
