import type { GradeTone } from '../evaluation.ts';
import type { Condition, RatingClass, RatingScale } from '../rating-scale.ts';

const rated = (id: string, tone: GradeTone, is: Condition['is'], ja: string, en: string): RatingClass => ({
  id,
  label: { ja: `${id} ${ja}`, en: `${id} ${en}` },
  symbol: id,
  tone,
  rule: { ja, en },
  when: [
    { fact: 'pace', is, value: '1', only: 'progress' },
    { fact: 'keep_rate', is, value: '1', only: 'keep' },
  ],
});

/** 浜松型: the year's plan against the year's result. D (cannot be judged) is the unrated class. */
export const hamamatsuScale: RatingScale = {
  id: 'hamamatsu',
  name: { ja: '浜松型', en: 'Hamamatsu' },
  source: '浜松市行政経営推進プランの進捗評価',
  requires: [],
  classes: [
    rated('A', 'achieved', 'gt', '計画より進んでいる', 'ahead of the plan'),
    rated('B', 'good', 'eq', '計画どおり', 'as planned'),
    rated('C', 'behind', 'lt', '計画より遅れている', 'behind the plan'),
  ],
};
