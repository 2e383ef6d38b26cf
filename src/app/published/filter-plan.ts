import type { MunicipalityCode } from '#domain';
import type { PublishedNode, PublishedPlan, PublishedRow } from './published-plan.ts';

/** What a reader wants to see of a plan; absent means everything. */
export interface PlanFilter {
  readonly division?: string;
  readonly municipality?: MunicipalityCode;
  /** id of a grade of the plan's scale, or `unrated` */
  readonly grade?: string;
}

/** A node with what the filter leaves of it. */
export interface FilteredNode {
  readonly node: PublishedNode;
  readonly rows: readonly PublishedRow[];
  readonly children: readonly FilteredNode[];
}

/** id of the line's grade, or `unrated`. */
export const gradeOf = (line: PublishedRow['indicator']['lines'][number]): string =>
  line.evaluation?.outcome.kind === 'graded' ? line.evaluation.outcome.grade.id : 'unrated';

const keeps = (filter: PlanFilter, node: PublishedNode, { indicator }: PublishedRow): boolean =>
  (filter.division === undefined || indicator.indicator.divisions.includes(filter.division)) &&
  (filter.municipality === undefined || node.municipalities.includes(filter.municipality)) &&
  (filter.grade === undefined || indicator.lines.some((line) => gradeOf(line) === filter.grade));

/**
 * The plan's tree with the rows that satisfy the filter. Under a filter, branches without any such row
 * are left out; without one, the whole tree stays, empty measures included.
 */
export const filterPlan = (plan: PublishedPlan, filter: PlanFilter): readonly FilteredNode[] => {
  const filtering = Object.values(filter).some((value) => value !== undefined);
  const visit = (node: PublishedNode): FilteredNode[] => {
    const rows = node.rows.filter((row) => keeps(filter, node, row));
    const children = node.children.flatMap(visit);
    return filtering && rows.length === 0 && children.length === 0 ? [] : [{ node, rows, children }];
  };
  return plan.roots.flatMap(visit);
};

/** Rows of a filtered tree, in document order. */
export const rowsOf = (nodes: readonly FilteredNode[]): PublishedRow[] =>
  nodes.flatMap((each) => [...each.rows, ...rowsOf(each.children)]);
