import type { YearConvention } from '#domain';
import { comparable, differs } from './amount.ts';
import type { Line } from './lines.ts';
import { samePeriod } from './periods.ts';

/** Equal baselines of the same period in two plans, each with its own convention of years; both must be known. */
export const sameBaseline = (
  ours: YearConvention,
  line: Line,
  theirs: YearConvention,
  twin: Line,
): boolean => {
  if (line.baseline === null || twin.baseline === null) return false;
  if (!comparable(line.baseline, twin.baseline) || differs(line.baseline, twin.baseline)) return false;
  if (line.baselinePeriod === null || twin.baselinePeriod === null) return false;
  return (
    samePeriod(line.baselinePeriod, twin.baselinePeriod, ours) ||
    samePeriod(line.baselinePeriod, twin.baselinePeriod, theirs)
  );
};
