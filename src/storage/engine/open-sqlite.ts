import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql, type Transaction } from 'kysely';
import { finishRestore } from '../backup/finish-restore.ts';
import { migrationsTable, type Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import { databaseFile } from './database-file.ts';
import type { Engine, StatementListener } from './engine.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';
import { ImmediateSqliteDialect } from './immediate-sqlite-dialect.ts';
import { type Release, takeServerLock } from './server-lock.ts';

export interface SqliteOptions {
  /** No second server may open the folder. */
  readonly exclusive?: boolean;
  /** Milliseconds to wait for another process, such as the command line beside the server. */
  readonly patience?: number;
  readonly listen?: StatementListener;
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new StorageError('notWritable', [folder], { cause: error });
  }
};

const tableQuery = "select name from sqlite_schema where type = 'table'";

/** Before anything is written: a file of another program stays as it is. */
const checkOwn = (database: SqliteDatabase.Database): void => {
  const tables = database.prepare(tableQuery).pluck().all();
  if (tables.length > 0 && !tables.includes(migrationsTable))
    throw new StorageError('foreignDatabase', [database.name]);
};

const openFile = (file: string, patience: number): SqliteDatabase.Database => {
  const database = new SqliteDatabase(file, { timeout: patience });
  try {
    checkOwn(database);
    database.pragma('journal_mode = wal');
    // Every commit reaches the disk before it is acknowledged; NORMAL loses the last ones in a power cut.
    database.pragma('synchronous = full');
    database.pragma('foreign_keys = on');
    // From here on transactions do the waiting, without stopping the process.
    database.pragma('busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const engineOf = (
  database: SqliteDatabase.Database,
  place: string,
  release: Release,
  { patience, listen }: { readonly patience: number; readonly listen: StatementListener | undefined },
): Engine => {
  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect(database, patience),
    ...(listen && { log: ({ query }) => listen(query.sql, query.parameters) }),
  });
  // One connection, and Kysely queues the transactions that want it: they never interleave.
  const transaction = <T>(work: (db: Transaction<Tables>) => Promise<T>) => db.transaction().execute(work);
  return {
    kind: 'sqlite',
    place,
    db,
    words: { engine: 'sqlite', text: 'text', bytes: 'blob', strict: 'strict' },
    transaction,
    migration: transaction,
    tableNames: async (open) =>
      (await sql.raw<{ name: string }>(tableQuery).execute(open)).rows.map(({ name }) => name),
    explain: (error) => explainSqliteError(error, place),
    close: async () => {
      await db.destroy();
      if (database.open) database.close();
      release();
    },
  };
};

/**
 * Opens the embedded database `michishirube.sqlite` in `folder`, which is made when absent. With `exclusive`
 * no second server can open the folder. Throws `StorageError`.
 */
export const openSqlite = (
  folder: string,
  { exclusive = false, patience = 10_000, listen }: SqliteOptions = {},
): Engine => {
  makeFolder(folder);
  const file = join(folder, databaseFile);
  const release = exclusive ? takeServerLock(folder) : () => {};
  try {
    if (exclusive) finishRestore(folder);
    return engineOf(openFile(file, patience), file, release, { patience, listen });
  } catch (error) {
    release();
    throw explainSqliteError(error, file) ?? error;
  }
};
