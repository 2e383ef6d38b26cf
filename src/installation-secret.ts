import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What signs cookies: from the environment, else a file of the installation's folder that is made at the first start
 * and that only its owner can read. Several servers of one database share the one of the environment.
 */
export const installationSecret = (folder: string, given: string | undefined): string => {
  if (given !== undefined) return given;
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
};
