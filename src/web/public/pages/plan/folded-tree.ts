import { type FilteredNode, rowsOf } from '#app/published';

/** Rows that a page shows; of a folded tree, nodes. */
const most = 500;

/** How a tree is shown that has too many rows for one page: its nodes, with how many indicators are in each. */
export interface FoldedTree {
  /** So many levels of nodes, 1 for the topmost alone. */
  readonly levels: number;
  /** The topmost node shows its own rows: somebody chose it. */
  readonly isChosen: boolean;
  /** Where the rows of a node are. */
  readonly addressOf: (nodeId: string) => string;
}

/** As many levels as a page holds, and no fewer than `least`; undefined of a tree whose rows have room. */
export const levelsFolded = (nodes: readonly FilteredNode[], least: number): number | undefined => {
  if (rowsOf(nodes).length <= most) return undefined;
  let levels = 0;
  let count = nodes.length;
  for (let level = nodes; level.length > 0 && count <= most; count += level.length) {
    levels += 1;
    level = level.flatMap(({ children }) => children);
  }
  return Math.max(levels, least);
};

/** The branch of a node within a tree; undefined where the tree has none. */
export const branchOf = (nodes: readonly FilteredNode[], nodeId: string): FilteredNode | undefined => {
  for (const each of nodes) {
    const found = each.node.node.id === nodeId ? each : branchOf(each.children, nodeId);
    if (found !== undefined) return found;
  }
  return undefined;
};
