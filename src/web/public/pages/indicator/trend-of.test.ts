import { describe, expect, test } from 'vitest';
import { joinPublication } from '#app/published';
import { cityPlan } from '../../../../../test/fixtures/city-plan.ts';
import { publicationOf } from '../../../../../test/fixtures/published.ts';
import { trendOf } from './trend-of.ts';

const city = joinPublication(publicationOf(cityPlan), [2024]);

const trend = (name: string, place = 0) => {
  const indicator = [...city.indicators.values()].find((each) => each.indicator.name === name);
  const line = indicator?.lines[place];
  if (indicator === undefined || line === undefined) throw new Error(`no such line in the fixture: ${name}`);
  return trendOf(city, indicator, line, 'ja');
};

test('a total over R6–R9: the sum so far, from zero at the end of R5 to the target in R9', () => {
  expect(trend('企業と大学の共同研究の数')).toMatchObject({
    years: [2023, 2024, 2025, 2026, 2027],
    origin: 2023,
    points: [{ year: 2024, value: 20, label: '20件' }],
    baseline: null,
    target: { year: 2027, value: 100 },
    expected: [
      { year: 2023, value: 0 },
      { year: 2024, value: 25 },
      { year: 2027, value: 100 },
    ],
    required: [{ year: 2024, value: 20 }, { year: 2027 }],
  });
});

test('a value of R5 in the column of R6 stands at R5, on the same line as what was expected then', () => {
  const drawn = trend('観光に訪れた人の数');
  expect(drawn?.points).toEqual([
    { column: 2024, year: 2023, value: 1731, label: '1,731.0千人', about: 'R5' },
  ]);
  const [start, between, end] = drawn?.expected ?? [];
  expect([start?.year, between?.year, end?.year]).toEqual([2022, 2023, 2027]);
  const slope = ((end?.value ?? 0) - (start?.value ?? 0)) / 5;
  expect(Math.abs((between?.value ?? 0) - ((start?.value ?? 0) + slope))).toBeLessThan(0.1);
});

describe('a year without a figure', () => {
  test.each([
    ['関係人口の推計', '未確定'],
    ['観光客の満足度', '未調査'],
    ['移住セミナーの開催', '要確認'],
  ])('%s: %s', (name, label) => {
    expect(trend(name)?.points).toEqual([{ column: 2024, year: 2024, value: null, label }]);
    expect(trend(name)?.required).toEqual([]);
  });
});

test('each part of a cell has its own course', () => {
  expect(trend('授業が分かると答えた割合', 0)?.points[0]?.value).toBe(82.1);
  expect(trend('授業が分かると答えた割合', 1)?.points[0]?.value).toBe(64);
});

test('years that have not come yet are not missing', () => {
  expect(trend('地域ブランドの参加団体')?.points).toHaveLength(1);
});

test('no path is drawn where the evaluation expects nothing', () => {
  const held = trend('移住セミナーの開催');
  expect(held?.target?.value).toBe(4);
  expect(held?.expected).toEqual([]);
  expect(trend('関係人口の推計')?.expected).toHaveLength(2);
});
