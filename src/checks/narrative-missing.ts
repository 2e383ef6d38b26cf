import type { PlanNode } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['narrative-missing'];

export const narrativeMissing = defineCheck({
  id: 'narrative-missing',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run({ plan, lines, passages }) {
    const told = new Set(passages.map((passage) => passage.node.id));
    // Texts may stand one level above or below the table.
    const hasText = (node: PlanNode) =>
      told.has(node.id) ||
      plan.nodes.some(
        (other) => told.has(other.id) && (other.parentId === node.id || other.id === node.parentId),
      );
    const withResults = Map.groupBy(
      lines.filter((line) => line.actual !== null),
      (line) => line.node,
    );
    const silent = [...withResults].filter(([node]) => !hasText(node));
    // A form that has no text at most of its nodes does not ask for one at each.
    if (silent.length * 2 > withResults.size) return;
    for (const [node, rows] of silent) {
      const first = rows[0];
      if (first === undefined) continue;
      yield {
        node: node.id,
        indicator: null,
        message: words.message(
          [node.code, node.title].filter((part) => part !== null).join(' '),
          rows.length,
        ),
        remedy: words.remedy,
        quotes: [quoteCell(plan, first, 'actual')],
      };
    }
  },
});
