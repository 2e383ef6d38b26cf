import { describe, expect, test } from 'vitest';
import { tableRecords } from '#domain';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { publicationOf } from '../../../test/fixtures/published.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { filterPlan, type PlanFilter, rowsOf } from './filter-plan.ts';
import { linesOfPlan, linesUnder, tallyGrades } from './grade-tally.ts';
import { headlines } from './headlines.ts';
import { joinPublication } from './published-plan.ts';
import { indicatorNames, sameNameElsewhere } from './same-name.ts';
import { observationTable } from './tables/observation-table.ts';

const city = joinPublication(publicationOf(cityPlan), [2024]);
const region = joinPublication(publicationOf(regionPlan), [2024]);

const names = (filter: PlanFilter) =>
  rowsOf(filterPlan(city, filter)).map((row) => row.indicator.indicator.name);

describe('a joined publication', () => {
  test('has every placement of the plan as a row, restated ones too', () => {
    const rows = rowsOf(filterPlan(city, {}));
    expect(rows).toHaveLength(cityPlan.placements.length);
    expect(rows.filter((row) => row.placement.restated)).toHaveLength(2);
  });

  test('knows both places of a restated indicator, the original first', () => {
    const restated = [...city.indicators.values()].filter((each) => each.places.length > 1);
    expect(restated).toHaveLength(2);
    for (const { places } of restated)
      expect(places.map((place) => place.placement.restated)).toEqual([false, true]);
  });

  test('one line for each part of a cell', () => {
    const parts = [...city.indicators.values()].find((each) => each.indicator.name === '健康寿命');
    expect(parts?.lines.map((line) => line.part)).toEqual(['男', '女']);
  });

  test('a node without municipalities has those of the node above', () => {
    const narrow = region.nodes.get('n1-2-1-1');
    expect(narrow?.municipalities).toEqual(['062022', '062090', '062138']);
    expect(region.nodes.get('n1')?.municipalities).toHaveLength(8);
  });
});

