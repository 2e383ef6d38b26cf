import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, Safekeeping, Verification } from '#domain';
import { openSqlite } from '../engine/open-sqlite.ts';
import { examine } from './examine.ts';
import { fillFromArchive } from './fill-from-archive.ts';
import { restorePostgres, restoreSqlite } from './restore-archive.ts';
import { takeSnapshot } from './snapshot.ts';
import { writeArchive } from './write-archive.ts';

export interface SafekeepingOptions {
  /** Of the installation: its embedded database, its files and its secret. */
  readonly folder: string;
  /** Its PostgreSQL database instead of the embedded one. */
  readonly url?: string | undefined;
  /** Version of this product. */
  readonly product: string;
  readonly clock: Clock;
}

/** Where an installation goes that is replaced, as a whole archive. */
const keptAside = (folder: string, at: string): string =>
  join(folder, `before-restore-${at.slice(0, 19).replaceAll(':', '')}.tar.gz`);

/** Copies of an installation and the way back; opens what it needs by itself. */
export const openSafekeeping = ({ folder, url, product, clock }: SafekeepingOptions): Safekeeping => {
  const backUp: Safekeeping['backUp'] = async (file, progress) => {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await takeSnapshot({ folder, url });
      const written = writeArchive(file, snapshot, { folder, product, at: clock.now() }, progress);
      const { missing, ...summary } = await written.finally(() => snapshot.close());
      // Taken away while it was copied: the next moment knows of it. Still missing then, it is lost, and `verify` says so.
      if (missing.length === 0 || attempt >= 2) return summary;
      rmSync(file);
    }
  };

  /** An archive is unpacked into an embedded database that lives as long as it is looked at. */
  const verifyArchive = async (
    file: string,
    progress: Parameters<typeof backUp>[1],
  ): Promise<Verification> => {
    const place = mkdtempSync(join(tmpdir(), 'michishirube-verify-'));
    try {
      const engine = openSqlite(place);
      const summary = await fillFromArchive(engine, place, file, progress).finally(() => engine.close());
      const { problems } = await lookThrough({ folder: place });
      return { summary, problems };
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };

  const lookThrough = async (place: Parameters<typeof takeSnapshot>[0]) => {
    const snapshot = await takeSnapshot(place);
    try {
      return await examine(snapshot, place.folder);
    } finally {
      await snapshot.close();
    }
  };

  return {
    backUp,
    restore: (file, { replace }, progress) =>
      url === undefined
        ? restoreSqlite(file, folder, replace ? () => backUp(keptAside(folder, clock.now())) : null, progress)
        : restorePostgres(file, url, folder, progress),
    verify: async (file, progress) => {
      if (file !== null) return await verifyArchive(file, progress);
      const at = clock.now();
      const { rows, files, problems } = await lookThrough({ folder, url });
      return { summary: { at, product, rows, files, size: null }, problems };
    },
  };
};
