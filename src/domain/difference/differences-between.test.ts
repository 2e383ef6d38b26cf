import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { everyFieldChanged } from '../../../test/fixtures/every-field.ts';
import { regionPlan } from '../../../test/fixtures/region-plan.ts';
import { planArbitrary } from '../../storage/testing/plan-arbitrary.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Plan } from '../plan/plan.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { Difference } from './difference.ts';
import { differencesBetween } from './differences-between.ts';

const [first] = cityPlan.indicators;
const recorded = (cell: string) => ({ cell, reading: parseCell(cell), provenance: null });
const withFirst = (change: (indicator: Indicator) => Indicator): Plan => ({
  ...cityPlan,
  indicators: cityPlan.indicators.map((each) => (each === first ? change(each) : each)),
});
const inFirstSeries = (change: (series: Indicator['series'][number]) => Indicator['series'][number]) =>
  withFirst((each) => ({ ...each, series: each.series.map((one, at) => (at === 0 ? change(one) : one)) }));
const told = (after: Plan, before = cityPlan) =>
  differencesBetween(before, after).map(({ kind, part, property, before: from, after: to, ...place }) => ({
    what: [kind, part, property].filter(Boolean).join(' '),
    where: place.where,
    name: place.name,
    year: place.year,
    from,
    to,
  }));

test('a plan does not differ from itself', () => {
  expect(differencesBetween(cityPlan, structuredClone(cityPlan))).toEqual([]);
  fc.assert(
    fc.property(planArbitrary('any'), (plan) => {
      expect(differencesBetween(plan, structuredClone(plan))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

/** Where a text was found is no difference of the plan. */
const isOrigin = (path: string) => /\.provenance\b/.test(path);

test.each([
  ['the city’s plan', cityPlan],
  ['the region’s plan', regionPlan],
])('%s: not one field can change without a difference', (_, plan) => {
  const silent: string[] = [];
  let changes = 0;
  for (const { path, changed } of everyFieldChanged(plan)) {
    if (isOrigin(path)) continue;
    changes += 1;
    if (differencesBetween(plan, changed).length === 0) silent.push(path);
  }
  expect(silent).toEqual([]);
  expect(changes).toBeGreaterThan(500);
});

test('any plan: not one field can change without a difference', () => {
  fc.assert(
    fc.property(planArbitrary('any'), (plan) => {
      for (const { path, changed } of everyFieldChanged(plan))
        if (!isOrigin(path) && differencesBetween(plan, changed).length === 0)
          throw new Error(`${path} changed and nothing was told`);
    }),
    { numRuns: 4 },
  );
});

describe('in the words of the field', () => {
  const node = cityPlan.nodes.find(({ id }) => id === 'n1-1') ?? cityPlan.nodes[0];
  const label = differencesBetween(
    cityPlan,
    inFirstSeries((one) => ({ ...one, baseline: null })),
  )[0]?.where;

  test('a figure: old and new as written, with its year', () => {
    const after = inFirstSeries((one) => ({
      ...one,
      actuals: one.actuals.map((each) =>
        each.reportingYear === 2024 ? { ...each, recorded: recorded('999') } : each,
      ),
    }));
    const was = first?.series[0]?.actuals.find((each) => each.reportingYear === 2024)?.recorded.cell;
    expect(told(after)).toEqual([
      { what: 'changed actual', where: label, name: first?.name, year: 2024, from: was, to: '999' },
    ]);
  });

  test('a target changed with a reason: a version more', () => {
    const after = inFirstSeries((one) => ({
      ...one,
      targets: one.targets.flatMap((each) => [
        each,
        { ...each, recorded: recorded('9'), changed: { on: '2025-04-01', reason: '制度の改正' } },
      ]),
    }));
    expect(told(after)).toEqual([
      expect.objectContaining({ what: 'added target', name: first?.name, from: null, to: '9' }),
    ]);
  });

  test('a node renamed, moved, left out', () => {
    const change = (more: Partial<typeof node>) => ({
      ...cityPlan,
      nodes: cityPlan.nodes.map((each) => (each === node ? { ...each, ...more } : each)),
    });
    const [what] = told(change({ title: '新しい名称' }) as Plan);
    expect(what).toMatchObject({ what: 'renamed node title', from: node?.title, to: '新しい名称' });
    const roots = cityPlan.nodes.filter(({ parentId }) => parentId === null);
    const [moved] = told(change({ parentId: roots[1]?.id ?? null }) as Plan);
    expect(moved).toMatchObject({ what: 'moved node parentId', to: `${roots[1]?.code} ${roots[1]?.title}` });
  });

  test('an indicator at another place has moved', () => {
    const to = cityPlan.nodes.find(({ id }) => id === 'n2-1');
    const after: Plan = {
      ...cityPlan,
      placements: cityPlan.placements.map((each) =>
        each.indicatorId === first?.id && !each.restated ? { ...each, nodeId: to?.id ?? '' } : each,
      ),
    };
    expect(told(after)).toContainEqual(
      expect.objectContaining({ what: 'moved placement node', name: first?.name, from: label }),
    );
  });

  test('nodes in another order', () => {
    const [one, two, ...rest] = cityPlan.nodes;
    if (one === undefined || two === undefined) throw new Error('no nodes');
    expect(told({ ...cityPlan, nodes: [two, one, ...rest] })).toEqual([
      expect.objectContaining({ what: 'moved node order' }),
    ]);
  });

  test.each<[string, string, string, true | undefined]>([
    ['未確定 that is known now has settled', '未確定', '24件', true],
    ['未確定 that is still not known has not', '未確定', '集計中', undefined],
    ['未確定 that is read with doubt has not', '未確定', 'O2件', undefined],
    ['not measured that is known now is a correction', '－', '24件', undefined],
    ['a figure that was wrong is a correction', '20件', '24件', undefined],
    ['a figure taken back is a correction', '24件', '未確定', undefined],
  ])('%s', (_, from, to, settled) => {
    const at = (cell: string) =>
      inFirstSeries((one) => ({
        ...one,
        actuals: [{ reportingYear: 2024, recorded: recorded(cell), referencePeriod: null }],
      }));
    const found: readonly Difference[] = differencesBetween(at(from), at(to));
    expect(found.map((each) => each.settled)).toEqual([settled]);
  });
});
