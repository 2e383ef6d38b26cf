import { describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { fixtures, publicationOf, storageOf } from '../../../../../test/fixtures/published.ts';
import { endedCity, succeedingCity } from '../../../../../test/fixtures/succeeded-city.ts';
import { createPublicSite } from '../../create-public-site.tsx';
import { trendOf } from './trend-of.ts';

const trend = async (name: string, published = fixtures.succeeded()) => {
  const plan = await published.plan(succeedingCity.id);
  const indicator = [...(plan?.indicators.values() ?? [])].find((each) => each.indicator.name === name);
  const line = indicator?.lines[0];
  if (plan === undefined || indicator === undefined || line === undefined) throw new Error(`no line ${name}`);
  const drawn = trendOf(plan, indicator, line, 'ja');
  return {
    points: drawn?.points.map(
      ({ year, label, earlier }) => `${earlier === undefined ? '' : '前 '}${year} ${label}`,
    ),
    boundaries: drawn?.boundaries?.map(({ after, before, isBroken }) => [after, before, isBroken]),
  };
};

describe('the chart of a plan that continues another', () => {
  test.each([
    ['就業率', ['前 2022 52.0%', '前 2023 54.0%', '前 2024 56.0%', '2025 57.0%'], [[2024, 2025, false]]],
    ['空き家の数', ['前 2022 880戸', '前 2023 860戸', '前 2024 850戸', '2025 845戸'], [[2024, 2025, true]]],
    ['東部', ['前 2022 110人', '前 2023 120人', '前 2024 130人', '2025 135人'], [[2024, 2025, true]]],
    ['相談', ['2025 24件'], []],
    ['起業の数', ['2025 7件'], []],
  ])('%s', async (name, points, boundaries) => {
    expect(await trend(name)).toEqual({ points, boundaries });
  });

  test('a year that both plans report stands there once, as the new plan says it', async () => {
    const overlapping = {
      ...endedCity,
      indicators: endedCity.indicators.map((indicator) => ({
        ...indicator,
        series: indicator.series.map((series) => ({
          ...series,
          actuals: series.actuals.map((each) => ({ ...each, reportingYear: each.reportingYear + 1 })),
        })),
      })),
    };
    const published = createPublished(
      storageOf([
        publicationOf(overlapping, { reportingYear: 2025 }),
        publicationOf(succeedingCity, { reportingYear: 2025 }),
      ]),
    );
    expect((await trend('就業率', published)).points).toEqual([
      '前 2023 52.0%',
      '前 2024 54.0%',
      '2025 57.0%',
    ]);
  });

  test('only what is published of the earlier plan is shown', async () => {
    const published = createPublished(storageOf([publicationOf(succeedingCity, { reportingYear: 2025 })]));
    expect((await trend('就業率', published)).points).toEqual(['2025 57.0%']);
  });
});

describe('the pages', () => {
  const old = publicationOf(endedCity, { publishedOn: '2025-09-30' });
  const corrected = publicationOf(
    {
      ...endedCity,
      indicators: endedCity.indicators.map((indicator) => ({
        ...indicator,
        series: indicator.series.map((series) => ({
          ...series,
          actuals: series.actuals.map((each) =>
            each.recorded.cell === '54.0%'
              ? {
                  ...each,
                  recorded: {
                    ...each.recorded,
                    cell: '54.5%',
                    reading: { ...each.recorded.reading, value: '54.5' },
                  },
                }
              : each,
          ),
        })),
      })),
    },
    { number: 2, publishedOn: '2027-02-01' },
  );
  const first = publicationOf(succeedingCity, { reportingYear: 2025, publishedOn: '2026-09-30' });
  const second = publicationOf(
    { ...succeedingCity, title: 'ひかり市地方創生戦略(改)' },
    { reportingYear: 2025, number: 2, publishedOn: '2027-03-01' },
  );
  const site = createPublicSite({
    published: createPublished(storageOf([second, corrected, first, old])),
    onError: (error) => {
      throw error;
    },
  });
  const text = async (address: string) => (await site.request(address)).text();
  const id = succeedingCity.indicators[0]?.id ?? '';

  test('the indicator of the new plan shows the old plan’s results, named as such, with a way there', async () => {
    const page = await text(`/plans/hikari-second/indicators/${id}`);
    expect(page).toContain('前の計画の実績');
    expect(page).toContain('href="/plans/hikari-first/indicators/n1-i1"');
    expect(page).toContain('54.5');
    expect(page).toContain('そのまま引き継いだ');
    const json = JSON.parse(await text(`/plans/hikari-second/indicators/${id}.json`));
    expect(json.earlier).toMatchObject([
      { plan: 'hikari-first', way: 'carried', sameLine: true, unbroken: true },
    ]);
    // The data of the publication are its own years only.
    expect(await text(`/plans/hikari-second/indicators/${id}.csv`)).not.toContain('54.5');
  });

  test('an older edition keeps what was published on its day', async () => {
    const page = await text(`/plans/hikari-second/fy2025-1/indicators/${id}`);
    expect(page).toContain('前の計画の実績');
    expect(page).not.toContain('54.5');
    expect(page).toContain('54.0');
  });

  test('the sheet of a node has columns of the years before', async () => {
    const sheet = await text('/plans/hikari-second/nodes/n1');
    expect(sheet.match(/前の計画<\/span>/g)).toHaveLength(3);
    expect(sheet).toContain('基準が違う');
  });
});
