import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { openStorage, type StorageOptions } from '../open-storage.ts';
import { migrate } from '../schema/migrate.ts';
import { migrations } from '../schema/migrations/index.ts';
import { StorageError } from '../storage-error.ts';
import { planStore } from '../stores/plan-store.ts';
import { publicationOf, sha256, smallPlan } from '../testing/fixtures.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { postgresAvailable, usePostgres } from '../testing/use-postgres.ts';
import type { Engine } from './engine.ts';
import { openSqlite } from './open-sqlite.ts';

const origin = { sourceFileId: null, at: '2025-05-29T03:03:00.000Z' };
const fileIn = (folder: string) => join(folder, 'michishirube.sqlite');

/** Root writes everywhere; as nobody it does not, where nobody may run this Node at all. */
const nobody = ((): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const as = { uid: id('-u'), gid: id('-g') };
  return spawnSync(process.execPath, ['--version'], { ...as, cwd: '/' }).status === 0 ? as : undefined;
})();

const refusal = async (options: StorageOptions): Promise<StorageError> => {
  try {
    const { close } = await openStorage(options);
    await close();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error('it was not refused');
};

const filled = async (folder: string): Promise<void> => {
  const { storage, close } = await openStorage({ folder });
  await storage.transaction(({ plans }) => plans.save(smallPlan('p', 300), origin));
  await close();
};

describe('a file that is not what it should be', () => {
  test('text instead of a database is refused and left as it is', async () => {
    const folder = temporaryFolder();
    writeFileSync(fileIn(folder), '計画書\n'.repeat(2000));
    expect(await refusal({ folder })).toMatchObject({ problem: 'damaged' });
    expect(readFileSync(fileIn(folder), 'utf8')).toBe('計画書\n'.repeat(2000));
  });

  test('a database of another program is refused and left as it is', async () => {
    const folder = temporaryFolder();
    const other = new SqliteDatabase(fileIn(folder));
    other.exec('create table bookmarks (address text)');
    other.close();
    const before = readFileSync(fileIn(folder));
    expect(await refusal({ folder })).toMatchObject({ problem: 'foreignDatabase' });
    expect(readFileSync(fileIn(folder))).toEqual(before);
    expect(readdirSync(folder)).toEqual(['michishirube.sqlite']);
  });

  test('damage in the middle is told at the latest by the reading that meets it', async () => {
    const folder = temporaryFolder();
    await filled(folder);
    const { size } = statSync(fileIn(folder));
    const handle = openSync(fileIn(folder), 'r+');
    const page = 4096;
    for (let at = page; at < size; at += page) writeSync(handle, Buffer.alloc(page, 0x5a), 0, page, at);
    closeSync(handle);
    const attempt = async () => {
      const { storage, close } = await openStorage({ folder });
      try {
        await storage.transaction(({ plans }) => plans.find('p'));
      } finally {
        await close();
      }
    };
    await expect(attempt()).rejects.toMatchObject({ name: 'StorageError', problem: 'damaged' });
  });

  test('a changed byte in a publication or a source file is never shown', async () => {
    const folder = temporaryFolder();
    const { storage, close } = await openStorage({ folder });
    const bytes = new TextEncoder().encode('21件');
    const publication = publicationOf(smallPlan('p'));
    await storage.transaction(async ({ sourceFiles, publications }) => {
      await sourceFiles.add({ id: 'f', name: 'f', sha256: sha256(bytes), bytes, receivedAt: origin.at });
      await publications.add(publication);
    });
    const behind = new SqliteDatabase(fileIn(folder));
    behind.exec(`drop trigger publications_refuse_update;
      update publications set content = replace(content, '21件', '22件');
      update source_file_contents set bytes = x'00'`);
    behind.close();
    const damaged = { problem: 'contentDiffers' };
    await expect(storage.transaction((s) => s.sourceFiles.find('f'))).rejects.toMatchObject(damaged);
    await expect(storage.transaction((s) => s.publications.latest('p'))).rejects.toMatchObject(damaged);
    await close();
  });
});

describe('a place that cannot be written', () => {
  test('a folder whose name a file has', async () => {
    const folder = join(temporaryFolder(), 'var');
    writeFileSync(folder, '');
    expect(await refusal({ folder })).toMatchObject({ problem: 'notWritable' });
  });

  test.skipIf(nobody === undefined)('a folder of somebody else (tried as nobody; needs root)', () => {
    const folder = temporaryFolder();
    const script = resolve(import.meta.dirname, '../testing/storage-process.ts');
    const { status, stdout } = spawnSync(process.execPath, [script, 'open', folder], {
      ...nobody,
      cwd: '/',
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, 'problem notWritable\n']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('a full disk is told as such, and what was saved before stays', async () => {
  const folder = temporaryFolder();
  await filled(folder);
  const engine = openSqlite(folder);
  await migrate(engine, migrations);
  // A limit of pages behaves as a disk without space.
  await sql`pragma max_page_count = 1`.execute(engine.db);
  const save = engine.transaction((db) =>
    planStore(db, 'main').save(smallPlan('p', 3000, '大きすぎる計画'), origin),
  );
  const error = engine.explain(await save.catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ problem: 'diskFull' });
  const kept = await engine.transaction((db) => planStore(db, 'main').find('p'));
  expect(kept).toEqual(smallPlan('p', 300));
  await engine.close();
});

test('an error that ended the transaction by itself is told, not that there is none to roll back', async () => {
  const engine = openSqlite(temporaryFolder());
  await migrate(engine, migrations);
  const failing = engine.transaction(async (db) => {
    await sql`insert into schema_migrations values ('9000-next', '')`.execute(db);
    // As a full disk may do; a violated constraint can be made to at will.
    await sql`insert or rollback into schema_migrations values ('9000-next', '')`.execute(db);
  });
  await expect(failing).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_PRIMARYKEY' });
  expect(await migrate(engine, migrations)).toEqual([]);
  await engine.close();
});

test('a database that another process keeps writing is busy after a while, and of use again afterwards', async () => {
  const folder = temporaryFolder();
  await filled(folder);
  const writer = new SqliteDatabase(fileIn(folder));
  writer.exec('begin immediate');
  const hasty = openSqlite(folder, { patience: 50 });
  const list = (engine: Engine) => engine.transaction((db) => planStore(db, 'main').list());
  const error = hasty.explain(await list(hasty).catch((thrown: unknown) => thrown));
  expect(error).toMatchObject({ problem: 'busy' });
  await hasty.close();

  // While it waits, this process goes on: here it lets go of what the wait is for.
  const engine = openSqlite(folder);
  const waiting = list(engine);
  setTimeout(() => writer.exec('commit'), 10);
  expect(await waiting).toHaveLength(1);
  writer.close();
  await engine.close();
});

describe('addresses', () => {
  test.each([
    ['mysql://localhost/x', 'unsupportedAddress'],
    ['michishirube.sqlite', 'unsupportedAddress'],
    ['postgresql://planner:himitsu@127.0.0.1:1/michishirube', 'unreachable'],
    ['postgresql://planner:himitsu@no-such-host.invalid/michishirube', 'unreachable'],
    ['postgresql://planner:himitsu@[::bad/michishirube', 'unsupportedAddress'],
  ])('%s: %s, without the password', async (url, problem) => {
    const error = await refusal({ url });
    expect(error.problem).toBe(problem);
    expect(JSON.stringify([error.message, error.explanation, error.remedy])).not.toContain('himitsu');
  });

  describe.skipIf(!postgresAvailable)('of a PostgreSQL', () => {
    const postgres = usePostgres();

    test('a database that is not there', async () => {
      const url = new URL(await postgres.freshDatabase());
      url.pathname = '/no_such_database';
      expect(await refusal({ url: url.href })).toMatchObject({ problem: 'accessDenied' });
    });

    test('a database that may not be written', async () => {
      const url = new URL(await postgres.freshDatabase());
      url.searchParams.set('options', '-c default_transaction_read_only=on');
      expect(await refusal({ url: url.href })).toMatchObject({ problem: 'notWritable' });
    });

    test('a connection that breaks in the middle is told, harms nothing else, and is replaced', async () => {
      const url = await postgres.freshDatabase();
      const { storage, close } = await openStorage({ url });
      const broken = storage.transaction(async ({ plans }) => {
        await plans.save(smallPlan('lost'), origin);
        const client = new pg.Client({ connectionString: url });
        await client.connect();
        await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'michishirube' and datname = current_database()`);
        await client.end();
        // The news arrives while no statement is under way.
        await new Promise((resolve) => setTimeout(resolve, 50));
        await plans.list();
      });
      await expect(broken).rejects.toMatchObject({ problem: 'unreachable' });
      expect(await storage.transaction(({ plans }) => plans.list())).toEqual([]);
      await close();
    });

    test('tables of another program in the same database are no hindrance', async () => {
      const url = await postgres.freshDatabase();
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query('create table bookmarks (address text)');
      await client.end();
      const { migrated, close } = await openStorage({ url });
      expect(migrated.length).toBe(migrations.length);
      await close();
    });
  });
});

test('a folder inside folders that do not exist yet is made', async () => {
  const folder = join(temporaryFolder(), 'a/b');
  const { close } = await openStorage({ folder });
  await close();
  expect(readdirSync(folder)).toContain('michishirube.sqlite');
});
