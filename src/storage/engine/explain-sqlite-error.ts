import SqliteDatabase from 'better-sqlite3';
import { StorageError, type StorageProblem } from '../storage-error.ts';

/** By SQLite's result code, or its beginning for the extended ones (https://sqlite.org/rescode.html). */
const problems: readonly (readonly [RegExp, StorageProblem])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'busy'],
  [/^SQLITE_NOTADB/, 'damaged'],
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_FULL/, 'diskFull'],
  [/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, 'notWritable'],
  [/^SQLITE_IOERR/, 'fileTrouble'],
  [/^SQLITE_CONSTRAINT/, 'inconsistent'],
];

/** The error of SQLite as a `StorageError` about `place`; null for other errors and for defects of ours. */
export const explainSqliteError = (error: unknown, place: string): StorageError | null => {
  if (!(error instanceof SqliteDatabase.SqliteError)) return null;
  const problem = problems.find(([code]) => code.test(error.code))?.[1];
  if (problem === undefined) return null;
  return new StorageError(problem, [problem === 'inconsistent' ? error.message : place], { cause: error });
};