describe('counting grades', () => {
  test('every line is counted once, graded or not', () => {
    const tally = tallyGrades(city.publication.scale, linesOfPlan(city));
    const graded = tally.classes.reduce((sum, each) => sum + each.count, 0);
    expect(graded + tally.unratedCount).toBe(tally.total);
    expect(tally.total).toBe(city.publication.evaluations.length);
    expect(tally.unratedCount).toBeGreaterThan(0);
  });

  test('the classes stand in the order of the scale', () => {
    const tally = tallyGrades(city.publication.scale, []);
    expect(tally.classes.map(({ grade }) => grade.id)).toEqual(
      city.publication.scale.classes.map((grade) => grade.id),
    );
    expect(tally.total).toBe(0);
  });

  test('a goal counts its restated indicators once', () => {
    const goal = city.nodes.get('n3');
    const lines = goal === undefined ? [] : linesUnder(goal);
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('filtering a plan', () => {
  test.each<[string, PlanFilter, (name: string) => boolean]>([
    ['by division', { division: '農林課' }, (name) => /農|直売所/.test(name)],
    ['by grade', { grade: 'achieved' }, (name) => !/研究/.test(name)],
  ])('%s', (_name, filter, fits) => {
    const found = names(filter);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(cityPlan.placements.length);
    expect(found.filter((name) => !fits(name))).toEqual([]);
  });

  test('the grades share out all rows that have one line', () => {
    const single = rowsOf(filterPlan(city, {})).filter((row) => row.indicator.lines.length === 1).length;
    const grades = [...city.publication.scale.classes.map((grade) => grade.id), 'unrated'];
    const shares = grades.map(
      (grade) => rowsOf(filterPlan(city, { grade })).filter((row) => row.indicator.lines.length === 1).length,
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(single);
  });

  test('by municipality, through the nodes above', () => {
    const found = (municipality: string) => rowsOf(filterPlan(region, { municipality })).length;
    expect(found('062022')).toBe(regionPlan.placements.length);
    expect(found('062138')).toBeLessThan(found('062022'));
    expect(found('999999')).toBe(0);
  });

  test('branches without a row are left out only under a filter', () => {
    expect(filterPlan(city, { division: '農林課' })).toHaveLength(1);
    expect(filterPlan(city, {})).toHaveLength(4);
  });
});

describe('the three lists', () => {
  const lists = headlines([city, region], 6);

  test('take from every plan in turn, up to the limit', () => {
    for (const list of [lists.better, lists.behind]) {
      expect(list).toHaveLength(6);
      expect(new Set(list.slice(0, 2).map((each) => each.plan)).size).toBe(2);
    }
  });

  test('better means better in the indicator’s own direction', () => {
    for (const { indicator, evaluation } of headlines([city], 100).better) {
      const falling = ['down', 'keep_at_most'].includes(indicator.indicator.settings.direction.value);
      const change = evaluation.facts.baselineChange.value ?? '';
      expect(change.startsWith('-'), indicator.indicator.name).toBe(falling);
    }
  });

  test('what is not known yet has no grade', () => {
    expect(lists.unknown.length).toBeGreaterThan(0);
    for (const { evaluation } of lists.unknown) expect(evaluation.outcome.kind).toBe('unrated');
  });
});

describe('observations for machines', () => {
  const records = tableRecords(observationTable(city));

  test('every number is bare, and its unit stands beside it', () => {
    for (const record of records) if (record.value !== null) expect(record.value).toMatch(/^-?\d+(\.\d+)?$/);
    expect(records.find((each) => each.as_written === '延べ160000千円(R6-R9)')).toMatchObject({
      value: '160000',
      unit: '千円',
      basis: 'cumulative',
      reference_as_written: 'R6-R9',
      municipality_code_1: '099996',
    });
  });

  test('zero, pending, not measured and nothing are told apart', () => {
    const actual = (indicator: string) =>
      records.find((each) => each.indicator === indicator && each.kind === 'actual');
    expect(actual('新しく立地した企業の数')).toMatchObject({ value: '0', status: 'known' });
    expect(actual('関係人口の推計')).toMatchObject({ value: null, status: 'pending' });
    expect(actual('観光客の満足度')).toMatchObject({ value: null, status: 'not_measured' });
    expect(
      records.find((each) => each.indicator === '新しく立地した企業の数' && each.kind === 'baseline'),
    ).toMatchObject({ value: null, status: 'none' });
  });

  test('each part of a cell is a row of its own', () => {
    const rows = records.filter(
      (each) => each.indicator === '授業が分かると答えた割合' && each.kind === 'target',
    );
    expect(rows.map((row) => [row.part, row.value, row.unit])).toEqual([
      ['小学校', '85.0', '%'],
      ['中学校', '75.0', '%'],
    ]);
  });

  test('the grade stands on the row of the reporting year only', () => {
    for (const record of records)
      expect(
        record.grade !== null || record.unrated_reason !== null,
        `${record.indicator} ${record.kind}`,
      ).toBe(record.kind === 'actual');
  });

  test('a plan of several municipalities names each in a column of its own', () => {
    const first = tableRecords(observationTable(region))[0];
    const codes = (id: string) => Array.from({ length: 8 }, (_, at) => first?.[`${id}_${at + 1}`]);
    expect(codes('municipality_code')).toEqual(regionPlan.municipalities);
    expect(codes('related_municipality_code').slice(0, 2)).toEqual(['062022', '062090']);
  });
});

test('an indicator of the same name in another plan is found, white space apart', () => {
  const twin = {
    ...regionPlan,
    indicators: regionPlan.indicators.map((each) => ({ ...each, name: ` 健康 寿命` })),
  };
  const other = joinPublication(publicationOf(twin), [2024]);
  const { planId } = city.publication;
  expect(sameNameElsewhere(planId, '健康寿命', indicatorNames([city, other]))).toHaveLength(
    regionPlan.indicators.length,
  );
  expect(sameNameElsewhere(planId, '健康寿命', indicatorNames([city]))).toEqual([]);
});
