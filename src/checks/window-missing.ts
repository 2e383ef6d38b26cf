import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['window-missing'];

export const windowMissing = defineCheck({
  id: 'window-missing',
  severity: 'warning',
  scope: 'node',
  ...words,
  *run({ plan, lines, linesOf }) {
    for (const line of lines) {
      if (line.placement.restated) continue;
      const found = { node: line.node.id, indicator: line.indicator.id, remedy: words.remedy };
      if (targetLacksWindow(line) && linesOf(line.node.id).some(hasWindow)) {
        yield {
          ...found,
          message: words.target(line.indicator.name, line.cells.target?.cell ?? ''),
          quotes: [quoteCell(plan, line, 'target')],
        };
      }
      if (carriedOver(line, plan.yearConvention)) {
        yield {
          ...found,
          message: words.carriedOver(
            line.indicator.name,
            line.cells.baseline?.cell ?? '',
            line.cells.actual?.cell ?? '',
            line.cells.target?.cell ?? '',
          ),
          quotes: [
            quoteCell(plan, line, 'baseline'),
            quoteCell(plan, line, 'actual'),
            quoteCell(plan, line, 'target'),
          ],
        };
      }
    }
  },
});

const isCumulative = (line: Line): boolean => line.target !== null && line.target.basis === 'cumulative';

const hasWindow = (line: Line): boolean =>
  isCumulative(line) && line.target?.recorded.reading.period?.value?.kind === 'range';

/** The name may hold the window instead (「累計」 since a year) when the baseline counts on as well. */
const targetLacksWindow = (line: Line): boolean =>
  isCumulative(line) &&
  line.target?.recorded.reading.period === null &&
  line.baseline?.basis !== 'cumulative';

/** A running total that repeats the total of an earlier window, so it is not clear from when it counts. */
const carriedOver = (line: Line, convention: 'fiscal_year' | 'calendar_year'): boolean => {
  const { baseline, actual, target } = line;
  if (baseline === null || actual === null || target === null) return false;
  if (baseline.basis !== 'cumulative' || actual.basis !== 'cumulative') return false;
  const windows = [line.baselinePeriod, target.recorded.reading.period?.value ?? null];
  if (windows[0]?.kind !== 'range' || windows[1]?.kind !== 'range') return false;
  if (actual.recorded.reading.period?.value?.kind === 'range') return false;
  return !samePeriod(windows[0], windows[1], convention) && actual.value.eq(baseline.value);
};
