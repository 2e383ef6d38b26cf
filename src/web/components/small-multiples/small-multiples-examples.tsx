import type { Locale } from '#messages';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { trendExample } from '../trend-chart/trend-chart-examples.tsx';
import { MultiplesAxis, MultiplesKey, SmallMultiples } from './small-multiples.tsx';

const charts = (prefix: string, locale: Locale) => [
  trendExample(`${prefix}-1`, locale, { title: '共同研究の数の動き' }),
  trendExample(`${prefix}-2`, locale, {
    title: '創業者の数の動き',
    points: [{ year: 2026, value: null, label: '未確定' }],
  }),
  null,
];

export const smallMultiplesExamples: readonly ComponentExamples[] = [
  {
    of: 'SmallMultiples',
    states: (['shared', 'own'] as const).map((axis) => ({
      name: `${axis} axis`,
      show: (locale) => (
        <SmallMultiples
          axis={axis}
          panels={charts(`multiple-${axis}`, locale).map((chart, at) => ({
            heading: ['共同研究の数', '創業者の数', '意識調査'][at] ?? '',
            foot: chart === null ? '－' : '22件',
            chart,
          }))}
        />
      ),
    })),
  },
  {
    of: 'MultiplesAxis',
    states: (['shared', 'own'] as const).map((axis) => ({
      name: axis,
      show: (locale) => <MultiplesAxis locale={locale} axis={axis} />,
    })),
  },
  {
    of: 'MultiplesKey',
    states: [
      {
        name: 'of these charts',
        show: (locale) => <MultiplesKey locale={locale} charts={charts('key', locale)} />,
      },
    ],
  },
];
