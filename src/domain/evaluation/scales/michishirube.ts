import type { RatingScale } from '../rating-scale.ts';

/** The default: is the target met, and if not, is the progress what the time elapsed lets expect? */
export const michishirubeScale: RatingScale = {
  id: 'michishirube',
  name: { ja: 'みちしるべ標準', en: 'Michishirube standard' },
  source: 'みちしるべ',
  requires: [],
  classes: [
    {
      id: 'achieved',
      label: { ja: '達成', en: 'Achieved' },
      symbol: '◎',
      tone: 'achieved',
      rule: { ja: '目標を満たした', en: 'the target is met' },
      when: [{ fact: 'target_met', is: 'eq', value: '1' }],
    },
    {
      id: 'on_track',
      label: { ja: '順調', en: 'On track' },
      symbol: '○',
      tone: 'good',
      rule: { ja: '進度が1以上', en: 'the pace is 1 or more' },
      when: [{ fact: 'pace', is: 'gte', value: '1' }],
    },
    {
      id: 'nearly_on_track',
      label: { ja: '概ね順調', en: 'Nearly on track' },
      symbol: '◇',
      tone: 'fair',
      rule: { ja: '進度が0.8以上1未満', en: 'the pace is 0.8 or more and below 1' },
      when: [{ fact: 'pace', is: 'gte', value: '0.8' }],
    },
    {
      id: 'behind',
      label: { ja: '遅れ', en: 'Behind' },
      symbol: '△',
      tone: 'behind',
      rule: { ja: '進度が0.8未満', en: 'the pace is below 0.8' },
      when: [
        { fact: 'pace', is: 'lt', value: '0.8' },
        { fact: 'worse_than_baseline', is: 'eq', value: '0' },
      ],
    },
    {
      id: 'worse',
      label: { ja: '後退', en: 'Worse' },
      symbol: '▼',
      tone: 'worse',
      rule: {
        ja: '進度が0.8未満で基準値より悪い',
        en: 'the pace is below 0.8 and the figure worse than the baseline',
      },
      when: [
        { fact: 'pace', is: 'lt', value: '0.8' },
        { fact: 'worse_than_baseline', is: 'eq', value: '1' },
      ],
    },
  ],
};
