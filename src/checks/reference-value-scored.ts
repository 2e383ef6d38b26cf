import { checkMessages } from '#messages';
import { printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';
import { referenceRemark } from './reference-remark.ts';

const words = checkMessages['reference-value-scored'];

export const referenceValueScored = defineCheck({
  id: 'reference-value-scored',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      const { actual, target, indicator } = line;
      if (line.placement.restated || actual === null || target === null) continue;
      const remark = referenceRemark(actual);
      if (remark === undefined) continue;
      yield {
        node: line.node.id,
        indicator: indicator.id,
        message: words.message(indicator.name, printed(actual), remark, printed(target)),
        remedy: words.remedy,
        quotes: [quoteCell(plan, line, 'actual'), quoteCell(plan, line, 'target')],
      };
    }
  },
});
