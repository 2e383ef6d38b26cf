import type { Indicator, Series } from '../indicator/indicator.ts';
import type { Placement, Plan, PlanLevel, PlanNode, Project } from '../plan/plan.ts';
import { type PartAddress, type PartValue, partKey } from './plan-edit.ts';

/** How a field may be empty: never, as null, or by being absent. */
type Emptiness = 'needed' | 'nullable' | 'optional';

/**
 * The fields that edits may set, by part. Results are not among them: they come in by rounds, imports and
 * corrections, each with a record of its own.
 */
export const editableFields: Readonly<Record<PartAddress['part'], Readonly<Record<string, Emptiness>>>> = {
  plan: {
    title: 'needed',
    kind: 'needed',
    publisher: 'needed',
    municipalities: 'needed',
    period: 'nullable',
    divisions: 'needed',
    ratingScale: 'optional',
    approval: 'optional',
  },
  level: { name: 'needed' },
  node: {
    code: 'nullable',
    title: 'needed',
    page: 'optional',
    municipalities: 'needed',
    inForce: 'optional',
  },
  indicator: {
    name: 'needed',
    divisions: 'needed',
    source: 'nullable',
    definition: 'optional',
    formula: 'optional',
    numerator: 'optional',
    denominator: 'optional',
    surveyCycle: 'optional',
    settledWhen: 'optional',
    settings: 'needed',
    inForce: 'optional',
  },
  series: { label: 'nullable', source: 'optional', baseline: 'nullable', targets: 'needed' },
  placement: { role: 'needed' },
  project: { title: 'needed', divisions: 'needed' },
};

/** The parts of a plan as lists, by kind; series belong to their indicator. */
export const partsOf = (plan: Plan, at: PartAddress): readonly PartValue[] => {
  switch (at.part) {
    case 'plan':
      return [];
    case 'level':
      return plan.levels;
    case 'node':
      return plan.nodes;
    case 'indicator':
      return plan.indicators;
    case 'series':
      return plan.indicators.find(({ id }) => id === at.indicator)?.series ?? [];
    case 'placement':
      return plan.placements;
    case 'project':
      return plan.projects;
  }
};

/** The plan with another list of parts of that kind. */
export const withParts = (plan: Plan, at: PartAddress, parts: readonly PartValue[]): Plan => {
  switch (at.part) {
    case 'plan':
      return plan;
    case 'level':
      return { ...plan, levels: parts as readonly PlanLevel[] };
    case 'node':
      return { ...plan, nodes: parts as readonly PlanNode[] };
    case 'indicator':
      return { ...plan, indicators: parts as readonly Indicator[] };
    case 'series':
      return {
        ...plan,
        indicators: plan.indicators.map((each) =>
          each.id === at.indicator ? { ...each, series: parts as readonly Series[] } : each,
        ),
      };
    case 'placement':
      return { ...plan, placements: parts as readonly Placement[] };
    case 'project':
      return { ...plan, projects: parts as readonly Project[] };
  }
};

/** The key of a part among its likes, as `partKey` writes it. */
export const keyOfPart = (value: PartValue): string =>
  'indicatorId' in value ? JSON.stringify([value.nodeId, value.indicatorId]) : value.id;

/** The part at an address; undefined when it is not there. */
export const findPart = (plan: Plan, at: PartAddress): Plan | PartValue | undefined =>
  at.part === 'plan' ? plan : partsOf(plan, at).find((each) => keyOfPart(each) === partKey(at));

/** What a field of a part holds; null where it is absent, undefined where there is no such part. */
export const fieldOf = (plan: Plan, at: PartAddress, field: string): unknown => {
  const part = findPart(plan, at);
  if (part === undefined) return undefined;
  const found = Object.entries(part).find(([name]) => name === field);
  return found?.[1] ?? null;
};
