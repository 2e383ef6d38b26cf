import { coverage, Exact, runsOf, toDecimalText } from '#domain';
import { checkMessages } from '#messages';
import { type CellAmount, comparable, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell } from './quotes.ts';
import { referenceRemark } from './reference-remark.ts';

const words = checkMessages['worse-and-unmentioned'];

export const worseAndUnmentioned = defineCheck({
  id: 'worse-and-unmentioned',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run(plan) {
    const told = new Set(plan.passages.map((passage) => passage.node.id));
    for (const line of plan.lines) {
      const { baseline, actual } = line;
      // Where there is no text at all, `narrative-missing` says so.
      if (!told.has(line.node.id)) continue;
      if (line.placement.restated || baseline === null || actual === null || !comparable(baseline, actual))
        continue;
      // A running total against another window is no change, nor is a value of another survey.
      if (baseline.basis === 'cumulative' || baseline.value.isZero()) continue;
      if (referenceRemark(actual) !== undefined) continue;
      if (!isWorse(line, baseline, actual, plan.thresholds.worseBy) || mentioned(plan, line)) continue;
      const change = actual.value.minus(baseline.value).div(baseline.value.abs()).times(100);
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(
          line.indicator.name,
          printed(baseline),
          printed(actual),
          toDecimalText(change, 1),
        ),
        remedy: words.remedy,
        quotes: [quoteCell(plan.plan, line, 'baseline'), quoteCell(plan.plan, line, 'actual')],
      };
    }
  },
});

const isWorse = (line: Line, baseline: CellAmount, actual: CellAmount, notable: number): boolean => {
  const { direction, measureType } = line.indicator.settings;
  // Whether up is better is itself a question to a person.
  if (direction.doubt !== undefined) return false;
  if (measureType.value === 'qualitative' || direction.value === 'range') return false;
  const falls = direction.value === 'down' || direction.value === 'keep_at_most';
  const loss = falls ? actual.value.minus(baseline.value) : baseline.value.minus(actual.value);
  if (direction.value === 'keep_at_least' || direction.value === 'keep_at_most') return loss.gt(0);
  return loss.gt(baseline.value.abs().times(new Exact(notable)));
};

const trouble =
  /減少|減っ|減で|減と|下回|低下|悪化|落ち込|届か|達し(?:な|て(?:い)?な)|伸び悩|不足|なかった|られず|できず|中止|見送|縮小|未達|遅れ|低調|低迷|沈静|コロナ|困難|厳し/u;

/** A sentence of the node about the indicator that tells its figure or that it went badly. */
const mentioned = (plan: PlanInHand, line: Line): boolean =>
  plan.passages
    .filter((passage) => passage.node.id === line.node.id)
    .some((passage) => {
      const titled = coverage(line.indicator.name, passage.title ?? '') >= 0.6;
      return passage.text.split(/[。\n]/u).some((sentence) => {
        const about = titled || coverage(line.indicator.name, sentence) >= 0.5 || namesHead(line, sentence);
        return about && (trouble.test(sentence) || holdsFigure(line, sentence));
      });
    });

/** The longest run of the name stands in the sentence. */
const namesHead = (line: Line, sentence: string): boolean => {
  const longest = runsOf(line.indicator.name, false).reduce(
    (best, run) => (run.length > best.length ? run : best),
    '',
  );
  return longest.length >= 3 && runsOf(sentence).join(' ').includes(longest);
};

const holdsFigure = (line: Line, sentence: string): boolean => {
  const value = line.actual?.written.value;
  return value !== undefined && sentence.replaceAll(/[,，]/gu, '').includes(value);
};
