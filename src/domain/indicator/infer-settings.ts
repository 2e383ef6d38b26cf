import type { PlanFacts } from '../plan/plan-facts.ts';
import type { IndicatorSettings, Series } from './indicator.ts';
import { inferDirections } from './infer-direction.ts';
import { inferActualsAre, inferMeasureType, inferWindow } from './infer-measure-type.ts';
import { rowFacts } from './row-facts.ts';

/**
 * The settings of an indicator from its name and the readings of its first line of values. What the
 * document says in so many words is `stated`; the rest is `inferred`, says from what, and waits for a
 * person (domain vocabulary §3). Where the inference is unsafe it carries a `doubt` or an
 * `alternative`, and the evaluation then holds its judgement.
 */
export const inferSettings = (
  name: string,
  series: readonly Series[],
  plan: PlanFacts,
): IndicatorSettings => {
  const row = rowFacts(series);
  const { measureType, alternative } = inferMeasureType(name, row, plan);
  const totals = measureType.value === 'period_total' || alternative?.value === 'period_total';
  return {
    measureType,
    ...(alternative ? { alternative } : {}),
    ...inferDirections(name, row, measureType.value === 'period_total'),
    window: totals ? inferWindow(row, plan) : null,
    actualsAre: inferActualsAre(name, row),
    fallingRate: 'inverse',
  };
};
