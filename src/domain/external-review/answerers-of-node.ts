import type { Addressee } from '../entry/addressee.ts';
import type { Plan } from '../plan/plan.ts';

const office: Addressee = { kind: 'office' };

/**
 * Who answers an opinion on a node: the divisions of its indicators and projects, those named most often first; where
 * they name none those of the nodes beneath it, and the office where nobody is named and for the plan as a whole.
 */
export const answerersOfNode = (plan: Plan, node: string | null): readonly Addressee[] => {
  if (node === null) return [office];
  const own = namedOn(plan, new Set([node]));
  const names = own.length > 0 ? own : namedOn(plan, beneath(plan, node));
  return names.length === 0 ? [office] : names.map((name) => ({ kind: 'division', name }));
};

const beneath = (plan: Plan, node: string): ReadonlySet<string> => {
  const found = new Set([node]);
  // Parents stand before their children.
  for (const { id, parentId } of plan.nodes) if (parentId !== null && found.has(parentId)) found.add(id);
  return found;
};

const namedOn = (plan: Plan, nodes: ReadonlySet<string>): readonly string[] => {
  const placed = new Set(
    plan.placements.filter(({ nodeId }) => nodes.has(nodeId)).map(({ indicatorId }) => indicatorId),
  );
  const counts = new Map<string, number>();
  for (const name of [
    ...plan.indicators.filter(({ id }) => placed.has(id)).flatMap(({ divisions }) => divisions),
    ...plan.projects.filter(({ nodeId }) => nodes.has(nodeId)).flatMap(({ divisions }) => divisions),
  ])
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
};
