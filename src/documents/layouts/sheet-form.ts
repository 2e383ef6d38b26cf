import type { LocalizedText } from '#messages';

/**
 * 様式の印刷形: how a publisher prints its sheet. Data only, so that a municipality adds its own without
 * code (docs/layouts says how). In texts, {title} is the plan's title, {publisher} its publisher, {year}
 * the reporting year in full (令和6年度), {short} in short (R6), {level} and {code} those of a node.
 */
export interface SheetForm {
  /** id of the layout that reads the same form. */
  readonly id: string;
  readonly name: LocalizedText;
  readonly title: string;
  /** Beside the title: 「【{year}評価】」. */
  readonly edition: string;
  readonly orientation: 'landscape' | 'portrait';
  readonly body: SectionsForm | WideTableForm;
}

/** A section of its own for each node of the highest level, a table for each node below it. */
export interface SectionsForm {
  readonly kind: 'sections';
  /** Caption of the table of contents; null prints none. */
  readonly contents: string | null;
  /** Caption over the node's own table: 「Ⅰ {level}{code}」. */
  readonly section: string;
  /** Caption over 課題 → 今後の方向性, and the headings of the two. */
  readonly narratives: { readonly caption: string; readonly issues: string; readonly direction: string };
  /** Caption over the tables of the nodes below. */
  readonly below: string;
  /** Caption over what was done in the year; and over the projects. */
  readonly activities: string;
  readonly projects: string;
  readonly columns: readonly ColumnForm[];
}

/** One table for the whole plan; the columns of nodes are merged over their rows. */
export interface WideTableForm {
  readonly kind: 'wide_table';
  /** What the table is called in the list of contents of the file and to a screen reader. */
  readonly caption: string;
  readonly columns: readonly ColumnForm[];
}

export interface ColumnForm {
  readonly fill: ColumnFill;
  /** 「{role}」 is the kind of indicator; empty for `levels`, whose columns bear the levels' names. */
  readonly heading: string;
  /** Width in characters of full width. */
  readonly width: number;
}

/**
 * What stands in a column. `levels` is a column for each level of the plan, `actuals` one for each year of
 * the plan, `actual` the reporting year's only. `progress` and `grade` are printed only with evaluations.
 */
export type ColumnFill =
  | 'levels'
  | 'municipalities'
  | 'indicator'
  | 'baseline'
  | 'actuals'
  | 'actual'
  | 'target'
  | 'divisions'
  | 'source'
  | 'progress_text'
  | 'issues_and_direction'
  | 'progress'
  | 'grade';
