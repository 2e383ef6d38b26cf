import { type LinkRelation, normalName } from '#domain';
import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import { type DatedValue, linkedDifferences } from './linked-values.ts';
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
    for (const line of plan.lines) yield* linkedElsewhere(plan, line, [plan, ...others]);
    for (const other of others) {
      if (other.year !== plan.year) continue;
      for (const line of plan.lines) {
        for (const twin of other.lines) {
          if (!namesakes(plan, line, other, twin) || line.actual === null || twin.actual === null) continue;
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

/** Contradictions with what a person has linked as the same, in other plans and in the plan itself. */
function* linkedElsewhere(plan: PlanInHand, line: Line, plans: readonly PlanInHand[]): Iterable<Found> {
  if (line.placement.restated) return;
  const address = { plan: plan.plan.id, indicator: line.indicator.id };
  for (const partner of plan.links.partnersOf(address)) {
    const other = plans.find((each) => each.plan.id === partner.plan);
    // Within one plan every pair is met from both sides.
    const again = other === plan && partner.indicator < line.indicator.id;
    if (other === undefined || partner.relation !== 'same' || again) continue;
    const twin = other.lines.find(
      (each) =>
        each.indicator.id === partner.indicator &&
        !each.placement.restated &&
        each.series.label === line.series.label &&
        each.part === line.part,
    );
    if (twin === undefined) continue;
    for (const { ours, theirs, period } of linkedDifferences(plan, line, other, twin))
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.linked(period, sideOf(ours), sideOf(theirs)),
        remedy: words.linkedRemedy,
        quotes: [ours, theirs].map((each) => quoteCell(each.plan, each.line, each.role)),
      };
  }
}

const sideOf = ({ plan, line, amount }: DatedValue) => ({
  plan: plan.title,
  indicator: line.indicator.name,
  value: printed(amount),
});

/**
 * The same name and the same baseline, value and period, and nobody has said otherwise; the results must be of the
 * same time too.
 */
const namesakes = (plan: PlanInHand, line: Line, other: PlanInHand, twin: Line): boolean => {
  if (line.placement.restated || twin.placement.restated || line.part !== twin.part) return false;
  if (normalName(line.indicator.name) !== normalName(twin.indicator.name)) return false;
  if (relationOf(plan, line, other, twin) !== null) return false;
  if (!sameBaseline(plan.plan.yearConvention, line, other.plan.yearConvention, twin)) return false;
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
