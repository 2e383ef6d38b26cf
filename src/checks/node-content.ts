import type { PlanInHand } from './plan-in-hand.ts';

/**
 * Everything that rules of one node can see, as text, by the node's id: nodes with equal content have equal
 * findings. Nodes without lines and texts are left out, since no rule of a node has anything to say there.
 */
export const contentOfNodes = (hand: PlanInHand): ReadonlyMap<string, string> => {
  const { plan, year, today, thresholds } = hand;
  const { id, publisher, period, reportingYears, yearConvention } = plan;
  const shared = JSON.stringify([
    id,
    publisher,
    period,
    reportingYears,
    yearConvention,
    year,
    today,
    thresholds,
  ]);
  const lines = Map.groupBy(hand.lines, (line) => line.node.id);
  const passages = Map.groupBy(hand.passages, (passage) => passage.node.id);
  const content = new Map<string, string>();
  for (const node of plan.nodes) {
    const own = lines.get(node.id) ?? [];
    const texts = passages.get(node.id) ?? [];
    if (own.length === 0 && texts.length === 0) continue;
    const rows = new Set(own.map(({ placement, indicator }) => JSON.stringify([placement, indicator])));
    content.set(node.id, `${shared}${JSON.stringify([node, [...rows], texts.map(({ origin }) => origin)])}`);
  }
  return content;
};
