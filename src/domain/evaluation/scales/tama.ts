import type { RatingScale } from '../rating-scale.ts';

/** 多摩型: of a plan of five years each year is expected to bring 20% of the way (n of N years in general). */
export const tamaScale: RatingScale = {
  id: 'tama',
  name: { ja: '多摩型', en: 'Tama' },
  source: '多摩市まち・ひと・しごと創生総合戦略の評価方法',
  requires: [],
  classes: [
    {
      id: 'steady',
      label: { ja: '着実に進んでいる', en: 'Steady' },
      symbol: '①',
      tone: 'achieved',
      rule: { ja: '経過年数の割合に対する達成度が100%以上', en: 'at least 100% of the elapsed share' },
      when: [
        { fact: 'elapsed_pace', is: 'gte', value: '1', only: 'progress' },
        { fact: 'keep_rate', is: 'gte', value: '1', only: 'keep' },
      ],
    },
    {
      id: 'mostly',
      label: { ja: '概ね進んでいる', en: 'Mostly' },
      symbol: '②',
      tone: 'fair',
      rule: { ja: '経過年数の割合に対する達成度が60%以上100%未満', en: 'at least 60% of the elapsed share' },
      when: [
        { fact: 'elapsed_pace', is: 'gte', value: '0.6', only: 'progress' },
        { fact: 'keep_rate', is: 'gte', value: '0.6', only: 'keep' },
      ],
    },
    {
      id: 'improve',
      label: { ja: '改善や工夫が必要', en: 'Needs improvement' },
      symbol: '③',
      tone: 'behind',
      rule: { ja: '経過年数の割合に対する達成度が60%未満', en: 'below 60% of the elapsed share' },
      when: [
        { fact: 'elapsed_pace', is: 'lt', value: '0.6', only: 'progress' },
        { fact: 'keep_rate', is: 'lt', value: '0.6', only: 'keep' },
      ],
    },
  ],
};
