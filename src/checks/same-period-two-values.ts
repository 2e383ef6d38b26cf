import type { Period } from '#domain';
import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { printedPeriod, samePeriod } from './periods.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['same-period-two-values'];

export const samePeriodTwoValues = defineCheck({
  id: 'same-period-two-values',
  severity: 'error',
  scope: 'node',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      const { baseline, actual, baselinePeriod, actualPeriod } = line;
      if (line.placement.restated || baseline === null || actual === null) continue;
      if (!sameTime(baselinePeriod, actualPeriod, plan.yearConvention)) continue;
      if (!comparable(baseline, actual) || !differs(baseline, actual)) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(
          line.indicator.name,
          printedPeriod(baselinePeriod),
          printed(baseline),
          printed(actual),
        ),
        remedy: words.remedy,
        quotes: [quoteCell(plan, line, 'baseline'), quoteCell(plan, line, 'actual')],
      };
    }
  },
});

const sameTime = (
  baseline: Period | null,
  actual: Period | null,
  convention: 'fiscal_year' | 'calendar_year',
): baseline is Period => baseline !== null && actual !== null && samePeriod(baseline, actual, convention);
