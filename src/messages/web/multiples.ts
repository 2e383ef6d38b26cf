import type { LocalizedText } from '../localized.ts';

/** Words of small charts that stand beside each other. */
export const multiplesMessages = {
  title: { ja: '一目で見る', en: 'At a glance' },
  table: { ja: '図と同じ内容の表', en: 'The same as a table' },
  tableOf: (name: string): LocalizedText => ({
    ja: `${name}の図と同じ内容の表`,
    en: `${name}: the same as a table`,
  }),
  missing: { ja: '値がない年度(理由は図の下)', en: 'No figure (the word says why)' },
  target: { ja: '目標', en: 'Target' },
  baseline: { ja: '基準', en: 'Baseline' },
  result: { ja: '実績', en: 'Result' },
  expected: { ja: '目安の線', en: 'Expected path' },
  axis: {
    shared: {
      ja: '次の図は、縦の目盛りも横の年度もどの図も同じです。',
      en: 'The charts that follow have the same scale and the same years.',
    },
    own: {
      ja: '横の年度はどの図も同じですが、縦の目盛りは図ごとに違います。図どうしで高さを比べないでください。',
      en: 'All charts have the same years, but each has a scale of its own: heights cannot be compared between charts.',
    },
  },
  /** What stands where a chart of only this many would be too much. */
  tooMany: (count: number): LocalizedText => ({
    ja: `値の行が${count}件あるため、図は下の施策ごとのページで示します。`,
    en: `There are ${count} lines of values: their charts stand on the pages of the measures below.`,
  }),
} as const;
