import { describe, expect, test } from 'vitest';
import type { TrendChartProps } from '../trend-chart/trend-chart.tsx';
import { MultiplesAxis, SmallMultiples, type SmallMultiplesProps } from './small-multiples.tsx';

const chart = (id: string, props: Partial<TrendChartProps> = {}): TrendChartProps => ({
  id,
  title: '年ごとの動き',
  description: '令和4年度 10件、令和6年度 22件、目標値 40件',
  locale: 'ja',
  years: [2022, 2023, 2024, 2025, 2026, 2027],
  reportingYear: 2024,
  points: [{ year: 2024, value: 22, label: '22件' }],
  baseline: { year: 2022, value: 10, label: '10件' },
  target: { year: 2027, value: 40, label: '40件' },
  expected: [],
  required: [],
  forecast: null,
  fromZero: false,
  origin: null,
  ...props,
});

const small = (charts: readonly (TrendChartProps | null)[], props: Partial<SmallMultiplesProps> = {}) =>
  String(
    <SmallMultiples
      axis="own"
      panels={charts.map((each) => ({ heading: 'h', foot: 'f', chart: each }))}
      {...props}
    />,
  );

const heights = (html: string): string[] =>
  [...html.matchAll(/class="trend-point" cx="[\d.]+%" cy="([\d.]+)rem"/g)].map((match) => match[1] ?? '');
const places = (html: string): string[] =>
  [...html.matchAll(/class="trend-point" cx="([\d.]+%)"/g)].map((match) => match[1] ?? '');

describe('charts beside each other', () => {
  const low = chart('a');
  const high = chart('b', {
    points: [{ year: 2024, value: 220, label: '220件' }],
    baseline: { year: 2022, value: 100, label: '100件' },
    target: { year: 2027, value: 400, label: '400件' },
  });

  test('on one scale the greater value stands higher; on scales of their own the same share stands as high', () => {
    const [first = '', second = ''] = heights(small([low, high], { axis: 'shared' }));
    expect(Number(first)).toBeGreaterThan(Number(second));
    const own = heights(small([low, high]));
    expect(own[0]).toBe(own[1]);
  });

  test('what the axis is, is said', () => {
    expect(String(<MultiplesAxis axis="shared" locale="ja" />)).toContain('どの図も同じです');
    expect(String(<MultiplesAxis axis="own" locale="ja" />)).toContain('図ごとに違います');
  });

  test('the same year stands at the same place, whatever years a chart has of its own', () => {
    const later = chart('b', { years: [2024, 2025, 2026, 2027, 2028], baseline: null });
    const [first, second] = places(small([low, later]));
    expect(first).toBe(second);
  });

  test('each picture has its own name and description', () => {
    const html = small([low, high]);
    expect(html).toContain('aria-labelledby="a-title" aria-describedby="a-desc"');
    expect(html).toContain('<desc id="b-desc">');
  });
});

describe('what is not there', () => {
  const without = (...labels: string[]) =>
    small([
      chart('a', {
        points: labels.map((label, at) => ({
          year: 2024 + at,
          value: label === '0件' ? 0 : null,
          label,
        })),
        baseline: { year: 2022, value: 10, label: '10件' },
      }),
    ]);

  test.each(['未確定', '未調査', '該当なし', '空欄'])(
    '%s is said at its year and draws no point',
    (label) => {
      const html = without(label);
      expect(html).toContain(`>${label}</text>`);
      expect(html).toContain('class="trend-missing"');
      expect(html).not.toContain('class="trend-point"');
    },
  );

  test('zero is a point like any other', () => {
    const html = without('0件');
    expect(html).toContain('class="trend-point"');
    expect(html).not.toContain('trend-missing');
  });

  test('the same word over years that follow each other is said once, each year marked', () => {
    const html = without('未調査', '未調査', '未確定');
    expect(html.split('>未調査<')).toHaveLength(2);
    expect(html.split('class="trend-missing"')).toHaveLength(4);
  });

  test('a goal in words has no picture, and says so', () => {
    const html = small([
      chart('a', {
        points: [{ year: 2024, value: null, label: '該当なし' }],
        baseline: null,
        target: null,
      }),
    ]);
    expect(html).not.toContain('<svg');
    expect(html).toContain('図に示せる数値がありません');
  });
});
