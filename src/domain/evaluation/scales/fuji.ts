import type { GradeTone } from '../evaluation.ts';
import type { RatingClass, RatingScale } from '../rating-scale.ts';

const rated = (
  id: string,
  tone: GradeTone,
  is: 'gte' | 'lt',
  value: string,
  ja: string,
  en: string,
): RatingClass => ({
  id,
  label: { ja, en },
  symbol: id,
  tone,
  rule: { ja: `進捗率が${ja}`, en: `progress ${en}` },
  when: [
    { fact: 'progress', is, value, only: 'progress' },
    { fact: 'keep_rate', is, value, only: 'keep' },
  ],
});

/** 富士型: 進捗率 alone, whatever time has elapsed. */
export const fujiScale: RatingScale = {
  id: 'fuji',
  name: { ja: '富士型', en: 'Fuji' },
  source: '富士市総合計画 施策指標の進捗率',
  requires: [],
  classes: [
    rated('1', 'achieved', 'gte', '0.8', '80%以上', '80% or more'),
    rated('2', 'good', 'gte', '0.5', '50%以上80%未満', '50% or more, below 80%'),
    rated('3', 'fair', 'gte', '0.2', '20%以上50%未満', '20% or more, below 50%'),
    rated('4', 'behind', 'lt', '0.2', '20%未満', 'below 20%'),
  ],
};
