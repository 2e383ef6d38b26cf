import type { LocalizedText } from '../localized.ts';

/** Words of the pages of divisions, municipalities and projects, and of what the home page tells of. */
export const pageMessages = {
  municipality: {
    title: { ja: '市町村ごとに見る', en: 'By municipality' },
    lead: {
      ja: '市町村の名前から、その市町村が関わる取組と指標を見られます。',
      en: 'Choose a municipality to see the efforts it takes part in and their indicators.',
    },
    none: {
      ja: '公表された計画に、市町村の名前はありません。',
      en: 'No published plan names a municipality.',
    },
    efforts: (count: number): LocalizedText => ({
      ja: `関わる取組 ${count}件`,
      en: `${count} ${count === 1 ? 'effort' : 'efforts'}`,
    }),
    count: (count: number): LocalizedText => ({ ja: `${count}件`, en: String(count) }),
    ofMunicipality: (name: string): LocalizedText => ({ ja: `${name}が関わる計画`, en: `Plans of ${name}` }),
    description: (name: string): LocalizedText => ({
      ja: `${name}が関わる計画の取組と指標です。`,
      en: `Efforts and indicators of the plans that ${name} takes part in.`,
    }),
    takesPart: { ja: '関わる取組', en: 'Efforts it takes part in' },
    own: { ja: 'この市町村だけの値がある指標', en: 'Indicators with values of its own' },
    shared: {
      ja: '指標の値は、断りのないかぎり、計画に参加する市町村を合わせたものです。',
      en: 'Unless said otherwise, figures are for all municipalities of the plan together.',
    },
    code: { ja: '団体コード', en: 'Code' },
    name: { ja: '市町村', en: 'Municipality' },
    plans: { ja: '計画', en: 'Plans' },
  },
  division: {
    index: { ja: '担当課ごとに見る', en: 'By division' },
    indexLead: {
      ja: '指標と事業を受け持つ課の一覧です。名前は資料に書かれたとおりです。',
      en: 'The divisions that answer for indicators and projects, named as in the documents.',
    },
    none: { ja: '公表された計画に、担当課の名前はありません。', en: 'No published plan names a division.' },
    title: (name: string): LocalizedText => ({
      ja: `${name}が受け持つ指標と事業`,
      en: `Indicators and projects of ${name}`,
    }),
    indicators: (count: number): LocalizedText => ({ ja: `指標 ${count}件`, en: `${count} indicators` }),
    projects: (count: number): LocalizedText => ({ ja: `事業 ${count}件`, en: `${count} projects` }),
  },
  project: {
    year: { ja: '実施した年度', en: 'Year' },
    divisions: { ja: '担当課', en: 'Division' },
    measure: { ja: 'この事業が支える施策', en: 'The measure it serves' },
    outputs: { ja: '活動実績', en: 'Outputs' },
    budget: { ja: '予算額', en: 'Budget' },
    settledCost: { ja: '決算額', en: 'Settled cost' },
    what: { ja: '取り組んだこと', en: 'What was done' },
    siblings: { ja: 'この施策のほかの事業', en: 'Other projects of this measure' },
    indicators: { ja: 'この施策の指標', en: 'Indicators of this measure' },
  },
  rating: {
    title: (name: string): LocalizedText => ({
      ja: `「${name}」の評価の見方`,
      en: `How the grade of “${name}” comes about`,
    }),
    description: (name: string): LocalizedText => ({
      ja: `「${name}」の評価を、実際の数値で一つずつ計算します。`,
      en: `The grade of “${name}”, computed step by step with its own figures.`,
    }),
    lead: {
      ja: 'この指標の評価を、実際の数値を使って順に計算します。',
      en: 'The grade of this indicator, computed step by step with its own figures.',
    },
    figures: { ja: '使った数値', en: 'The figures used' },
    steps: { ja: '計算', en: 'The computation' },
    rules: { ja: '評価の基準', en: 'The scale' },
    applies: { ja: 'この指標に当てはまる', en: 'applies here' },
    toIndicator: { ja: '指標のページへ戻る', en: 'Back to the indicator' },
    all: { ja: '評価の見方(全体)', en: 'How to read the grades in general' },
    link: { ja: 'この評価の計算を見る', en: 'See how this grade is computed' },
  },
} as const;
