import { Exact } from '#domain';
import { checkMessages } from '#messages';
import { comparable, printed, printedValue } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { paceOf } from './pace.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['target-below-pace'];

export const targetBelowPace = defineCheck({
  id: 'target-below-pace',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run({ plan, lines, thresholds }) {
    for (const line of lines) {
      const pace = paceOf(line);
      if (pace === null || line.placement.restated || line.baseline === null || line.target === null)
        continue;
      if (!comparable(line.baseline, line.target) || line.baseline.value.lte(0)) continue;
      const gap = pace.total.minus(line.target.value);
      if (gap.lte(0)) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        severity: gap.lte(pace.total.times(new Exact(thresholds.nearPace))) ? 'info' : 'warning',
        message: words.message(
          line.indicator.name,
          printed(line.baseline),
          pace.years,
          printedValue(pace.total, line.target),
          printed(line.target),
        ),
        remedy: words.remedy,
        quotes: [quoteCell(plan, line, 'baseline'), quoteCell(plan, line, 'target')],
      };
    }
  },
});
