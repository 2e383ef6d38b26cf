import type { Plan, PlanNode } from '../plan/plan.ts';
import type { TextKind } from '../round/round.ts';

/** In the order of a sheet: what was done, why it came so, what is wrong, what follows. */
const order: readonly TextKind[] = [
  'summary',
  'progress',
  'cause',
  'issues',
  'direction',
  'issues_and_direction',
  'policy',
];

/** Of a plan whose documents hold no texts at all. */
const usual: readonly TextKind[] = ['progress', 'issues', 'direction'];

/**
 * The texts that are asked for each node: those that the plan's own form has at the node's level, the usual ones
 * where it has none anywhere, and beside indicators 要因分析 and 方針.
 */
export const askedTexts = ({
  nodes,
  narratives,
  placements,
}: Pick<Plan, 'nodes' | 'narratives' | 'placements'>): ((node: PlanNode) => readonly TextKind[]) => {
  const levels = new Map(nodes.map(({ id, level }) => [id, level]));
  const measured = new Set(placements.map(({ nodeId }) => nodeId));
  const byLevel = new Map<string, Set<TextKind>>();
  for (const { nodeId, kind } of narratives) {
    const level = levels.get(nodeId);
    if (level === undefined || kind === 'other' || kind === 'cause' || kind === 'policy') continue;
    byLevel.set(level, (byLevel.get(level) ?? new Set()).add(kind));
  }
  return ({ id, level }) => {
    const isMeasured = measured.has(id);
    const own = byLevel.get(level) ?? new Set(byLevel.size === 0 && isMeasured ? usual : []);
    const asked = new Set<TextKind>([...own, ...(isMeasured ? (['cause', 'policy'] as const) : [])]);
    return order.filter((kind) => asked.has(kind));
  };
};

/** The texts that a plan's own documents have, at whatever level; the usual ones where they have none. */
export const usualTexts = ({ narratives }: Pick<Plan, 'narratives'>): readonly TextKind[] => {
  const own = new Set(narratives.map(({ kind }) => kind));
  const kinds = order.filter((kind) => kind !== 'cause' && kind !== 'policy' && own.has(kind));
  return kinds.length > 0 ? kinds : usual;
};

/** Every kind of text that can be asked, in the order of a sheet. */
export const textKinds = order;
