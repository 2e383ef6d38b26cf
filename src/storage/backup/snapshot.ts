import { existsSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import pg from 'pg';
import type { KeptWrongly } from '#domain';
import { databaseFile } from '../engine/database-file.ts';
import { explainPostgresError } from '../engine/explain-postgres-error.ts';
import { explainSqliteError } from '../engine/explain-sqlite-error.ts';
import { likeSqlite, placeOf } from '../engine/open-postgres.ts';
import { migrations } from '../schema/migrations/index.ts';
import { migrationsTable } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import { ArchiveError } from './archive-error.ts';
import type { Row } from './archive-format.ts';
import { type OwnTable, ownTables } from './own-tables.ts';

/** A database as it was at one moment, while others go on writing. */
export interface Snapshot {
  readonly engine: 'sqlite' | 'postgres';
  /** The column `one` of the only row of a query. */
  one(query: string): Promise<unknown>;
  readonly versionQuery: string;
  readonly sizeQuery: string;
  readonly place: string;
  /** Steps that its schema has taken. */
  readonly migrations: readonly string[];
  readonly tables: readonly OwnTable[];
  /** All rows in the order of the key, some at a time. */
  rows(table: OwnTable): AsyncIterable<readonly Row[]>;
  /** What the database itself finds wrong, and tables that have lost what guards their rows. */
  faults(): Promise<readonly KeptWrongly[]>;
  close(): Promise<void>;
}

const rowsAtOnce = 500;
const quoted = (name: string): string => `"${name}"`;
const listOf = (names: readonly string[]): string => names.map(quoted).join(', ');

/** `guards`: tables that have a trigger in force. */
const unguarded = (tables: readonly OwnTable[], guards: readonly unknown[]): readonly KeptWrongly[] =>
  tables.flatMap(({ name, guarded }) =>
    guarded && !guards.includes(name) ? [{ problem: 'record_unguarded' as const, place: name }] : [],
  );

const tablesAfter = (applied: readonly string[], place: string): readonly OwnTable[] => {
  const known = migrations.filter(({ name }) => applied.includes(name));
  const unknown = applied.filter((name) => !known.some((each) => each.name === name));
  if (unknown.length > 0) throw new StorageError('newerDatabase', [place, unknown.join(', ')]);
  return ownTables(known);
};

const sqliteSnapshot = (folder: string): Snapshot => {
  const file = join(folder, databaseFile);
  if (!existsSync(file)) throw new ArchiveError('nothingThere', file);
  const database = new SqliteDatabase(file, { timeout: 10_000 });
  try {
    database.pragma('query_only = on');
    // Reading pins the moment: in WAL mode writers are not held up by it, nor seen.
    database.exec('begin');
    const isOurs = database
      .prepare("select count(*) from sqlite_schema where type = 'table' and name = ?")
      .pluck()
      .get(migrationsTable);
    if (isOurs === 0) throw new StorageError('foreignDatabase', [file]);
    const applied = database
      .prepare(`select name from ${migrationsTable} order by name`)
      .pluck()
      .all() as string[];
    const tables = tablesAfter(applied, file);
    return {
      engine: 'sqlite',
      one: async (query) => database.prepare<[], { one: unknown }>(query).get()?.one,
      versionQuery: 'select sqlite_version() as one',
      sizeQuery: 'select page_count * page_size as one from pragma_page_count, pragma_page_size',
      place: file,
      migrations: applied,
      tables,
      faults: async () => {
        const damage = database.pragma('integrity_check', { simple: true });
        const broken = database
          .prepare('select distinct "table" from pragma_foreign_key_check')
          .pluck()
          .all();
        const guards = database
          .prepare("select tbl_name from sqlite_schema where type = 'trigger'")
          .pluck()
          .all();
        return [
          ...(damage === 'ok' ? [] : [{ problem: 'database_damaged' as const, place: String(damage) }]),
          ...broken.map((table) => ({ problem: 'reference_broken' as const, place: String(table) })),
          ...unguarded(tables, guards),
        ];
      },
      rows: async function* ({ name, key, holdsBytes }) {
        const statement = database.prepare(`select * from ${quoted(name)} order by ${listOf(key)}`);
        let some: Row[] = [];
        for (const row of statement.iterate()) {
          some.push(row as Row);
          if (some.length < (holdsBytes ? 1 : rowsAtOnce)) continue;
          yield some;
          some = [];
          // The server goes on answering between two portions.
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (some.length > 0) yield some;
      },
      close: async () => {
        database.close();
      },
    };
  } catch (error) {
    database.close();
    throw explainSqliteError(error, file) ?? error;
  }
};

const postgresSnapshot = async (url: string): Promise<Snapshot> => {
  const place = placeOf(url);
  const client = new pg.Client({
    connectionString: url,
    types: likeSqlite(),
    application_name: 'michishirube',
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('begin isolation level repeatable read, read only');
    const { rows: found } = await client.query<{ there: string | null }>(
      'select to_regclass($1)::text as there',
      [migrationsTable],
    );
    if (found[0]?.there == null) throw new ArchiveError('nothingThere', place);
    const applied = (
      await client.query<{ name: string }>(`select name from ${migrationsTable} order by name`)
    ).rows.map(({ name }) => name);
    const tables = tablesAfter(applied, place);
    return {
      engine: 'postgres',
      one: async (query) => (await client.query<{ one: unknown }>(query)).rows[0]?.one,
      versionQuery: "select current_setting('server_version') as one",
      sizeQuery: 'select pg_database_size(current_database()) as one',
      place,
      migrations: applied,
      tables,
      faults: async () => {
        const { rows } = await client.query<{ name: string }>(
          `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D' and n.nspname = current_schema()`,
        );
        return unguarded(
          tables,
          rows.map(({ name }) => name),
        );
      },
      rows: async function* ({ name, key, holdsBytes }) {
        const cursor = quoted(`of_${name}`);
        await client.query(
          `declare ${cursor} no scroll cursor for select * from ${quoted(name)} order by ${listOf(key)}`,
        );
        for (;;) {
          const { rows } = await client.query<Row>(`fetch ${holdsBytes ? 1 : rowsAtOnce} from ${cursor}`);
          if (rows.length === 0) break;
          yield rows;
        }
        await client.query(`close ${cursor}`);
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end().catch(() => {});
    throw explainPostgresError(error, place) ?? error;
  }
};

/** Everything as it is now. Throws `ArchiveError` where there is nothing, `StorageError` when it cannot be read. */
export const takeSnapshot = async (place: {
  readonly folder: string;
  readonly url?: string | undefined;
}): Promise<Snapshot> =>
  place.url === undefined ? sqliteSnapshot(place.folder) : await postgresSnapshot(place.url);
