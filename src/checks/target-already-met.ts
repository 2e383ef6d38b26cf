import { checkMessages } from '#messages';
import { type CellAmount, comparable, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell } from './quotes.ts';
import { referenceRemark } from './reference-remark.ts';

const words = checkMessages['target-already-met'];

export const targetAlreadyMet = defineCheck({
  id: 'target-already-met',
  severity: 'info',
  scope: 'node',
  ...words,
  *run(plan) {
    for (const line of plan.lines) {
      if (line.placement.restated || line.target === null || !canBeMetEarly(line, line.target)) continue;
      const by = metBy(plan, line, line.target);
      if (by === null) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(line.indicator.name, by.role, printed(by.amount), printed(line.target)),
        remedy: words.remedy,
        quotes: [quoteCell(plan.plan, line, by.role), quoteCell(plan.plan, line, 'target')],
      };
    }
  },
});

/** Keeping something, reaching everybody (100%) and falling to zero are good targets though met at once. */
const canBeMetEarly = (line: Line, target: CellAmount): boolean => {
  const { measureType, direction } = line.indicator.settings;
  if (direction.doubt !== undefined) return false;
  if (measureType.value === 'qualitative' || (direction.value !== 'up' && direction.value !== 'down'))
    return false;
  if (line.baseline?.value.eq(target.value)) return false;
  if (target.recorded.reading.qualifier === 'maintain') return false;
  return !(target.unit === '%' && target.value.eq(100)) && !target.value.isZero();
};

const metBy = (
  plan: PlanInHand,
  line: Line,
  target: CellAmount,
): { readonly role: 'baseline' | 'actual'; readonly amount: CellAmount } | null => {
  const { direction, measureType, window } = line.indicator.settings;
  const meets = (amount: CellAmount) =>
    comparable(amount, target) &&
    (direction.value === 'up' ? amount.value.gte(target.value) : amount.value.lte(target.value));
  const total = measureType.value === 'period_total';
  if (!total && line.baseline !== null && meets(line.baseline))
    return { role: 'baseline', amount: line.baseline };
  const first =
    (total ? window?.value.from : undefined) ?? plan.plan.period?.from ?? plan.plan.reportingYears[0];
  if (line.actual === null || line.year !== first || !meets(line.actual)) return null;
  if (referenceRemark(line.actual) !== undefined) return null;
  return { role: 'actual', amount: line.actual };
};
