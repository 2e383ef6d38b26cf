import { Exact } from '#domain';
import type { Line } from './lines.ts';

/** What the window would bring if every year were like the baseline. */
export interface Pace {
  readonly years: number;
  readonly total: Exact;
}

/**
 * Yearly baseline × years of the window, for a cumulative target that should rise; null when the
 * target is not a sum over a stated window or the baseline is not one year's amount.
 */
export const paceOf = (line: Line): Pace | null => {
  const { settings } = line.indicator;
  const { baseline, target } = line;
  if (baseline === null || target === null || settings.direction.value === 'down') return null;
  if (settings.measureType.value !== 'period_total' || settings.window === null) return null;
  if (target.basis !== 'cumulative' || baseline.basis === 'cumulative') return null;
  if (settings.actualsAre.value === 'running_total' && baseline.basis !== 'per_year') return null;
  const years = settings.window.value.to - settings.window.value.from + 1;
  if (years < 2) return null;
  return { years, total: baseline.value.times(new Exact(years)) };
};
