import { checkMessages } from '#messages';
import { comparable, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['target-basis-unclear'];

export const targetBasisUnclear = defineCheck({
  id: 'target-basis-unclear',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run({ plan, lines, thresholds }) {
    // Where no target is a total, none is meant to be one.
    if (!lines.some((line) => line.target?.basis === 'cumulative')) return;
    for (const line of lines) {
      const { baseline, target, indicator } = line;
      const { measureType, alternative } = indicator.settings;
      if (line.placement.restated || baseline === null || target === null || !comparable(baseline, target))
        continue;
      // From nothing, any target is a beginning: it tells neither a year nor a sum.
      if (baseline.value.isZero()) continue;
      // Less than two such years cannot be the sum of several: it is a year's amount that should grow.
      if (target.value.lt(baseline.value.times(thresholds.mayBeSum))) continue;
      // Several years of results that stay beside the target are each of them what it asks for.
      const { actual } = line;
      const history = line.earlier.length > 0 && actual !== null && comparable(actual, target);
      if (history && target.value.lt(actual.value.times(thresholds.mayBeSum))) continue;
      if (measureType.origin !== 'inferred') continue;
      const open = new Set([measureType.value, alternative?.value]);
      const undecided = open.has('flow') && open.has('period_total');
      if (!undecided && baseline.basis !== 'per_year') continue;
      if (target.basis !== null || target.recorded.reading.period?.value?.kind === 'range') continue;
      yield {
        node: line.node.id,
        indicator: indicator.id,
        message: words.message(indicator.name, printed(baseline), printed(target)),
        remedy: words.remedy,
        quotes: [quoteCell(plan, line, 'baseline'), quoteCell(plan, line, 'target')],
      };
    }
  },
});
