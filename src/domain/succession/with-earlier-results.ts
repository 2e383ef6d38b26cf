import type { Actual, Indicator, Series } from '../indicator/indicator.ts';
import type { Plan } from '../plan/plan.ts';
import { earlierLines, type Lineage } from './earlier-lines.ts';

/**
 * A plan whose lines go on from those of earlier plans, to be evaluated: what speaks of the year before, or of the
 * movement so far, then has it in the first year of a plan too. Only where nothing is different: carried over all the
 * way, measured alike, the same unit, read for sure. Sums over a window begin with the plan. Nothing of this is stored.
 */
export const withEarlierResults = (plan: Plan, plans: Lineage): Plan =>
  plans.size < 2
    ? plan
    : { ...plan, indicators: plan.indicators.map((each) => continuing(plan, each, plans)) };

const continuing = (plan: Plan, indicator: Indicator, plans: Lineage): Indicator => {
  const { measureType } = indicator.settings;
  if (indicator.predecessors === undefined || (measureType.value !== 'level' && measureType.value !== 'flow'))
    return indicator;
  const series = indicator.series.map((own): Series => {
    const lines = earlierLines(plans, { plan: plan.id, indicator: indicator.id, series: own.id });
    const before = lines.filter(({ unbroken }) => unbroken).flatMap((line) => line.series.actuals);
    // Of a year that several plans report, the newest one's result holds.
    const byYear = new Map<number, Actual>();
    for (const actual of [...before.filter((each) => isLike(each, own)), ...own.actuals])
      byYear.set(actual.reportingYear, actual);
    return byYear.size === own.actuals.length
      ? own
      : { ...own, actuals: [...byYear.values()].toSorted((a, b) => a.reportingYear - b.reportingYear) };
  });
  return { ...indicator, series };
};

/** A sure figure in the unit of the line. */
const isLike = ({ recorded: { reading } }: Actual, { baseline, actuals, targets }: Series): boolean => {
  const own = [
    baseline,
    ...actuals.map(({ recorded }) => recorded),
    ...targets.map(({ recorded }) => recorded),
  ];
  return (
    reading.status === 'known' &&
    reading.certainty === 'sure' &&
    reading.value !== null &&
    own.some((each) => each !== null && each.reading.value !== null) &&
    own.every((each) => each === null || each.reading.value === null || each.reading.unit === reading.unit)
  );
};
