import type { GradeTone } from '../evaluation.ts';
import type { RatingClass, RatingScale } from '../rating-scale.ts';

const steps: readonly (readonly [points: number, percent: string, from: string, tone: GradeTone])[] = [
  [7, '100%', '1', 'achieved'],
  [6, '90%', '0.9', 'good'],
  [5, '80%', '0.8', 'good'],
  [4, '70%', '0.7', 'fair'],
  [3, '60%', '0.6', 'fair'],
  [2, '50%', '0.5', 'behind'],
];

const points = (count: number): RatingClass['label'] => ({
  ja: `${count}ポイント`,
  en: `${count} point${count === 1 ? '' : 's'}`,
});

/** 佐野型: points by 達成率, ten per cent a point. */
export const sanoScale: RatingScale = {
  id: 'sano',
  name: { ja: '佐野型', en: 'Sano' },
  source: '佐野市 施策・基本事業評価',
  requires: [],
  classes: [
    ...steps.map(
      ([count, percent, from, tone]): RatingClass => ({
        id: String(count),
        label: points(count),
        symbol: String(count),
        tone,
        rule: { ja: `達成率が${percent}以上`, en: `at least ${percent} of the target` },
        when: [{ fact: 'achievement', is: 'gte', value: from }],
      }),
    ),
    {
      id: '1',
      label: points(1),
      symbol: '1',
      tone: 'worse',
      rule: { ja: '達成率が50%未満', en: 'below 50% of the target' },
      when: [{ fact: 'achievement', is: 'lt', value: '0.5' }],
    },
  ],
};
