import { expect, test } from 'vitest';
import type { Indicator, Series } from '../indicator/indicator.ts';
import type { Placement, Plan, PlanNode } from '../plan/plan.ts';
import { planFactsOf } from '../plan/plan-facts.ts';
import { evaluatePlan } from './evaluate-plan.ts';
import { type ExampleRow, exampleIndicator } from './examples/row.ts';
import { defaultScale } from './find-scale.ts';
import { rollUp } from './roll-up.ts';

const node = (id: string, parentId: string | null): PlanNode => ({
  id,
  parentId,
  level: parentId === null ? 'goal' : 'measure',
  code: id,
  title: id,
  municipalities: [],
  provenance: null,
});

const placement = (nodeId: string, indicatorId: string, restated = false): Placement => ({
  nodeId,
  indicatorId,
  role: 'kpi',
  restated,
  provenance: null,
});

const period = { from: 2024, to: 2027 };
const indicator = (id: string, row: ExampleRow): Indicator => {
  const [made, series]: [Indicator, Series] = exampleIndicator(row, 2024, { period, dueYear: 2027 });
  return { ...made, id, series: [{ ...series, id: `${id}-1` }] };
};

const plan: Plan = {
  id: 'plan',
  title: '総合戦略',
  kind: '総合戦略',
  publisher: '米沢市',
  municipalities: ['062022'],
  period,
  reportingYears: [2024],
  yearConvention: 'fiscal_year',
  levels: [
    { id: 'goal', name: '基本目標' },
    { id: 'measure', name: '施策' },
  ],
  nodes: [node('1', null), node('1-1', '1'), node('1-2', '1'), node('2', null), node('2-1', '2')],
  indicators: [
    indicator('ahead', { name: '登録数', baseline: '100件 R5', actual: '160件', target: '200件 R9' }),
    indicator('behind', { name: '登録数', baseline: '100件 R5', actual: '110件', target: '200件 R9' }),
    indicator('pending', { name: '受診率', baseline: '40% R5', actual: '未確定', target: '50% R9' }),
    indicator('words', { name: '要望活動の継続', baseline: '－', actual: '－', target: '－' }),
  ],
  placements: [
    placement('1-1', 'ahead'),
    placement('1-1', 'pending'),
    placement('1-2', 'behind'),
    placement('1-2', 'ahead', true),
    placement('2-1', 'words'),
    placement('2-1', 'ahead', true),
  ],
  projects: [],
  narratives: [],
  notes: [],
  divisions: [],
};

const evaluations = evaluatePlan(plan, { year: 2024, scale: defaultScale });
const counts = (nodeId: string | null) => {
  const { total, grades, unrated, meanPace } = rollUp(plan, evaluations, nodeId);
  return {
    total,
    grades: Object.fromEntries(grades.map(({ grade, count }) => [grade.id, count])),
    unrated: Object.fromEntries(unrated.map(({ reason, count }) => [reason, count])),
    meanPace,
  };
};

test('an indicator that is restated is evaluated once', () => {
  expect(evaluations.map(({ indicatorId }) => indicatorId)).toEqual(['ahead', 'behind', 'pending', 'words']);
});

test('a node counts its own rows', () => {
  expect(counts('1-1')).toEqual({
    total: 2,
    grades: { on_track: 1 },
    unrated: { pending: 1 },
    // 60% of the way where 25% was expected
    meanPace: { value: '2.40', covered: 1 },
  });
});

test('a goal counts what is below it, a restated row once, and says how many the mean covers', () => {
  expect(counts('1')).toEqual({
    total: 3,
    grades: { on_track: 1, behind: 1 },
    unrated: { pending: 1 },
    // (2.40 + 0.40) ÷ 2
    meanPace: { value: '1.40', covered: 2 },
  });
});

test('a restated row counts where it is restated, too', () => {
  expect(counts('2')).toMatchObject({ total: 2, grades: { on_track: 1 }, unrated: { qualitative: 1 } });
});

test('the whole plan counts every line once', () => {
  expect(counts(null)).toMatchObject({ total: 4, unrated: { pending: 1, qualitative: 1 } });
});

test('without any figure there is no mean', () => {
  const only = rollUp({ ...plan, placements: [placement('2-1', 'words')] }, evaluations, '2-1');
  expect(only.meanPace).toBeNull();
});

test('the due year of most targets stands in for targets without one', () => {
  expect(planFactsOf(plan)).toEqual({ period, dueYear: 2027 });
  expect(planFactsOf({ period: null, indicators: [] })).toEqual({ period: null, dueYear: null });
});
