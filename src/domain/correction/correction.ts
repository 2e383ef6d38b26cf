import type { CellAt, TextAt } from '../findings/quoted-at.ts';

/** 直し: one cell or sentence of a stored plan put right by a person, on record for ever. */
export interface Correction {
  readonly id: string;
  readonly planId: string;
  readonly place: CellAt | TextAt;
  /** The cell or sentence as it stood before, and as it stands now. */
  readonly from: string;
  readonly to: string;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The rule whose finding led to it; null when none did. */
  readonly rule: string | null;
}
