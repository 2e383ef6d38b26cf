import { existsSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { tryTypesetting } from '#documents';
import type { Clock, Installation, InstallationFacts } from '#domain';
import { probeDatabase } from '#storage';
import type { Config } from './config.ts';
import type { DailyCopies } from './daily-copies.ts';
import { reasonOf } from './reason-of.ts';

interface InstallationOptions {
  readonly config: Config;
  readonly version: string;
  readonly clock: Clock;
  readonly copies: DailyCopies;
}

const diskOf = (folder: string): InstallationFacts['disk'] => {
  // The folder itself may be made at the first start only.
  const there = [folder, '.'].find((each) => existsSync(each));
  try {
    const { bavail, blocks, bsize } = statfsSync(there ?? '.');
    return { folder, free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
};

/** Where permissions are those of POSIX, whether anybody but the owner may read the file. */
const secretExposed = (file: string): boolean | null =>
  existsSync(file) && process.platform !== 'win32' ? (statSync(file).mode & 0o077) !== 0 : null;

/** The installation of these settings, for the command `doctor` and the administrator's page. */
export const openInstallation = ({ config, version, clock, copies }: InstallationOptions): Installation => ({
  copyNow: () => copies.copyNow(),
  facts: async () => {
    const at = clock.now();
    const { folder, databaseUrl: url } = config;
    return {
      at,
      version,
      node: process.versions.node,
      database: await probeDatabase({ folder, url }, at).catch((error: unknown) => ({
        broken: reasonOf(error),
      })),
      disk: diskOf(folder),
      copies: copies.facts(),
      secretExposed: secretExposed(join(folder, 'secret')),
      mail: { set: config.smtp !== undefined },
      typesetting: await tryTypesetting().then(
        () => ({ works: true as const }),
        (error: unknown) => ({ works: false as const, why: reasonOf(error) }),
      ),
    };
  },
});
