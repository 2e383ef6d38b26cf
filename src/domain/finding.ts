import type { LocalizedText } from '#messages';
import type { CellAt, TextAt } from './findings/quoted-at.ts';
import type { Place } from './plan/provenance.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a check found. The arithmetic stands in `message`, in one line. */
export interface Finding {
  /** id of the rule, e.g. `claimed-change-differs` */
  readonly rule: string;
  readonly severity: Severity;
  /** id of the plan */
  readonly plan: string;
  /** id of the node, where the finding has one */
  readonly node: string | null;
  readonly indicator: string | null;
  readonly message: LocalizedText;
  /** What a person can do about it. */
  readonly remedy: LocalizedText;
  /** The places that contradict each other, as written. */
  readonly quotes: readonly Quote[];
}

export interface Quote {
  /** What is quoted: 「R6実績」, 「主な事業の本文」. */
  readonly label: string;
  readonly text: string;
  readonly plan: string;
  readonly source: string | null;
  /** id of the kept source file; absent where the document is not stored. */
  readonly file?: string;
  readonly place: Place | null;
  /** The cell or text of the plan that is quoted, where it is one that a person can correct. */
  readonly at?: CellAt | TextAt;
}
