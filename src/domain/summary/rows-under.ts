import { canonicalJson } from '../canonical-json.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { figuresOf, lineKey } from '../override/grade-override.ts';
import type { Plan } from '../plan/plan.ts';

/** The ids of a node and everything below it. */
const nodesUnder = ({ nodes }: Pick<Plan, 'nodes'>, nodeId: string): ReadonlySet<string> => {
  const under = new Set([nodeId]);
  // Parents come before their children.
  for (const { id, parentId } of nodes) if (parentId !== null && under.has(parentId)) under.add(id);
  return under;
};

/** The evaluations of what stands on a node or below it, each once, in the order of the plan. */
export const evaluationsUnder = (
  plan: Pick<Plan, 'nodes' | 'placements'>,
  evaluations: readonly Evaluation[],
  nodeId: string,
): readonly Evaluation[] => {
  const nodes = nodesUnder(plan, nodeId);
  const indicators = new Set(
    plan.placements.filter((each) => nodes.has(each.nodeId)).map(({ indicatorId }) => indicatorId),
  );
  return evaluations.filter(({ indicatorId }) => indicators.has(indicatorId));
};

/** Everything that a summary of the node could speak of, as one text: figures and grades of its lines. */
export const figuresUnder = (evaluations: readonly Evaluation[]): string =>
  canonicalJson(
    evaluations.map((each) => [
      lineKey(each),
      figuresOf(each),
      each.outcome.kind === 'graded' ? each.outcome.grade.id : each.outcome.reason,
    ]),
  );

/**
 * The plan with nothing but one text on a node and every row of what lies below placed there: what the rules that hold
 * sentences against tables look at for a text about a whole goal.
 */
export const planOfSummary = (
  plan: Plan,
  year: number,
  { nodeId, text }: { nodeId: string; text: string },
): Plan => {
  const nodes = nodesUnder(plan, nodeId);
  const placed = plan.placements.filter((each) => nodes.has(each.nodeId));
  const placements = new Map(
    placed
      .toSorted((a, b) => Number(b.restated) - Number(a.restated))
      .map((each) => [each.indicatorId, { ...each, nodeId }]),
  );
  return {
    ...plan,
    nodes: plan.nodes.filter(({ id }) => id === nodeId).map((node) => ({ ...node, parentId: null })),
    placements: [...placements.values()],
    indicators: plan.indicators.filter(({ id }) => placements.has(id)),
    projects: [],
    notes: [],
    narratives: [{ nodeId, year, kind: 'summary', text, provenance: null }],
  };
};
