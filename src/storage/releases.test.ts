import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain';
import type { Engine } from './engine/engine.ts';
import { openPostgres } from './engine/open-postgres.ts';
import { openSqlite } from './engine/open-sqlite.ts';
import { openStorage, type StorageOptions } from './open-storage.ts';
import type { MigrationWords } from './schema/migration.ts';
import { migrations } from './schema/migrations/index.ts';
import {
  holdingsOf,
  recordRelease,
  releases,
  replayRelease,
  statementsOf,
} from './testing/recorded-release.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { postgresAvailable, usePostgres } from './testing/use-postgres.ts';

const root = resolve(import.meta.dirname, '../..');
const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };

/** The stored steps of a release, as its statements tell. */
const stepsTaken = (release: string, engine: Engine['kind']): readonly string[] =>
  statementsOf(release, engine)
    .filter(([sql]) => sql.startsWith('insert into "schema_migrations"'))
    .map(([, name]) => String(name));

const testReleases = (
  engine: Engine['kind'],
  fresh: () => Promise<StorageOptions>,
  openEngine: (options: StorageOptions) => Promise<Engine>,
): void => {
  describe.each(releases())('a database of release %s', (release) => {
    test('opens, and holds what was stored', async () => {
      const options = await fresh();
      const bare = await openEngine(options);
      await replayRelease(bare, release);
      await bare.close();

      const steps = migrations.map(({ name }) => name);
      const { storage, migrated, close } = await openStorage(options);
      expect(migrated).toEqual(steps.slice(stepsTaken(release, engine).length));
      const { plans, publication, sourceFile } = holdingsOf(release);
      expect(plans.length).toBeGreaterThan(1);
      await storage.transaction(async (stores) => {
        for (const plan of plans)
          expect(canonicalJson(await stores.plans.find(plan.id))).toBe(canonicalJson(plan));
        expect(await stores.publications.find(publication.id)).toEqual(publication);
        expect(await stores.publications.latest(publication.planId)).toEqual(publication);
        const { text, ...file } = sourceFile;
        const bytes = new TextEncoder().encode(text);
        expect(await stores.sourceFiles.find(file.id)).toEqual({ ...file, bytes });
      });
      await close();
    });

    test('its steps are the first of ours, word for word: a released step never changes', async () => {
      const bare = await openEngine(await fresh());
      const words: MigrationWords = bare.words;
      await bare.close();
      const taken = stepsTaken(release, engine);
      expect(taken).toEqual(migrations.slice(0, taken.length).map(({ name }) => name));
      const ours = migrations.slice(0, taken.length).flatMap(({ statements }) => statements(words));
      const theirs = statementsOf(release, engine)
        .map(([sql]) => sql)
        .filter((sql) => /^(create|alter|drop)/.test(sql) && !sql.includes('schema_migrations'));
      expect(theirs).toEqual(ours);
    });
  });
};

describe('SQLite', () => {
  testReleases(
    'sqlite',
    async () => ({ folder: temporaryFolder() }),
    async ({ folder = '' }) => openSqlite(folder),
  );
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testReleases(
    'postgres',
    async () => ({ url: await postgres.freshDatabase() }),
    ({ url = '' }) => openPostgres(url),
  );

  test.runIf(process.env.RECORD_RELEASE === '1')('record this release', async () => {
    await recordRelease(version, {
      sqlite: { folder: temporaryFolder() },
      postgres: { url: await postgres.freshDatabase() },
    });
  });
});

test('this release is recorded, for the next to migrate from (RECORD_RELEASE=1 does it)', () => {
  expect(releases()).toContain(version);
});
