/** 目標のまとめ: what a goal's year comes to in plain words, for readers who know nothing of the plan. */
export interface PlainSummary {
  readonly nodeId: string;
  readonly ja: string;
  /** null where only the Japanese one was written. */
  readonly en: string | null;
}

/** One as it is kept for a year; those before it stay in the record. */
export interface StoredSummary extends PlainSummary {
  readonly planId: string;
  /** Fiscal year of the results it is about. */
  readonly year: number;
  /** What it was written on, see `figuresUnder`: when that changes, somebody should read it again. */
  readonly figures: string;
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

export interface SummaryStore {
  /** Of one plan and fiscal year, in the order of the ids of the nodes. */
  list(planId: string, year: number): Promise<readonly StoredSummary[]>;
  /** Adds the summary of a node and year, or replaces it. */
  save(summary: StoredSummary): Promise<void>;
  /** Takes it out; nothing happens where there is none. */
  remove(planId: string, nodeId: string, year: number): Promise<void>;
}
