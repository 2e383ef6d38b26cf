import { type Exact, exact } from '../decimal.ts';
import type { WrittenPeriod } from '../period/period.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { Reading } from '../value/reading.ts';
import { unitWorth } from '../value/units.ts';
import type { Series } from './indicator.ts';
import { targetsInForce } from './targets-in-force.ts';
import { withInherited } from './with-inherited.ts';

/** The readings that the settings of an indicator are inferred from. */
export interface RowFacts {
  readonly baseline: Reading | null;
  readonly actuals: readonly Reading[];
  /** The final target in force. */
  readonly target: Reading | null;
  /** What the target's own cell names, not its heading: a window there speaks of this row alone. */
  readonly targetPeriod: WrittenPeriod | null;
  readonly baselineValue: Exact | null;
  readonly targetValue: Exact | null;
  readonly unit: string;
  /** True when no cell has a figure or waits for one. */
  readonly allWorded: boolean;
}

/**
 * A reading's number in the plain form of its unit (170万人 → 1,700,000); of several values in the cell
 * the first one, which stands for its neighbours.
 */
const numberOf = (reading: Reading | null): Exact | null => {
  const part = reading?.value == null ? reading?.parts.find(({ value }) => value !== null) : undefined;
  const text = reading?.value ?? part?.value ?? null;
  return text === null ? null : exact(text).times(unitWorth(part?.unit || (reading?.unit ?? '')).factor);
};

const hasNumber = (reading: Reading | null): boolean => numberOf(reading) !== null;

/** 「基準値を維持」「現状より向上」: worded, but measurable against the baseline. */
const isRelativeWording = (reading: Reading | null): boolean =>
  reading !== null && reading.value === null && reading.parts.length === 0 && reading.qualifier !== 'none';

export const rowFacts = (series: readonly Series[]): RowFacts => {
  const line =
    series.find((each) => each.targets.length > 0 && each.baseline !== null) ??
    series.find((each) => each.targets.length > 0) ??
    series[0];
  const complete = (recorded: RecordedValue | null | undefined): Reading | null =>
    recorded ? withInherited(recorded.reading) : null;
  const baseline = complete(line?.baseline);
  const actuals = (line?.actuals ?? []).map(({ recorded }) => withInherited(recorded.reading));
  const final = line ? targetsInForce(line).final : null;
  const target = complete(final?.recorded);
  const unit =
    [target, baseline, ...actuals]
      .flatMap((reading) => (reading ? [reading.unit, ...reading.parts.map((part) => part.unit)] : []))
      .find((text) => text !== '') ?? '';
  const measurable = (reading: Reading | null): boolean =>
    hasNumber(reading) || reading?.status === 'pending';
  return {
    baseline,
    actuals,
    target,
    targetPeriod: final?.recorded.reading.period ?? null,
    baselineValue: numberOf(baseline),
    targetValue: numberOf(target),
    unit,
    allWorded:
      line !== undefined &&
      !hasNumber(target) &&
      !(isRelativeWording(target) && (hasNumber(baseline) || actuals.some(measurable))) &&
      !hasNumber(baseline) &&
      !actuals.some(measurable),
  };
};
