import { defaultScale } from '#domain';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { GradeCounts, type GradeCountsProps } from './grade-counts.tsx';

const tally = (counts: readonly number[], pending: number): GradeCountsProps['tally'] => ({
  classes: defaultScale.classes.map((grade, at) => ({ grade, count: counts[at] ?? 0 })),
  unrated: pending === 0 ? [] : [{ reason: 'pending', count: pending }],
  unratedCount: pending,
  total: counts.reduce((sum, count) => sum + count, pending),
});

const states: readonly (readonly [string, GradeCountsProps['tally'], GradeCountsProps['size']])[] = [
  ['large', tally([5, 11, 6, 10, 11], 8), 'large'],
  ['small', tally([1, 4, 0, 4, 2], 1), 'small'],
  ['one grade only', tally([3], 0), 'small'],
  ['nothing known yet', tally([], 4), 'small'],
  ['no indicator', tally([], 0), 'small'],
];

export const gradeCountsExamples: readonly ComponentExamples[] = [
  {
    of: 'GradeCounts',
    states: states.map(([name, counts, size = 'large']) => ({
      name,
      show: (locale) => <GradeCounts tally={counts} locale={locale} size={size} of={name} />,
    })),
  },
];
