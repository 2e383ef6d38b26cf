/** A finding as one row of the list that goes to the divisions. Every text is shown as it stands here. */
export interface FindingRow {
  /** From 1, the same on every sheet, so that people can speak of it. */
  readonly number: number;
  readonly severity: string;
  readonly state: string;
  /** Names of the divisions that are to answer; empty where the plan names none. */
  readonly divisions: readonly string[];
  readonly node: string;
  readonly indicator: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** The places that disagree, a line each. */
  readonly quotes: string;
  /** The contradiction with its arithmetic. */
  readonly arithmetic: string;
  /** What is asked of the division. */
  readonly remedy: string;
  /** What was explained, by whom and when; '' where nothing was. */
  readonly explanation: string;
}

/** The list with its words. */
export interface FindingSheet {
  /** Stands above every table. */
  readonly title: string;
  /** What to do with the list, in a sentence or two. */
  readonly request: string;
  readonly rows: readonly FindingRow[];
  readonly words: FindingSheetWords;
}

interface FindingSheetWords {
  readonly heads: Readonly<Record<FindingColumn, string>>;
  /** Name of the sheet with every row, and of the one for rows without a division. */
  readonly all: string;
  readonly withoutDivision: string;
}

export const findingColumns = [
  'number',
  'severity',
  'state',
  'divisions',
  'node',
  'indicator',
  'title',
  'quotes',
  'arithmetic',
  'remedy',
  'explanation',
  'answer',
] as const;
export type FindingColumn = (typeof findingColumns)[number];
