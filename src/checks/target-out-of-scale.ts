import { toDecimalText } from '#domain';
import { checkMessages } from '#messages';
import { comparable, printed, printedValue } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { paceOf } from './pace.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['target-out-of-scale'];

const share = /率$|割合/u;
/** Rates of change and of achievement may pass 100%. */
const mayExceed = /増加率|減少率|伸び率|増減率|達成率|進捗率|倍率|前年|対比|比率|充足率|稼働率|超過/u;

export const targetOutOfScale = defineCheck({
  id: 'target-out-of-scale',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run({ plan, lines, thresholds }) {
    for (const line of lines) {
      const { baseline, target, indicator } = line;
      if (line.placement.restated || target === null) continue;
      const found = { node: line.node.id, indicator: indicator.id, remedy: words.remedy };
      const pace = paceOf(line);
      if (pace !== null && baseline !== null && comparable(baseline, target) && pace.total.gt(0)) {
        const times = target.value.div(pace.total);
        if (times.lte(thresholds.targetTimesPace)) continue;
        yield {
          ...found,
          message: words.times(
            indicator.name,
            printed(baseline),
            pace.years,
            printedValue(pace.total, target),
            printed(target),
            toDecimalText(times, 1),
          ),
          quotes: [quoteCell(plan, line, 'baseline'), quoteCell(plan, line, 'target')],
        };
      } else if (
        target.unit === '%' &&
        share.test(indicator.name) &&
        !mayExceed.test(indicator.name) &&
        target.value.gt(100)
      ) {
        yield {
          ...found,
          message: words.overWhole(indicator.name, printed(target)),
          quotes: [quoteCell(plan, line, 'target')],
        };
      }
    }
  },
});
