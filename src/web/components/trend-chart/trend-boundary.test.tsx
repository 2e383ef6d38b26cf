import { expect, test } from 'vitest';
import { MultipleChart } from '../small-multiples/multiple-chart.tsx';
import { TrendChart, type TrendChartProps } from './trend-chart.tsx';

const continued = (isBroken: boolean): TrendChartProps => ({
  id: 'a',
  title: '年ごとの動き',
  description: '',
  locale: 'ja',
  years: [2023, 2024, 2025, 2026],
  reportingYear: 2026,
  points: [
    { year: 2023, value: 10, label: '10件', earlier: '前の計画' },
    { year: 2024, value: 12, label: '12件', earlier: '前の計画' },
    { year: 2025, value: 14, label: '14件' },
    { year: 2026, value: 15, label: '15件' },
  ],
  boundaries: [{ after: 2024, before: 2025, isBroken, label: '← 前の計画' }],
  baseline: null,
  target: null,
  expected: [],
  required: [],
  forecast: null,
  fromZero: false,
  origin: null,
});

test.each([
  ['the large chart', (props: TrendChartProps) => String(<TrendChart {...props} />)],
  [
    'a small one',
    (props: TrendChartProps) => String(<MultipleChart chart={props} years={props.years} domain={null} />),
  ],
])('%s: what was before is marked, and joined only where it is the same line', (_, draw) => {
  const count = (html: string, name: string) => html.split(`class="${name}"`).length - 1;
  const [whole, broken] = [draw(continued(false)), draw(continued(true))];
  expect(count(whole, 'trend-point-earlier')).toBe(2);
  expect(count(whole, 'trend-point')).toBe(2);
  expect([count(whole, 'trend-earlier'), count(whole, 'trend-actual')]).toEqual([2, 1]);
  expect([count(broken, 'trend-earlier'), count(broken, 'trend-actual')]).toEqual([1, 1]);
  expect(count(broken, 'trend-boundary trend-boundary-broken')).toBe(1);
  expect(count(whole, 'trend-boundary')).toBe(1);
});
