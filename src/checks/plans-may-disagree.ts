import { normalName } from '#domain';
import { checkMessages } from '#messages';
import { amountFrom, comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { narrowerName, sameDivision, sameMeasure, sharedSubject } from './kinship.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { relationOf } from './plans-disagree.ts';
import { quoteCell } from './quotes.ts';
import { sameBaseline } from './same-baseline.ts';

const words = checkMessages['plans-may-disagree'];

export const plansMayDisagree = defineCheck({
  id: 'plans-may-disagree',
  severity: 'warning',
  scope: 'plans',
  ...words,
  *run(plan, others) {
    for (const other of others) {
      if (other.year !== plan.year) continue;
      for (const line of plan.lines) {
        for (const twin of other.lines) {
          const shared = relation(plan, line, other, twin);
          if (shared === null || line.baseline === null) continue;
          yield {
            node: line.node.id,
            indicator: line.indicator.id,
            message: words.message(
              {
                plan: plan.plan.title,
                indicator: line.indicator.name,
                actual: line.cells.actual?.cell ?? '',
              },
              {
                plan: other.plan.title,
                indicator: twin.indicator.name,
                actual: twin.cells.actual?.cell ?? '',
              },
              shared,
              printed(line.baseline),
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

/** The noun both names share, when baseline, and for small figures the division too, say it may be one thing. */
const relation = (plan: PlanInHand, line: Line, other: PlanInHand, twin: Line): string | null => {
  if (line.placement.restated || twin.placement.restated) return null;
  const [a, b] = [line.indicator.name, twin.indicator.name];
  const decided = relationOf(plan, line, other, twin);
  if (decided === 'same' || decided === 'different' || !actualsDiffer(line, twin)) return null;
  if (!sameBaseline(plan.plan.yearConvention, line, other.plan.yearConvention, twin)) return null;
  const shared = sharedSubject(a, b);
  if (decided === 'related') return shared || a;
  if (normalName(a) === normalName(b) || !sameMeasure(a, b) || shared === '') return null;
  const plain =
    line.baseline?.slack.isZero() === true && line.baseline.value.abs().lt(plan.thresholds.tellingBaseline);
  const telling = !plain && (shared.length >= 3 || narrowerName(a, b));
  return telling || sameDivision(line, twin) ? shared : null;
};

/** Differing results; a doubtful one counts as what it probably says, since a person judges anyway. */
const actualsDiffer = (line: Line, twin: Line): boolean => {
  const [a, b] = [likely(line), likely(twin)];
  return a !== null && b !== null && comparable(a, b) && differs(a, b);
};

const likely = (line: Line) => {
  if (line.actual !== null) return line.actual;
  const recorded = line.cells.actual;
  const found = /^(?:延べ)?(?<value>\d[\d,]*(?:\.\d+)?)(?<unit>.*)$/u.exec(recorded?.reading.proposal ?? '');
  return found === null
    ? null
    : amountFrom((found.groups?.value ?? '').replaceAll(',', ''), found.groups?.unit ?? '');
};
