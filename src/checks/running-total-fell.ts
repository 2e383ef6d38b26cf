import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';
import { quoteCell, quoteValue } from './quotes.ts';

const words = checkMessages['running-total-fell'];

export const runningTotalFell = defineCheck({
  id: 'running-total-fell',
  severity: 'error',
  scope: 'node',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      const { actual } = line;
      const before = totalBefore(line, plan.yearConvention);
      if (line.placement.restated || actual === null || before === null || !comparable(actual, before))
        continue;
      if (actual.value.gte(before.value) || !differs(actual, before) || before.value.isNegative()) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(line.indicator.name, printed(before), printed(actual)),
        remedy: words.remedy,
        quotes: [quoteValue(plan, line.indicator.name, before.recorded), quoteCell(plan, line, 'actual')],
      };
    }
  },
});

/** The running total before this one, counted from the same beginning. */
const totalBefore = (line: Line, convention: 'fiscal_year' | 'calendar_year') => {
  const { settings } = line.indicator;
  const running = settings.actualsAre.value === 'running_total' || line.actual?.basis === 'cumulative';
  if (!running) return null;
  const earlier = line.earlier.at(-1)?.amount;
  if (earlier !== undefined) return earlier;
  const { baseline, target } = line;
  if (baseline === null || baseline.basis !== 'cumulative') return null;
  // A baseline of a window of its own (H30-R4) is another count than the plan's.
  const windows = [line.baselinePeriod, target?.recorded.reading.period?.value ?? null];
  if (windows[0]?.kind !== 'range') return windows[1]?.kind === 'range' ? null : baseline;
  return windows[1]?.kind === 'range' && samePeriod(windows[0], windows[1], convention) ? baseline : null;
};
