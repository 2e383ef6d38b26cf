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
  label: { ja: id, en: id },
  symbol: id,
  tone,
  rule: {
    ja: `達成率（進捗割合型は経過年数の割合に対する率）が${ja}`,
    en: `${en} (for progress types: of the elapsed share)`,
  },
  when: [
    { fact: 'elapsed_pace', is, value, only: 'progress' },
    { fact: 'keep_rate', is, value, only: 'keep' },
  ],
});

/**
 * 宮城型: progress types are measured against the elapsed share of the plan (year 2 of 4: 50%), keep
 * types against 100% flat. The first year is not graded (N).
 */
export const miyagiScale: RatingScale = {
  id: 'miyagi',
  name: { ja: '宮城型', en: 'Miyagi' },
  source: '宮城県 政策評価・施策評価 目標指標の達成度',
  requires: [],
  ungradedYears: 1,
  printedRateCap: { from: '0', to: '1' },
  classes: [
    rated('A', 'achieved', 'gte', '1', '100%以上', '100% or more'),
    rated('B', 'good', 'gte', '0.8', '80%以上100%未満', '80% or more, below 100%'),
    rated('C', 'fair', 'gte', '0.6', '60%以上80%未満', '60% or more, below 80%'),
    rated('D', 'behind', 'lt', '0.6', '60%未満', 'below 60%'),
  ],
};
