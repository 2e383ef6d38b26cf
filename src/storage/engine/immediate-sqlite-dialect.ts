import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

/** Milliseconds between two attempts to begin while another process writes. */
const pause = 10;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * Transactions take the write lock at their start. A deferred one would take it at its first write and then
 * fail, without waiting, when another process had written since its first read. They wait for the lock here,
 * where this process goes on with other work meanwhile; SQLite's own waiting would hold up everything.
 */
class ImmediateSqliteDriver extends SqliteDriver {
  readonly #database: Database;
  readonly #patience: number;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  constructor(database: Database, patience: number) {
    super({ database });
    this.#database = database;
    this.#patience = patience;
  }

  /** First come, first served; Kysely's own lock lets newcomers pass, and whoever waits may wait for a minute. */
  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((turn) => this.#waiting.push(turn));
    this.#taken = true;
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // Handed over while taken, so that nobody comes between.
    if (next) next();
    else this.#taken = false;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + this.#patience;
    for (;;)
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk ends the transaction by itself; a second rollback would hide the reason.
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** The driver gives out its one connection in turns by itself. */
class TurnsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect with transactions that begin immediate and wait `patience` milliseconds for it. */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: Database;
  readonly #patience: number;

  constructor(database: Database, patience: number) {
    super({ database });
    this.#database = database;
    this.#patience = patience;
  }

  override createAdapter(): SqliteAdapter {
    return new TurnsAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#database, this.#patience);
  }
}
