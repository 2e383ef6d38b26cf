import { nameHints, runsOf } from '#domain';
import { checkMessages, type LocalizedText } from '#messages';
import { type CellAmount, comparable, differs, printed } from './amount.ts';
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
      if (line.placement.restated || line.target === null) continue;
      const told = metFromTheStart(plan, line, line.target) ?? belowBaseline(line, line.target);
      if (told === null) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: told.message,
        remedy: words.remedy,
        quotes: [quoteCell(plan.plan, told.line, told.role), quoteCell(plan.plan, line, 'target')],
      };
    }
  },
});

interface Told {
  readonly message: LocalizedText;
  /** The line as it stood when the target was met. */
  readonly line: Line;
  readonly role: 'baseline' | 'actual';
}

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

const metFromTheStart = (plan: PlanInHand, line: Line, target: CellAmount): Told | null => {
  if (!canBeMetEarly(line, target)) return null;
  const { direction, measureType, window } = line.indicator.settings;
  const meets = (amount: CellAmount | null): amount is CellAmount =>
    amount !== null &&
    comparable(amount, target) &&
    (direction.value === 'up' ? amount.value.gte(target.value) : amount.value.lte(target.value));
  const told = (role: Told['role'], amount: CellAmount, at: Line): Told => ({
    message: words.message(line.indicator.name, role, printed(amount), printed(target)),
    line: at,
    role,
  });
  const total = measureType.value === 'period_total';
  if (!total && meets(line.baseline)) return told('baseline', line.baseline, line);
  const first =
    (total ? window?.value.from : undefined) ?? plan.plan.period?.from ?? plan.plan.reportingYears[0];
  const then = first === undefined ? null : inYear(line, first);
  if (then === null || !meets(then.actual) || referenceRemark(then.actual) !== undefined) return null;
  // A year met by chance and lost again says nothing about the target; a total stays met.
  return total || meets(line.actual) ? told('actual', then.actual, then) : null;
};

/** The line as of an earlier or the same year; null without a known result. */
const inYear = (line: Line, year: number): Line | null => {
  if (year === line.year) return line;
  const earlier = line.earlier.find((each) => each.year === year);
  return earlier === undefined
    ? null
    : { ...line, year, actual: earlier.amount, cells: { ...line.cells, actual: earlier.recorded } };
};

/**
 * A target below the baseline turns the direction, so that nothing seems wrong. Where the name speaks of what plans
 * want more of, it is more often a target left from an older baseline; what plans expect to shrink is left alone.
 */
const belowBaseline = (line: Line, target: CellAmount): Told | null => {
  const { baseline, actual, indicator } = line;
  const { direction, measureType } = indicator.settings;
  if (direction.origin !== 'inferred' || !wantedMore(indicator.name) || baseline === null) return null;
  if (measureType.value === 'period_total' || measureType.value === 'qualitative') return null;
  if (target.recorded.reading.qualifier !== 'none' || target.value.isZero()) return null;
  if (!sameCount(baseline, target) || target.value.gte(baseline.value) || !differs(target, baseline))
    return null;
  // A result that has fallen below the target is no longer met: what the target means is open.
  if (actual !== null && (!comparable(actual, target) || actual.value.lt(target.value))) return null;
  return {
    message: words.belowBaseline(indicator.name, printed(baseline), printed(target)),
    line,
    role: 'baseline',
  };
};

const sameCount = (a: CellAmount, b: CellAmount): boolean =>
  comparable(a, b) && (a.basis === 'cumulative') === (b.basis === 'cumulative');

/** Shrinking with the population, or kept down by plans of their own: a lower target may well be meant. */
const mayShrink =
  /人口|出生|婚姻|児童|生徒|学生|農家|経営体|就業者|従業者|従事者|担い手|事業所|団員|隊員|医師|看護師|施設数|頭数|面積|転入|社会増減|乗客|乗車|相談|申請|交付|補助|助成|税/u;

const wantedMore = (name: string): boolean => {
  const { falls, rises, counted } = nameHints(name);
  // What is measured stands last: 「県内事業所への就職率」 is not about 事業所.
  return !falls && (rises || counted) && !mayShrink.test(runsOf(name, false).at(-1) ?? '');
};
