import { evaluationReasons } from '#messages';
import { Exact } from '../../decimal.ts';
import type { IndicatorSettings } from '../../indicator/indicator.ts';
import type { Line } from '../line/line.ts';
import { windowOf } from '../line/year-of.ts';
import { figure, yearName } from './figure.ts';
import type { Obstacle } from './resolve-goal.ts';

export interface YearWindow {
  readonly from: number;
  readonly to: number;
}

/** What counts against the target of a period total so far. */
export interface Counted {
  readonly sum: Exact;
  /** Amounts of single years, for the forecast; empty for a running total. */
  readonly amounts: readonly Exact[];
}

const held = (because: Obstacle['because']): Obstacle => ({ reason: 'held', because });

/**
 * The sum over the window up to the reporting year: yearly amounts added up, or the running total as
 * it stands. A year without a sure figure leaves the sum incomplete, and a running total that may have
 * begun before the window is not comparable with the target: both hold the judgement.
 */
export const countTotal = (
  line: Line,
  window: YearWindow,
  actualsAre: IndicatorSettings['actualsAre']['value'],
): Counted | Obstacle => {
  const { actual, year } = line;
  if (!actual || actual.value === null) return { reason: 'no_actual', because: evaluationReasons.noActual };
  if (year < window.from) return held(evaluationReasons.beforeWindow(windowName(window)));
  if (line.actualYear < window.from) {
    return held(evaluationReasons.valueBeforeWindow(yearName(line.actualYear), windowName(window)));
  }
  return actualsAre === 'running_total' ? runningTotal(line, actual.value, window) : yearlySum(line, window);
};

const windowName = ({ from, to }: YearWindow) => ({
  ja: `${yearName(from).ja}～${yearName(to).ja}`,
  en: `${yearName(from).en}–${yearName(to).en}`,
});

const runningTotal = (line: Line, total: Exact, window: YearWindow): Counted | Obstacle => {
  const own = windowOf(line.actual?.period);
  const { baseline } = line;
  if (own) {
    return own.from === window.from
      ? { sum: total, amounts: [] }
      : held(
          evaluationReasons.otherWindow(
            { ja: line.actual?.periodText ?? '', en: line.actual?.periodText ?? '' },
            windowName(window),
          ),
        );
  }
  const before = baseline?.basis === 'cumulative' && windowOf(baseline.period)?.from !== window.from;
  if (before && baseline.value !== null && total.gte(baseline.value)) {
    return held(
      evaluationReasons.runningSinceBaseline(
        figure(total, line.unit, line.decimals),
        figure(baseline.value, line.unit, line.decimals),
        windowName(window),
      ),
    );
  }
  return { sum: total, amounts: [] };
};

const yearlySum = (line: Line, window: YearWindow): Counted | Obstacle => {
  const amounts: Exact[] = [];
  const missing: number[] = [];
  for (let year = window.from; year <= Math.min(line.year, window.to); year++) {
    const value = line.actuals.get(year)?.value;
    if (value && value.value !== null && value.doubt === null && !value.isReference)
      amounts.push(value.value);
    else missing.push(year);
  }
  const sum = Exact.sum(0, ...amounts);
  if (missing.length === 0) return { sum, amounts };
  const names = missing.map((year) => yearName(year));
  return held(
    evaluationReasons.incompleteSum(
      { ja: names.map(({ ja }) => ja).join('・'), en: names.map(({ en }) => en).join(', ') },
      figure(sum, line.unit, line.decimals),
      amounts.length,
    ),
  );
};
