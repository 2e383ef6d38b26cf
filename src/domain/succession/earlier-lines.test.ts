import { describe, expect, test } from 'vitest';
import { endedCity, succeedingCity } from '../../../test/fixtures/succeeded-city.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import { evaluatePlan } from '../evaluation/evaluate-plan.ts';
import { defaultScale } from '../evaluation/find-scale.ts';
import { earlierLines, type Lineage, lineageOf } from './earlier-lines.ts';
import { succeedPlan } from './succeed-plan.ts';
import { withEarlierAnswers } from './with-earlier-answers.ts';
import { withEarlierResults } from './with-earlier-results.ts';

const both: Lineage = new Map([endedCity, succeedingCity].map((plan) => [plan.id, plan]));
const indicatorNamed = (name: string) => {
  const found = succeedingCity.indicators.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no indicator ${name}`);
  return found;
};
const linesOf = (name: string, plans = both) =>
  earlierLines(plans, {
    plan: succeedingCity.id,
    indicator: indicatorNamed(name).id,
    series: indicatorNamed(name).series[0]?.id ?? '',
  }).map(({ indicator, series, way, continued, unbroken }) =>
    [indicator.name, series.label, way, continued && 'continued', unbroken && 'unbroken']
      .filter(Boolean)
      .join(' '),
  );

describe('where a line comes from', () => {
  test.each([
    ['就業率', ['就業率 carried continued unbroken']],
    ['空き家の数', ['空き家の数 rebased continued']],
    ['東部', ['市外からの通勤者 東部 split continued']],
    ['相談', ['起業の相談 merged', '承継の相談 merged']],
  ])('%s', (name, lines) => {
    expect(linesOf(name)).toEqual(lines);
  });

  test('a part that had no line of its own comes from every line of the whole, and continues none', () => {
    const plan = succeedPlan(endedCity, {
      ...{ id: 'other', title: '別の計画', kind: '', period: { from: 2025, to: 2028 }, levels: {} },
      indicators: { 'n1-i3': { way: 'split', names: ['北部', '南部'] } },
    });
    const north = plan.indicators.find(({ name }) => name === '北部');
    const lines = earlierLines(new Map([...both, [plan.id, plan]]), {
      plan: plan.id,
      indicator: north?.id ?? '',
      series: 's1',
    });
    expect(lines.map(({ series, continued }) => [series.label, continued])).toEqual([
      ['東部', false],
      ['西部', false],
    ]);
  });

  test('a plan that is not there (not published) says nothing', () => {
    expect(linesOf('就業率', new Map([[succeedingCity.id, succeedingCity]]))).toEqual([]);
  });

  test('a lineage goes as far back as plans are found, and through a circle once', async () => {
    const circle = { ...endedCity, succession: { plan: succeedingCity.id, title: '', dropped: [] } };
    const asked: string[] = [];
    const lineage = await lineageOf(succeedingCity, async (id) => {
      asked.push(id);
      return id === circle.id ? circle : undefined;
    });
    expect([...lineage.keys()]).toEqual([succeedingCity.id, circle.id]);
    expect(asked).toEqual([circle.id]);
  });
});

describe('evaluated with the results of the plan before', () => {
  const evaluations = evaluatePlan(withEarlierResults(succeedingCity, both), {
    year: 2025,
    scale: defaultScale,
  });
  const alone = evaluatePlan(succeedingCity, { year: 2025, scale: defaultScale });
  const of = (among: typeof alone, name: string) =>
    among.find(({ indicatorId }) => indicatorId === indicatorNamed(name).id);

  // 50 (R2), 52, 54, 56, 57 (R4 to R7): least squares gives 53.8 + (21.8 ÷ 14.8) × (year − 2022.8); 2028 is 61.459….
  // Alone 50 (R2) and 57 (R7): 57 + 1.4 × 3.
  test('a line carried over: the forecast rests on all five values', () => {
    expect(of(alone, '就業率')?.facts.forecast.value).toBe('61.2');
    expect(of(evaluations, '就業率')?.facts.forecast.value).toBe('61.5');
  });

  test.each(['空き家の数', '東部', '相談', '起業の数'])('%s: nothing is different', (name) => {
    expect(of(evaluations, name)).toEqual(of(alone, name));
  });

  test('another unit is another line', () => {
    const inPeople: typeof endedCity = {
      ...endedCity,
      indicators: endedCity.indicators.map((indicator) => ({
        ...indicator,
        series: indicator.series.map((series) => ({
          ...series,
          actuals: series.actuals.map((actual) => ({
            ...actual,
            recorded: { ...actual.recorded, reading: { ...actual.recorded.reading, unit: '万人' } },
          })),
        })),
      })),
    };
    const plans = new Map([...both, [inPeople.id, inPeople]]);
    expect(withEarlierResults(succeedingCity, plans)).toEqual(succeedingCity);
  });
});

test('who answers for the first time under a new plan sees what was reported under the old one', () => {
  const { questions } = questionnaireOf({ ...succeedingCity, reportingYears: [] }, 2025, { kind: 'office' });
  const before = (name: string) =>
    withEarlierAnswers(questions, { plan: succeedingCity, year: 2025, plans: both }).find(
      (each) => each.kind === 'value' && each.indicator.name === name,
    )?.earlier;
  expect(before('就業率')).toEqual({ year: 2024, text: '56.0%', plan: 'ひかり市総合戦略' });
  expect(before('空き家の数')).toMatchObject({ text: '850戸' });
  expect(before('東部')).toMatchObject({ text: '130人' });
  expect(before('相談')).toBeNull();
  const next = questionnaireOf(succeedingCity, 2026, { kind: 'office' }).questions;
  const [own] = withEarlierAnswers(next, { plan: succeedingCity, year: 2026, plans: both });
  expect(own).toEqual(next[0]);
  expect(own?.earlier).toEqual({ year: 2025, text: '57.0%' });
});
