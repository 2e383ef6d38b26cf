import { normalName } from '#domain';
import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['plans-disagree'];

export const plansDisagree = defineCheck({
  id: 'plans-disagree',
  severity: 'error',
  scope: 'plans',
  ...words,
  *run(plan, others) {
    for (const other of others) {
      if (other.year !== plan.year) continue;
      for (const line of plan.lines) {
        for (const twin of other.lines) {
          if (!sameIndicator(plan, line, other, twin) || line.actual === null || twin.actual === null)
            continue;
          if (!comparable(line.actual, twin.actual) || !differs(line.actual, twin.actual)) continue;
          yield {
            node: line.node.id,
            indicator: line.indicator.id,
            message: words.message(
              line.indicator.name,
              line.baseline === null ? '' : printed(line.baseline),
              { plan: plan.plan.title, actual: printed(line.actual) },
              { plan: other.plan.title, actual: printed(twin.actual) },
            ),
            remedy: words.remedy,
            quotes: [
              quoteCell(plan.plan, line, 'baseline'),
              quoteCell(plan.plan, line, 'actual'),
              quoteCell(other.plan, twin, 'baseline'),
              quoteCell(other.plan, twin, 'actual'),
            ],
          };
        }
      }
    }
  },
});

/** The same name and the same baseline, value and period; the results must be of the same time too. */
const sameIndicator = (plan: PlanInHand, line: Line, other: PlanInHand, twin: Line): boolean => {
  if (line.placement.restated || twin.placement.restated) return false;
  if (normalName(line.indicator.name) !== normalName(twin.indicator.name) || line.part !== twin.part)
    return false;
  if (!sameBaseline(plan, line, other, twin)) return false;
  if (line.actualPeriod === null || twin.actualPeriod === null) return false;
  return samePeriod(line.actualPeriod, twin.actualPeriod, plan.plan.yearConvention);
};

/** Equal baselines of the same period; both must be known. */
export const sameBaseline = (plan: PlanInHand, line: Line, other: PlanInHand, twin: Line): boolean => {
  if (line.baseline === null || twin.baseline === null) return false;
  if (!comparable(line.baseline, twin.baseline) || differs(line.baseline, twin.baseline)) return false;
  if (line.baselinePeriod === null || twin.baselinePeriod === null) return false;
  return (
    samePeriod(line.baselinePeriod, twin.baselinePeriod, plan.plan.yearConvention) ||
    samePeriod(line.baselinePeriod, twin.baselinePeriod, other.plan.yearConvention)
  );
};
