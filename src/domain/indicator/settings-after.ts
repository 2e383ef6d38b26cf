import type { PlanFacts } from '../plan/plan-facts.ts';
import type { Indicator, IndicatorSettings } from './indicator.ts';
import { inferSettings } from './infer-settings.ts';

/** Settings for the values of `now`, inferred anew; what a person has confirmed on `before` stays. */
export const settingsAfter = (
  { settings: held }: Pick<Indicator, 'settings'>,
  now: Pick<Indicator, 'name' | 'series'>,
  facts: PlanFacts,
): IndicatorSettings => {
  const confirmed = Object.entries(held).filter(
    ([, setting]) => typeof setting === 'object' && setting !== null && setting.origin === 'confirmed',
  );
  return {
    ...inferSettings(now.name, now.series, facts),
    fallingRate: held.fallingRate,
    ...(held.referenceOnly === undefined ? {} : { referenceOnly: held.referenceOnly }),
    ...Object.fromEntries(confirmed),
  };
};
