import type { Plan } from './plan.ts';
import type { Place } from './provenance.ts';

/** What a reader makes of a document: the plan, and an account of every character that is not in it. */
export interface PlanDraft {
  readonly plan: Plan;
  readonly source: { readonly name: string; readonly sha256: string; readonly format: string };
  /** id of the layout that recognised the form; `general` when only the general dictionary did. */
  readonly layout: string;
  /** Fiscal year of the results the document reports (R6 → 2024); null when it does not say. */
  readonly reportingYear: number | null;
  /** One for each indicator row as it stands in the document, in document order. */
  readonly rows: readonly DraftRow[];
  readonly doubts: readonly Doubt[];
  readonly residue: readonly Residue[];
  readonly coverage: Coverage;
}

/** An indicator row of the document, cells as written (words joined), for comparison with the source. */
export interface DraftRow {
  readonly nodeId: string;
  readonly node: string;
  readonly role: 'kgi' | 'kpi' | 'output';
  readonly indicatorId: string;
  readonly indicator: string;
  readonly series: string | null;
  readonly restated: boolean;
  readonly division: string;
  /** Names as written, or expanded (「全市町」 stays as written). */
  readonly municipalities: string;
  readonly source: string;
  readonly baseline: string;
  readonly actualYear: number | null;
  readonly actual: string;
  readonly target: string;
  /** Columns of printed results that the plan does not keep (進捗率, 評価 …), by heading, as printed. */
  readonly extra?: Readonly<Record<string, string>>;
  readonly certainty: 'sure' | 'doubtful';
  readonly place: Place;
}

/** Something read that a person should confirm. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly place: Place;
  /** What is doubtful: 「基準値」 of which indicator, a heading, a join. */
  readonly about: string;
  readonly raw: string;
  readonly reason: string;
  readonly proposal?: string;
  readonly nodeId?: string;
  readonly indicatorId?: string;
  /** The part of the indicator or node that is doubtful; absent when it is a row, a heading or a text. */
  readonly field?: DoubtField;
}

/**
 * value: a value cell that could not surely be read, or is blank where one is expected · column: a value whose
 * column, and so its meaning, is not certain · text: characters that cannot be read (garbage, vertical text read
 * across, names cut off) · joined: read by position, by putting pieces together or by an assumption, which a
 * person should confirm.
 */
export type DoubtKind = 'value' | 'column' | 'text' | 'joined';

/** What a doubt can be about and a person can set: values and names of an indicator, names of a node. */
export type DoubtField =
  | 'baseline'
  | 'actual'
  | 'target'
  | 'name'
  | 'source'
  | 'divisions'
  | 'municipalities'
  | 'title'
  | 'code';

/** Text of the source that stands nowhere in the plan. Nothing is dropped silently. */
export interface Residue {
  readonly place: Place;
  readonly text: string;
  readonly reason: 'decoration' | 'heading' | 'contents' | 'not_understood';
}

/** Characters other than white space. */
export interface Coverage {
  readonly total: number;
  readonly inPlan: number;
  readonly inResidue: number;
}
