import { normalName, sharedNoun } from '#domain';
import { checkMessages } from '#messages';
import { amountFrom, comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { sameBaseline } from './plans-disagree.ts';
import { quoteCell } from './quotes.ts';

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
  if (normalName(a) === normalName(b) || !sameBaseline(plan, line, other, twin)) return null;
  if (!actualsDiffer(line, twin) || !sameMeasure(a, b)) return null;
  const shared = sharedNoun(a, b);
  if (shared.length < 2) return null;
  const plain =
    line.baseline?.slack.isZero() === true && line.baseline.value.abs().lt(plan.thresholds.tellingBaseline);
  if (plain && !sameDivision(line, twin)) return null;
  const narrower = normalName(a).endsWith(normalName(b)) || normalName(b).endsWith(normalName(a));
  if (!plain && shared.length < 3 && !narrower && !sameDivision(line, twin)) return null;
  return shared;
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

const rate = /率$|割合$/u;
const money = /額$/u;
/** A rate is not a count, and money is neither. */
const sameMeasure = (a: string, b: string): boolean =>
  rate.test(a) === rate.test(b) && money.test(a) === money.test(b);

/** 担当課 of one is named in the 備考 (〜調べ) or 担当課 of the other. */
const sameDivision = (line: Line, twin: Line): boolean => {
  const names = (each: Line) => [
    ...each.indicator.divisions,
    each.series.source ?? '',
    each.indicator.source ?? '',
  ];
  const plain = (text: string) => text.replaceAll(/\s|調べ?$/gu, '');
  const [ours, theirs] = [names(line).map(plain), names(twin).map(plain)];
  return ours.some(
    (a) => a.length >= 3 && theirs.some((b) => b.length >= 3 && (a.includes(b) || b.includes(a))),
  );
};
