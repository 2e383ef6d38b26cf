import type { Locale } from '#messages';
import type { ComponentExamples } from '../gallery/component-examples.ts';
import { TrendChart, type TrendChartProps, TrendKey } from './trend-chart.tsx';

/** A line with everything that may be drawn. */
export const trendExample = (
  id: string,
  locale: Locale,
  more: Partial<TrendChartProps> = {},
): TrendChartProps => ({
  id,
  title: '年ごとの動き',
  description: '令和4年度 10件、令和6年度 15件、令和8年度 22件、目標値 40件',
  locale,
  years: [2022, 2023, 2024, 2025, 2026, 2027],
  reportingYear: 2026,
  points: [
    { year: 2024, value: 15, label: '15件' },
    { year: 2025, value: null, label: '未確定' },
    { year: 2026, value: 22, label: '22件' },
  ],
  baseline: { year: 2022, value: 10, label: '10件' },
  target: { year: 2027, value: 40, label: '40件' },
  expected: [
    { year: 2022, value: 10 },
    { year: 2027, value: 40 },
  ],
  required: [],
  forecast: null,
  fromZero: false,
  origin: null,
  ...more,
});

const states: Readonly<Record<string, Partial<TrendChartProps>>> = {
  'a year not settled': {},
  'with a forecast and the pace needed': {
    forecast: { year: 2027, value: 26, label: '26件' },
    required: [
      { year: 2026, value: 22 },
      { year: 2027, value: 40 },
    ],
  },
  'from zero': { fromZero: true },
  'a figure of an earlier time': {
    points: [{ year: 2026, value: 22, label: '22件', about: 'R5' }],
  },
  'nothing known yet': { points: [{ year: 2026, value: null, label: '未調査' }] },
};

export const trendChartExamples: readonly ComponentExamples[] = [
  {
    of: 'TrendChart',
    states: Object.entries(states).map(([name, props], at) => ({
      name,
      show: (locale) => <TrendChart {...trendExample(`trend-${at}`, locale, props)} />,
    })),
  },
  {
    of: 'TrendKey',
    states: [
      {
        name: 'every line',
        show: (locale) => (
          <TrendKey
            locale={locale}
            drawn={['actual', 'older', 'earlier', 'expected', 'required', 'forecast']}
          />
        ),
      },
      { name: 'nothing drawn', show: (locale) => <TrendKey locale={locale} drawn={[]} /> },
    ],
  },
];
