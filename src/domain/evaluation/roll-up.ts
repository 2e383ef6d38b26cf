import { type DecimalText, Exact, exact } from '../decimal.ts';
import type { Plan } from '../plan/plan.ts';
import type { Evaluation, Grade, UnratedReason } from './evaluation.ts';

/** The evaluations under a node: counts first, a mean only beside how many it covers. */
export interface RollUp {
  /** How many lines of values stand under the node; a restated indicator counts once. */
  readonly total: number;
  /** In order of first appearance; sort by the scale's classes for display. */
  readonly grades: readonly { readonly grade: Grade; readonly count: number }[];
  /** Never counted as failed. */
  readonly unrated: readonly { readonly reason: UnratedReason; readonly count: number }[];
  /** How many of the grades a person gave in place of the computed ones. */
  readonly overridden: number;
  /** Mean of 進度 with two decimals over the `covered` lines that have one; null when none has. */
  readonly meanPace: { readonly value: DecimalText; readonly covered: number } | null;
}

/** Rolls up the evaluations of all indicators placed on a node or below it; null is the whole plan. */
export const rollUp = (
  plan: Pick<Plan, 'nodes' | 'placements'>,
  evaluations: readonly Evaluation[],
  nodeId: string | null,
): RollUp => {
  const nodes = nodeId === null ? null : withDescendants(plan, nodeId);
  const indicators = new Set(
    plan.placements
      .filter((placement) => nodes === null || nodes.has(placement.nodeId))
      .map(({ indicatorId }) => indicatorId),
  );
  return summarise(evaluations.filter(({ indicatorId }) => indicators.has(indicatorId)));
};

const withDescendants = ({ nodes }: Pick<Plan, 'nodes'>, rootId: string): ReadonlySet<string> => {
  const found = new Set([rootId]);
  // Parents stand before their children in a plan.
  for (const node of nodes) {
    if (node.parentId !== null && found.has(node.parentId)) found.add(node.id);
  }
  return found;
};

const summarise = (evaluations: readonly Evaluation[]): RollUp => {
  const grades = new Map<string, { grade: Grade; count: number }>();
  const unrated = new Map<UnratedReason, number>();
  const paces: Exact[] = [];
  for (const { outcome, facts } of evaluations) {
    if (outcome.kind === 'unrated') {
      unrated.set(outcome.reason, (unrated.get(outcome.reason) ?? 0) + 1);
      continue;
    }
    const entry = grades.get(outcome.grade.id);
    if (entry) entry.count += 1;
    else grades.set(outcome.grade.id, { grade: outcome.grade, count: 1 });
    if (facts.pace.value !== null) paces.push(exact(facts.pace.value));
  }
  return {
    total: evaluations.length,
    grades: [...grades.values()],
    overridden: evaluations.filter(({ override }) => override !== undefined).length,
    unrated: [...unrated].map(([reason, count]) => ({ reason, count })),
    meanPace:
      paces.length === 0
        ? null
        : {
            value: Exact.sum(...paces)
              .div(paces.length)
              .toFixed(2),
            covered: paces.length,
          },
  };
};
