import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';

/** Releases the lock. */
export type Release = () => void;

/**
 * Takes the one server's place in a folder until released or until the process ends, however it ends: the
 * lock is an open exclusive transaction on a small SQLite file of its own, which the operating system frees
 * with the process. The database itself stays open to the command line.
 *
 * Throws `StorageError` `anotherServer` when another server has it.
 */
export const takeServerLock = (folder: string): Release => {
  const place = join(folder, 'server.lock');
  try {
    const lock = new SqliteDatabase(place, { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      throw error;
    }
    return () => lock.close();
  } catch (error) {
    const explained = explainSqliteError(error, place);
    if (explained?.problem === 'busy') throw new StorageError('anotherServer', [folder], { cause: error });
    throw explained ?? error;
  }
};
