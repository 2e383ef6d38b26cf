import type { RatingScale } from '../rating-scale.ts';

/** 交付金型: the four answers on a measure paid by the state's grant for regional revitalisation. */
export const grantScale: RatingScale = {
  id: 'grant',
  name: { ja: '交付金型', en: 'Grant' },
  source: '地方創生関係交付金の効果検証',
  requires: [],
  classes: [
    {
      id: 'very_effective',
      label: { ja: '非常に効果的', en: 'Very effective' },
      symbol: '1',
      tone: 'achieved',
      rule: { ja: '目標値を上回った', en: 'better than the target' },
      when: [{ fact: 'beyond_target', is: 'eq', value: '1' }],
    },
    {
      id: 'considerably_effective',
      label: { ja: '相当程度効果あり', en: 'Considerably effective' },
      symbol: '2',
      tone: 'good',
      rule: {
        ja: '目標値の7割以上で、開始前より悪くない',
        en: 'at least 70% of the target, and not worse than before',
      },
      when: [
        { fact: 'achievement', is: 'gte', value: '0.7' },
        { fact: 'worse_than_baseline', is: 'eq', value: '0' },
      ],
    },
    {
      id: 'effective',
      label: { ja: '効果あり', en: 'Effective' },
      symbol: '3',
      tone: 'fair',
      rule: { ja: '開始前より改善', en: 'better than before the start' },
      when: [{ fact: 'better_than_baseline', is: 'eq', value: '1' }],
    },
    {
      id: 'not_effective',
      label: { ja: '効果なし', en: 'Not effective' },
      symbol: '4',
      tone: 'worse',
      rule: { ja: '開始前より改善していない', en: 'no better than before the start' },
      when: [{ fact: 'better_than_baseline', is: 'eq', value: '0' }],
    },
  ],
};
