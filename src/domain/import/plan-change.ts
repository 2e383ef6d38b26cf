import type { Plan } from '../plan/plan.ts';

/** What of a plan has changed. */
export type ChangedPart =
  | 'plan'
  | 'level'
  | 'node'
  | 'indicator'
  | 'baseline'
  | 'actual'
  | 'target'
  | 'placement'
  | 'project'
  | 'narrative'
  | 'note';

/** A text on one side of a change; for a value the cell as written. */
export interface ChangeSide {
  readonly text: string;
  /** A value that nobody has confirmed. */
  readonly doubtful?: boolean;
  /** A person has decided about the value. */
  readonly reviewed?: boolean;
}

/** One difference between a stored plan and a document. */
export interface PlanChange {
  /** missing: the plan has it and the document, which should, has not. */
  readonly kind: 'added' | 'changed' | 'missing';
  readonly part: ChangedPart;
  /** Code and title of its node; '' for the plan as a whole. */
  readonly node: string;
  /** The indicator with its line of values, the project, the kind of text. */
  readonly name: string;
  /** Fiscal year of a result, target, text or project; null where there is none. */
  readonly year: number | null;
  /** Which property of a node or indicator: title, divisions …; null when it is the thing itself. */
  readonly property: string | null;
  readonly from: ChangeSide | null;
  readonly to: ChangeSide | null;
}

export interface PlanComparison {
  readonly changes: readonly PlanChange[];
  /** Values that say the same in both. */
  readonly unchangedValues: number;
  /** The plan as it will be stored; the stored one itself where nothing changes. */
  readonly plan: Plan;
}

export interface ComparisonOptions {
  /** Takes out what the document no longer has. Otherwise it stays. */
  readonly removeMissing?: boolean;
  /** A changed target becomes a new version with this reason; otherwise it replaces the old one as a mistake. */
  readonly targetsChanged?: { readonly on: string; readonly reason: string };
}
