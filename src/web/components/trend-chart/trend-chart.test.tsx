import { expect, test } from 'vitest';
import { TrendChart, type TrendChartProps } from './trend-chart.tsx';

const chart = (props: Partial<TrendChartProps>): string =>
  String(
    <TrendChart
      id="t"
      title="年ごとの動き"
      description="令和4年度 10、令和9年度 40"
      locale="ja"
      years={[2022, 2023, 2024, 2025, 2026, 2027]}
      reportingYear={2026}
      points={[
        { year: 2024, value: 15, label: '15件' },
        { year: 2025, value: null, label: '未確定' },
        { year: 2026, value: 22, label: '22件' },
      ]}
      baseline={{ year: 2022, value: 10, label: '10件' }}
      target={{ year: 2027, value: 40, label: '40件' }}
      expected={[
        { year: 2022, value: 10 },
        { year: 2027, value: 40 },
      ]}
      required={[]}
      forecast={null}
      fromZero={false}
      origin={null}
      {...props}
    />,
  );

const count = (html: string, name: string) => html.split(`class="${name}"`).length - 1;

test('the line is broken at a year without a figure, and the year says why', () => {
  const html = chart({});
  expect(count(html, 'trend-actual')).toBe(0);
  expect(count(html, 'trend-point')).toBe(2);
  expect(count(html, 'trend-missing')).toBe(1);
  expect(html).toMatch(/text-anchor="middle">未確定</);
});

test('years with figures side by side are joined', () => {
  const points = [2024, 2025, 2026].map((year) => ({ year, value: year - 2000, label: '' }));
  expect(count(chart({ points }), 'trend-actual')).toBe(2);
});

test('a sum is joined to its start at zero', () => {
  const html = chart({ points: [{ year: 2024, value: 20, label: '20件' }], origin: 2023, fromZero: true });
  expect(count(html, 'trend-actual')).toBe(1);
});

test('a figure about an older period is drawn hollow and says which', () => {
  const html = chart({ points: [{ year: 2025, value: 20, label: '20件', about: 'R7年' }] });
  expect(count(html, 'trend-point-older')).toBe(1);
  expect(html).toMatch(/20件 \(<tspan class="year-era">R7<\/tspan>.*?>2025<\/tspan>年\)/);
});

test('both calendars stand under the axis, the page’s own first', () => {
  expect(chart({})).toMatch(/>R8<\/text><text class="trend-second year-(?:era|western)"[^>]*>2026</);
  expect(chart({ locale: 'en' })).toMatch(
    />2026<\/text><text class="trend-second year-(?:era|western)"[^>]*>R8</,
  );
});

test('large numbers on the axis are written out', () => {
  const html = chart({
    points: [{ year: 2026, value: 1_495_371, label: '' }],
    baseline: null,
    expected: [],
    target: { year: 2027, value: 2_000_000, label: '' },
  });
  expect(html).toContain('1,600,000');
  expect(html).not.toMatch(/\de\+/);
});

test('with nothing to draw it says so', () => {
  expect(chart({ points: [], baseline: null, target: null })).toContain('図に示せる数値がありません');
});
