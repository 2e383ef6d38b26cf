import type { Doubt } from '../doubts.ts';
import type { Reading } from '../reading.ts';

/** What the readers of the three shapes of cells (one value, several, words) find out. */
export type Draft = Omit<Reading, 'certainty' | 'reason' | 'proposal'> & {
  readonly doubts: readonly Doubt[];
};
