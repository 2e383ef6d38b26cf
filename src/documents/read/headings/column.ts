import type { NarrativeKind, Period } from '#domain';

/** What a column of an indicator table holds. */
export type ColumnKind =
  | 'name'
  | 'series'
  | 'baseline'
  | 'actual'
  | 'target'
  /** A bare year (「R6」): actual or target, as the row's own label says. */
  | 'year'
  /** 「目標」/「実績」 at the head of each line of values. */
  | 'line'
  | 'baseline_year'
  | 'target_year'
  | 'unit'
  | 'division'
  | 'source'
  | 'municipalities'
  | 'number'
  | 'role'
  | 'level'
  | 'level_code'
  | 'project'
  | 'narrative'
  | 'definition'
  | 'formula'
  | 'settled_when'
  /** 進捗率, 達成率, 評価 …: printed results, kept as printed beside the row. */
  | 'extra'
  | 'unknown';

/** The heading of a column, as understood. */
export interface Column {
  readonly kind: ColumnKind;
  /** As written, words joined. */
  readonly heading: string;
  /** The period in the heading (「基準値 (R4)」), as a western fiscal year where it is one. */
  readonly year: number | null;
  readonly period: Period | null;
  /** Unit in the heading (「実績値(千円)」). */
  readonly unit: string | null;
  /** 「中間目標」「R6目標」 beside the final target. */
  readonly yearly?: boolean;
  /** 「前年度実績」: the year before the reporting year. */
  readonly yearBefore?: boolean;
  readonly role?: 'kgi' | 'kpi' | 'output';
  readonly narrative?: NarrativeKind;
  /** Why it is not certain what the column holds, in Japanese. */
  readonly doubt?: string;
  /** Indexes of the cells that make up the column: two when a scan split it. */
  readonly cells: readonly number[];
}
