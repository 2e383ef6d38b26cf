import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['narrative-missing'];

export const narrativeMissing = defineCheck({
  id: 'narrative-missing',
  severity: 'warning',
  ...words,
  *run({ plan, lines, passages }) {
    // A form without narratives does not miss them.
    if (passages.length === 0) return;
    const told = new Set(passages.map((passage) => passage.node.id));
    const silent = Map.groupBy(
      lines.filter((line) => line.actual !== null && !told.has(line.node.id)),
      (line) => line.node,
    );
    for (const [node, rows] of silent) {
      // Texts may stand one level above or below the table.
      const near = plan.nodes.some(
        (other) => told.has(other.id) && (other.parentId === node.id || other.id === node.parentId),
      );
      const first = rows[0];
      if (near || first === undefined) continue;
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
