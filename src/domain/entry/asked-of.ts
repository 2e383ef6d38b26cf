import type { Indicator, Series } from '../indicator/indicator.ts';
import { findMunicipality } from '../plan/municipality.ts';
import type { MunicipalityCode, Plan, PlanNode, Project } from '../plan/plan.ts';
import type { Contributor } from './addressee.ts';

type Asking = Pick<Plan, 'nodes' | 'indicators' | 'placements' | 'projects' | 'municipalities'>;

const divisions = (names: readonly string[]): readonly Contributor[] =>
  [...new Set(names)].map((name) => ({ kind: 'division', name }));

/** 関係市町 of a node: its own, else those of the nearest node above that names any, else all members. */
const membersAt = (plan: Asking, node: PlanNode | undefined): readonly MunicipalityCode[] => {
  for (let at = node; at !== undefined; at = plan.nodes.find(({ id }) => id === at?.parentId))
    if (at.municipalities.length > 0) return at.municipalities;
  return plan.municipalities;
};

/** A plan of one municipality asks its divisions; one that several share asks those that a node concerns. */
const members = (plan: Asking, node: PlanNode | undefined): readonly Contributor[] =>
  plan.municipalities.length > 1 ? membersAt(plan, node).map((code) => ({ kind: 'municipality', code })) : [];

/** Who is asked for the values of a line: a municipality that the line is named after alone, else all concerned. */
export const askedForValue = (
  plan: Asking,
  indicator: Indicator,
  series: Series,
  node: PlanNode | undefined,
): readonly Contributor[] => {
  const named = series.label === null ? undefined : findMunicipality(series.label);
  if (named !== undefined && plan.municipalities.length > 1 && plan.municipalities.includes(named.code))
    return [{ kind: 'municipality', code: named.code }];
  return [...divisions(indicator.divisions), ...members(plan, node)];
};

export const askedForProject = (
  plan: Asking,
  project: Pick<Project, 'nodeId' | 'divisions'>,
): readonly Contributor[] => [
  ...divisions(project.divisions),
  ...members(
    plan,
    plan.nodes.find(({ id }) => id === project.nodeId),
  ),
];

/**
 * Who is asked for the texts of a node: the divisions of its indicators and projects, else of those beneath it,
 * and the municipalities that it concerns.
 */
export const askedForTexts = (plan: Asking, node: PlanNode): readonly Contributor[] => [
  ...divisions(divisionsOn(plan, node)),
  ...members(plan, node),
];

const divisionsOn = (plan: Asking, node: PlanNode): readonly string[] => {
  const placed = plan.placements.filter(({ nodeId }) => nodeId === node.id);
  const ofIndicators = (own: typeof placed) =>
    own.flatMap(({ indicatorId }) => plan.indicators.find(({ id }) => id === indicatorId)?.divisions ?? []);
  const own = [
    ...ofIndicators(placed.filter(({ restated }) => !restated)),
    ...plan.projects.filter(({ nodeId }) => nodeId === node.id).flatMap((project) => project.divisions),
  ];
  if (own.length > 0) return own;
  const restated = ofIndicators(placed);
  if (restated.length > 0) return restated;
  return plan.nodes
    .filter(({ parentId }) => parentId === node.id)
    .flatMap((child) => divisionsOn(plan, child));
};
