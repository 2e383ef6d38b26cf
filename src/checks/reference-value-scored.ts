import { checkMessages } from '#messages';
import { printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['reference-value-scored'];

const reference = /参考|別の?(?:調査|アンケート)|代替|類似(?:の)?調査|新?.{0,8}アンケート結果より/u;

export const referenceValueScored = defineCheck({
  id: 'reference-value-scored',
  severity: 'warning',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      const { actual, target, indicator } = line;
      if (line.placement.restated || actual === null || target === null) continue;
      const { recorded } = actual;
      const remark = [recorded.footnote, ...recorded.reading.notes, recorded.cell].find(
        (text) => text !== undefined && reference.test(text),
      );
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
