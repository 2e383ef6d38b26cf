import type { LocalizedText, MachineReadablePoint } from '#messages';

/** What a file has to say to the 15 points of the rule for machine-readable tables. */
export interface MachineReadableReport {
  readonly file: string;
  readonly format: 'csv' | 'xlsx' | null;
  readonly sheets: number;
  /** No point is broken; some may still want a person's eyes. */
  readonly passed: boolean;
  /** All 15, in the rule's order. */
  readonly points: readonly PointReport[];
}

export interface PointReport {
  readonly id: MachineReadablePoint;
  /** As the rule numbers it: 1-1 to 1-13, 2-1, 2-2. */
  readonly number: string;
  readonly title: LocalizedText;
  /**
   * pass: nothing found · broken: the file surely breaks it · look: only a person can tell · unchecked: the file
   * could not be opened as a table.
   */
  readonly state: 'pass' | 'broken' | 'look' | 'unchecked';
  /** How many places in all; `faults` holds the first of them. */
  readonly count: number;
  readonly faults: readonly Fault[];
  readonly remedy: LocalizedText;
}

export interface Fault {
  /** Name of the sheet; the file's name for CSV. */
  readonly sheet: string;
  /** 「C5」, 「B2:D3」, 「C」 for a column; null for the whole sheet. */
  readonly cell: string | null;
  readonly message: LocalizedText;
  /** False where only a person can tell. */
  readonly certain: boolean;
}
