/** What two versions may differ in. `evaluation`, `scale`, `finding`, `review` stand in publications only. */
export type DifferencePart =
  | 'plan'
  | 'level'
  | 'node'
  | 'indicator'
  | 'series'
  | 'placement'
  | 'baseline'
  | 'actual'
  | 'target'
  | 'project'
  | 'narrative'
  | 'note'
  | 'summary'
  | 'answer'
  | 'evaluation'
  | 'scale'
  | 'finding'
  | 'review'
  | 'round';

/** One difference between two versions of a thing, with its place. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
  readonly part: DifferencePart;
  /** Ids of the node, indicator and series it is about; null where it is about none. */
  readonly node: string | null;
  readonly indicator: string | null;
  readonly series: string | null;
  /** Code and title of the node; '' for the plan as a whole. */
  readonly where: string;
  /** Indicator with its line of values, project, kind of text, level. */
  readonly name: string;
  /** Fiscal year of a result, target, text, project or evaluation. */
  readonly year: number | null;
  /** Name of the field where only that differs; null for the thing itself (of a value: its cell). */
  readonly property: string | null;
  /** As written; null where there was, or is, nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Both sides in English, where they are words of the evaluation; what is written in the plan stays as written. */
  readonly inEnglish?: { readonly before: string | null; readonly after: string | null };
  /** A value that was 未確定 before and is known now. */
  readonly settled?: true;
}

/** Where a difference stands; what it is about. */
export type DifferencePlace = Pick<
  Difference,
  'part' | 'node' | 'indicator' | 'series' | 'where' | 'name' | 'year'
>;
