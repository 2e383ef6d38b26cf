import { type LinkRelation, normalName } from '#domain';
import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell } from './quotes.ts';
import { sameBaseline } from './same-baseline.ts';

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
          const linked = relationOf(plan, line, other, twin) === 'same';
          const message = linked ? words.linked : words.message;
          yield {
            node: line.node.id,
            indicator: line.indicator.id,
            message: message(
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

/**
 * What a person linked as the same, or the same name and the same baseline, value and period; the results must
 * be of the same time too.
 */
const sameIndicator = (plan: PlanInHand, line: Line, other: PlanInHand, twin: Line): boolean => {
  if (line.placement.restated || twin.placement.restated || line.part !== twin.part) return false;
  const relation = relationOf(plan, line, other, twin);
  if (relation === 'related' || relation === 'different') return false;
  if (relation === null) {
    if (normalName(line.indicator.name) !== normalName(twin.indicator.name)) return false;
    if (!sameBaseline(plan.plan.yearConvention, line, other.plan.yearConvention, twin)) return false;
  } else if (line.series.label !== twin.series.label) return false;
  if (line.actualPeriod === null || twin.actualPeriod === null) return false;
  return samePeriod(line.actualPeriod, twin.actualPeriod, plan.plan.yearConvention);
};

/** What a person decided about the two indicators. */
export const relationOf = (
  plan: PlanInHand,
  line: Line,
  other: PlanInHand,
  twin: Line,
): LinkRelation | null =>
  plan.links.relationOf(
    { plan: plan.plan.id, indicator: line.indicator.id },
    { plan: other.plan.id, indicator: twin.indicator.id },
  );
