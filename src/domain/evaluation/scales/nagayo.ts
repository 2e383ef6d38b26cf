import type { RatingScale } from '../rating-scale.ts';

/** 長与型: the figure against target and baseline, whatever time has elapsed. */
export const nagayoScale: RatingScale = {
  id: 'nagayo',
  name: { ja: '長与型', en: 'Nagayo' },
  source: '長与町総合計画 数値目標評価',
  requires: [],
  classes: [
    {
      id: 'S',
      label: { ja: 'S 目標値を超えている', en: 'S above the target' },
      symbol: 'S',
      tone: 'achieved',
      rule: { ja: '目標値を超えている', en: 'better than the target' },
      when: [{ fact: 'beyond_target', is: 'eq', value: '1' }],
    },
    {
      id: 'A',
      label: { ja: 'A 基準値を超えている', en: 'A above the baseline' },
      symbol: 'A',
      tone: 'good',
      rule: { ja: '基準値より良い', en: 'better than the baseline' },
      when: [{ fact: 'baseline_ratio', is: 'gt', value: '0' }],
    },
    {
      id: 'B',
      label: { ja: 'B 基準値と同水準', en: 'B at the level of the baseline' },
      symbol: 'B',
      tone: 'fair',
      rule: { ja: '基準値から10%以内の低下', en: 'within 10% below the baseline' },
      when: [{ fact: 'baseline_ratio', is: 'gte', value: '-0.1' }],
    },
    {
      id: 'C',
      label: { ja: 'C 基準値より低下している', en: 'C below the baseline' },
      symbol: 'C',
      tone: 'worse',
      rule: { ja: '基準値から10%を超える低下', en: 'more than 10% worse than the baseline' },
      when: [{ fact: 'baseline_ratio', is: 'lt', value: '-0.1' }],
    },
  ],
};
