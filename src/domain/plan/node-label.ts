import type { Plan, PlanNode } from './plan.ts';

/**
 * The code by which people find a node on paper: its own where it says the way already (「1-1」 under 「1」),
 * else the codes from the top (「(1)①ア1」). '' when no node on the way has a code.
 */
export const nodeCode = (plan: Pick<Plan, 'nodes'>, node: PlanNode): string => {
  const own = node.code ?? '';
  const parent = plan.nodes.find(({ id }) => id === node.parentId);
  if (parent === undefined) return own;
  const above = nodeCode(plan, parent);
  return above !== '' && own.startsWith(above) ? own : /\d[-－.]\d/.test(own) ? own : `${above}${own}`;
};

/** Code and title: 「1-1 先端技術産業…」, 「(1)①ア1 平日夜間…」. */
export const nodeLabel = (plan: Pick<Plan, 'nodes'>, node: PlanNode): string =>
  [nodeCode(plan, node), node.title].filter((text) => text !== '').join(' ');
