import type { Place } from '#domain';
import type { SourceText } from '../source/source-document.ts';
import { type CodeStyle, ordinalOf } from './codes.ts';

/** A node while it is being read; titles in merged cells grow over several rows. */
export interface TreeNode {
  readonly key: number;
  readonly parent: TreeNode | null;
  /** Name of its level; a smaller rank stands above. */
  readonly level: string;
  readonly rank: number;
  code: string | null;
  style: CodeStyle | null;
  title: string;
  page: string | null;
  place: Place;
  readonly sources: SourceText[];
  readonly municipalityCells: SourceText[];
  /** Something about the code or title is uncertain. */
  doubtful: boolean;
  /** It was opened by a cell of a table, not by a heading. */
  readonly inColumns: boolean;
  /** Indicators stand on it. */
  carries: boolean;
  readonly children: TreeNode[];
}

/** The nodes of a document in its order, and where reading stands. */
export class Tree {
  readonly nodes: TreeNode[] = [];
  readonly #roots: TreeNode[] = [];
  current: TreeNode | null = null;

  add(
    node: Pick<TreeNode, 'level' | 'rank' | 'code' | 'style' | 'title' | 'place'> & {
      parent: TreeNode | null;
      sources: SourceText[];
      inColumns?: boolean;
    },
  ): TreeNode {
    const made: TreeNode = {
      ...node,
      key: this.nodes.length,
      page: null,
      municipalityCells: [],
      doubtful: false,
      inColumns: node.inColumns ?? false,
      carries: false,
      children: [],
    };
    (node.parent?.children ?? this.#roots).push(made);
    this.nodes.push(made);
    this.current = made;
    return made;
  }

  /** The nearest node from the current one upwards that stands above a rank. */
  above(rank: number): TreeNode | null {
    let node = this.current;
    while (node && node.rank >= rank) node = node.parent;
    return node;
  }

  /** Sisters already read under a parent (null: at the top). */
  under(parent: TreeNode | null): readonly TreeNode[] {
    return parent ? parent.children : this.#roots;
  }
}

/** Address of a node among its plan: its codes as numbers (「1-1」, 「1-4-3-2」), its place where it has none. */
export const nodeIds = (nodes: readonly TreeNode[]): ReadonlyMap<TreeNode, string> => {
  const ids = new Map<TreeNode, string>();
  const taken = new Set<string>();
  const places = placesAmongSisters(nodes);
  for (const node of nodes) {
    const plain = node.code?.normalize('NFKC').replaceAll(/[.‐‑–ー]/g, '-') ?? '';
    const above = node.parent ? ids.get(node.parent) : undefined;
    const own = String(ordinalOf(node.code) ?? places.get(node));
    const base = /^\d+(?:-\d+)+$/.test(plain) ? plain : above === undefined ? own : `${above}-${own}`;
    let id = base;
    for (let copy = 2; taken.has(id); copy++) id = `${base}_${copy}`;
    taken.add(id);
    ids.set(node, id);
  }
  return ids;
};

const placesAmongSisters = (nodes: readonly TreeNode[]): ReadonlyMap<TreeNode, number> => {
  const counts = new Map<TreeNode | null, number>();
  const places = new Map<TreeNode, number>();
  for (const node of nodes) {
    const place = (counts.get(node.parent) ?? 0) + 1;
    counts.set(node.parent, place);
    places.set(node, place);
  }
  return places;
};
