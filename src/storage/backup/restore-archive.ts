import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { ArchiveSummary, KeepingProgress } from '#domain';
import { databaseFile } from '../engine/database-file.ts';
import type { Engine } from '../engine/engine.ts';
import { openPostgres } from '../engine/open-postgres.ts';
import { openSqlite } from '../engine/open-sqlite.ts';
import { takeServerLock } from '../engine/server-lock.ts';
import { migrations } from '../schema/migrations/index.ts';
import { ArchiveError } from './archive-error.ts';
import { fillFromArchive } from './fill-from-archive.ts';
import { finishRestore, moveRest, stagingOf } from './finish-restore.ts';
import { ownTables } from './own-tables.ts';

/** Copies an installation that is about to be replaced. */
export type KeepAside = () => Promise<unknown>;

/** Whether any table of ours holds a row. */
export const holdsRows = (engine: Engine): Promise<boolean> =>
  engine.migration(async (db) => {
    const there = await engine.tableNames(db);
    for (const { name } of ownTables(migrations)) {
      if (!there.includes(name)) continue;
      const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
      if (rows.length > 0) return true;
    }
    return false;
  });

/** Fills a database of its own in the staging folder; nothing of it is left when that fails. */
const fillStaging = async (
  file: string,
  folder: string,
  progress?: KeepingProgress,
): Promise<ArchiveSummary> => {
  const engine = openSqlite(stagingOf(folder));
  try {
    const summary = await fillFromArchive(engine, stagingOf(folder), file, progress);
    await engine.close();
    return summary;
  } catch (error) {
    await engine.close();
    rmSync(stagingOf(folder), { recursive: true, force: true });
    throw engine.explain(error) ?? error;
  }
};

/**
 * Fills the embedded database of a folder from an archive. Whenever the process ends, however it ends, the folder
 * holds the old installation or the new one: the new database is made beside the old one and takes its place by one
 * rename. `keepAside` is called when there is something already; without it that is refused. Throws `ArchiveError`,
 * `StorageError`.
 */
export const restoreSqlite = async (
  file: string,
  folder: string,
  keepAside: KeepAside | null,
  progress?: KeepingProgress,
): Promise<ArchiveSummary> => {
  mkdirSync(folder, { recursive: true });
  const release = takeServerLock(folder);
  try {
    finishRestore(folder);
    const database = join(folder, databaseFile);
    if (existsSync(database)) {
      const engine = openSqlite(folder);
      const filled = await holdsRows(engine).finally(() => engine.close());
      if (filled && keepAside === null) throw new ArchiveError('notEmpty', folder);
      if (filled) await keepAside?.();
    }
    const summary = await fillStaging(file, folder, progress);
    // Closed by the last who used it, a database of SQLite is one file.
    if (existsSync(`${database}-wal`)) {
      rmSync(stagingOf(folder), { recursive: true, force: true });
      throw new ArchiveError('inUse', folder);
    }
    renameSync(join(stagingOf(folder), databaseFile), database);
    moveRest(folder);
    return summary;
  } finally {
    release();
  }
};

/**
 * Fills an empty PostgreSQL database from an archive, in one transaction; files and secret go to the folder. Throws
 * `ArchiveError`, `StorageError`.
 */
export const restorePostgres = async (
  file: string,
  url: string,
  folder: string,
  progress?: KeepingProgress,
): Promise<ArchiveSummary> => {
  const engine = await openPostgres(url);
  try {
    const filled = await holdsRows(engine);
    finishRestore(folder, filled);
    if (filled) throw new ArchiveError('notEmpty', engine.place);
    const summary = await fillFromArchive(engine, stagingOf(folder), file, progress);
    moveRest(folder);
    return summary;
  } catch (error) {
    if (!(await holdsRows(engine).catch(() => true))) finishRestore(folder, false);
    throw engine.explain(error) ?? error;
  } finally {
    await engine.close();
  }
};
