import type { Kysely, Transaction } from 'kysely';
import type { MigrationWords } from '../schema/migration.ts';
import type { Tables } from '../schema/tables.ts';
import type { StorageError } from '../storage-error.ts';

/** One of the two databases behind the contract. */
export interface Engine {
  readonly kind: 'sqlite' | 'postgres';
  /** File, or address without password: for messages. */
  readonly place: string;
  readonly db: Kysely<Tables>;
  readonly words: MigrationWords;
  /**
   * Runs the work as if no other transaction ran at the same time. It may be run again when the database had
   * to give way to another transaction; nothing of the earlier attempt is left then.
   */
  transaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** A transaction that waits until no other process migrates, and sees what that one left. */
  migration<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Names of the tables in the database, or in PostgreSQL's schema, that is open. */
  tableNames(db: Transaction<Tables>): Promise<readonly string[]>;
  /** The error in words for a person, or null when it does not come from the database. */
  explain(error: unknown): StorageError | null;
  close(): Promise<void>;
}

/** Hears every statement that is sent; for recording what a release writes. */
export type StatementListener = (sql: string, parameters: readonly unknown[]) => void;
