import type { Plan } from './plan/plan.ts';
import type { Publication, PublicationSummary } from './publication.ts';

/** What the pure centre needs from outside; adapters live in storage and main. */
export interface Clock {
  /** Current instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Ids {
  /** A new text id that sorts by time of creation. */
  next(): string;
}

/** The stores of one tenant inside one transaction. */
export interface Stores {
  readonly plans: PlanStore;
  readonly publications: PublicationStore;
  readonly sourceFiles: SourceFileStore;
}

/**
 * One tenant's storage. `transaction` commits when the work resolves and leaves nothing when it throws.
 * Transactions run as if one after the other. The work may be run again when it had to give way to another
 * one, so it changes nothing outside but through its stores; it starts no transaction of its own.
 */
export interface Storage {
  transaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
}

export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly publisher: string;
  /** Instant of the last change, ISO 8601 in UTC. */
  readonly updatedAt: string;
}

export interface PlanStore {
  list(): Promise<readonly PlanSummary[]>;
  /** undefined when there is no such plan */
  find(id: string): Promise<Plan | undefined>;
  /** Adds the plan or replaces the stored one with the same id, whole. */
  save(plan: Plan, origin: PlanOrigin): Promise<void>;
}

export interface PlanOrigin {
  /** id of the source file it was read from, null when entered. */
  readonly sourceFileId: string | null;
  readonly at: string;
}

export interface PublicationStore {
  /** Newest first. */
  list(): Promise<readonly PublicationSummary[]>;
  find(id: string): Promise<Publication | undefined>;
  /** The publication in force of a plan: the newest of its newest reporting year. */
  latest(planId: string): Promise<Publication | undefined>;
  /** Throws `AlreadyPublishedError` when the plan has this number for this year already. */
  add(publication: Publication): Promise<void>;
}

/** A document as it was brought in, kept for ever beside what was read from it. */
export interface SourceFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly receivedAt: string;
}

export interface SourceFileStore {
  /** Keeps the file once: a second one with the same hash returns the first one's id. */
  add(file: SourceFile): Promise<string>;
  find(id: string): Promise<SourceFile | undefined>;
}
