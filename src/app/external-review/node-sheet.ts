import type {
  Evaluation,
  Indicator,
  Narrative,
  Placement,
  PlanNode,
  Project,
  SnapshotContent,
} from '#domain';
import { nodeLabel } from '#domain';

/** A node of a snapshot for a reader: its figures with their grades, what was written about it, and its projects. */
export interface ReviewedNode {
  readonly node: PlanNode;
  /** Code and title. */
  readonly label: string;
  /** From the top, without itself. */
  readonly ancestors: readonly PlanNode[];
  readonly rows: readonly ReviewedRow[];
  /** Of the reviewed year. */
  readonly narratives: readonly Narrative[];
  readonly projects: readonly Project[];
}

export interface ReviewedRow {
  readonly placement: Placement;
  readonly indicator: Indicator;
  readonly evaluations: readonly Evaluation[];
}

/** Whether there is something on the node itself that a member can judge. */
export const isJudged = ({ plan, reportingYear }: SnapshotContent, id: string): boolean =>
  plan.placements.some(({ nodeId }) => nodeId === id) ||
  plan.narratives.some(({ nodeId, year }) => nodeId === id && year === reportingYear) ||
  plan.projects.some(({ nodeId, year }) => nodeId === id && year === reportingYear);

/** undefined for a node that the snapshot does not have. */
export const reviewedNode = (content: SnapshotContent, id: string): ReviewedNode | undefined => {
  const { plan, evaluations, reportingYear } = content;
  const node = plan.nodes.find((each) => each.id === id);
  if (node === undefined) return undefined;
  const indicators = new Map(plan.indicators.map((each) => [each.id, each]));
  return {
    node,
    label: nodeLabel(plan, node),
    ancestors: ancestorsOf(plan.nodes, node),
    rows: plan.placements
      .filter(({ nodeId }) => nodeId === id)
      .flatMap((placement) => {
        const indicator = indicators.get(placement.indicatorId);
        return indicator === undefined
          ? []
          : [
              {
                placement,
                indicator,
                evaluations: evaluations.filter(
                  ({ indicatorId, year }) => indicatorId === indicator.id && year === reportingYear,
                ),
              },
            ];
      }),
    narratives: plan.narratives.filter(({ nodeId, year }) => nodeId === id && year === reportingYear),
    projects: plan.projects.filter(({ nodeId, year }) => nodeId === id && year === reportingYear),
  };
};

const ancestorsOf = (nodes: readonly PlanNode[], { parentId }: PlanNode): readonly PlanNode[] => {
  const parent = nodes.find(({ id }) => id === parentId);
  return parent === undefined ? [] : [...ancestorsOf(nodes, parent), parent];
};
