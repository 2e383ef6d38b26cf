import { municipalityName, type Narrative, type Plan, type PlanNode } from '#domain';

/** Code and title as one caption: 「1-1 先端…」, 「①医療」; its page of the plan behind (「(P14)」). */
export const nodeCaption = ({ code, title, page }: PlanNode): string => {
  const label = code === null ? title : `${code}${/[0-9０-９A-Za-z]$/u.test(code) ? ' ' : ''}${title}`;
  return page === undefined ? label : `${label} (${page})`;
};

/** Name of the node's level and its code: 「基本目標1」; the title where it has no code. */
export const nodeName = ({ levels }: Plan, node: PlanNode): string => {
  const level = levels.find(({ id }) => id === node.level)?.name ?? '';
  return node.code === null ? node.title : `${level}${node.code}`;
};

/** 関係市町: 「全市町」 for all members of the plan, else their names. */
export const municipalityNames = (plan: Plan, { municipalities }: PlanNode): string => {
  const all =
    plan.municipalities.length > 1 && plan.municipalities.every((code) => municipalities.includes(code));
  if (all && municipalities.length === plan.municipalities.length) return '全市町';
  return municipalities.map(municipalityName).join('、');
};

/** What is told of a node in a year, of these kinds, one line each. */
export const narrativeText = (
  { narratives }: Plan,
  node: PlanNode,
  year: number,
  kinds: readonly Narrative['kind'][],
): string =>
  narratives
    .filter((one) => one.nodeId === node.id && one.year === year && kinds.includes(one.kind))
    .map(({ text }) => text)
    .join('\n');

/** The nodes from the top down to this one. */
export const pathOf = (plan: Pick<Plan, 'nodes'>, node: PlanNode): readonly PlanNode[] => {
  const parent = plan.nodes.find(({ id }) => id === node.parentId);
  return parent === undefined ? [node] : [...pathOf(plan, parent), node];
};
