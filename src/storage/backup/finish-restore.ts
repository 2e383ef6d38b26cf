import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseFile } from '../engine/database-file.ts';
import { isFileEntry, type Row, secretEntry } from './archive-format.ts';

/** Where a restored installation is made before it takes its place. */
export const stagingOf = (folder: string): string => join(folder, 'restoring');

/** Whether a restoring was broken off, or is under way. */
export const isRestoring = (folder: string): boolean => existsSync(stagingOf(folder));

/** Paths below the folder of all files beside the database, with slashes, in order. */
export const filesBeside = (folder: string): readonly string[] => {
  const files = join(folder, 'files');
  if (!existsSync(files)) return [];
  return readdirSync(files, { recursive: true, encoding: 'utf8' })
    .map((path) => `files/${path.replaceAll('\\', '/')}`)
    .filter(isFileEntry)
    .toSorted();
};

/** The file beside the database that a row names, as a path below the folder; null for rows of other tables. */
export const fileNamedBy = (table: string, row: Row): string | null => {
  const hash = table === 'evidence_files' ? String(row.sha256) : null;
  return hash === null ? null : `files/${hash.slice(0, 2)}/${hash}`;
};

/** Moves everything that was made in the staging folder, but the database, to its place. */
export const moveRest = (folder: string): void => {
  const staging = stagingOf(folder);
  const rest = existsSync(join(staging, secretEntry)) ? [secretEntry] : [];
  for (const name of [...filesBeside(staging), ...rest]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    renameSync(join(staging, name), join(folder, name));
  }
  rmSync(staging, { recursive: true, force: true });
};

/**
 * Ends what a restoring that was broken off has left: before its rows had taken their place, nothing has happened, and
 * what was made is thrown away; afterwards the rest is brought to its place. Asked while nobody else restores.
 * `taken`: whether the rows are there; for the embedded database, whether the new file has left the staging folder.
 */
export const finishRestore = (
  folder: string,
  taken = !existsSync(join(stagingOf(folder), databaseFile)),
): void => {
  if (!isRestoring(folder)) return;
  if (taken) moveRest(folder);
  else rmSync(stagingOf(folder), { recursive: true, force: true });
};
