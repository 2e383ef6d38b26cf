import type { Plan, PlanNode, Project } from '../plan/plan.ts';
import type { TextReview } from './review.ts';

/** Parents before their children, otherwise in the given order. */
export const parentsFirst = (nodes: readonly PlanNode[]): readonly PlanNode[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const placed = new Set<PlanNode>();
  const place = (node: PlanNode, trail: ReadonlySet<PlanNode>): void => {
    if (placed.has(node) || trail.has(node)) return;
    const parent = node.parentId === null ? undefined : byId.get(node.parentId);
    if (parent !== undefined) place(parent, new Set([...trail, node]));
    placed.add(node);
  };
  for (const node of nodes) place(node, new Set());
  return [...placed];
};

/** Ids of a document are its own: a new project whose id an older one has gets another. */
export const withDistinctIds = (projects: readonly Project[]): readonly Project[] => {
  const taken = new Set<string>();
  return projects.map((project) => {
    let id = project.id;
    for (let copy = 0; taken.has(id); copy += 1)
      id = copy === 0 ? `${project.id}-${project.year}` : `${project.id}-${project.year}-${copy}`;
    taken.add(id);
    return id === project.id ? project : { ...project, id };
  });
};

/** Without the nodes that are to go, unless something still stands on or under them. */
export const withoutNodes = (plan: Plan, going: ReadonlySet<string>): Plan => {
  if (going.size === 0) return plan;
  const parents = new Map(plan.nodes.map(({ id, parentId }) => [id, parentId]));
  const needed = new Set<string>();
  const need = (id: string | null | undefined): void => {
    if (id == null || needed.has(id)) return;
    needed.add(id);
    need(parents.get(id));
  };
  for (const { nodeId } of [...plan.placements, ...plan.projects, ...plan.narratives, ...plan.notes])
    need(nodeId);
  for (const { id } of plan.nodes) if (!going.has(id)) need(id);
  return { ...plan, nodes: plan.nodes.filter(({ id }) => needed.has(id)) };
};

const subjectOf = ({ about, field, indicatorId, seriesId, nodeId, from }: TextReview): string =>
  JSON.stringify([about, field, indicatorId, seriesId, nodeId, from.text]);

/** The decisions of both, the newer in place of an older one about the same. */
export const joinedReviews = (
  stored: readonly TextReview[],
  incoming: readonly TextReview[],
): readonly TextReview[] => {
  const all = new Map(stored.map((review) => [subjectOf(review), review]));
  for (const review of incoming) all.set(subjectOf(review), review);
  return [...all.values()];
};
