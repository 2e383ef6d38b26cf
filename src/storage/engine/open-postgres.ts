import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from '../schema/tables.ts';
import { StorageError } from '../storage-error.ts';
import type { Engine, StatementListener } from './engine.ts';
import { explainPostgresError, lostAgainstAnother } from './explain-postgres-error.ts';

/** How often a transaction is run again after it lost against others. */
const attempts = 12;

/** Key of the advisory lock that migrations hold; any number that others are unlikely to use. */
const migrationLock = 5_704_118_213;

/** Counts come as numbers, as from SQLite; dates and times would stay text and never become driver dates. */
export const likeSqlite = (): pg.TypeOverrides => {
  const types = new pg.TypeOverrides();
  const { INT8, DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, NUMERIC } = pg.types.builtins;
  types.setTypeParser(INT8, (text: string) => {
    const number = Number(text);
    if (!Number.isSafeInteger(number)) throw new RangeError(`too large for a number: ${text}`);
    return number;
  });
  for (const type of [DATE, TIME, TIMETZ, TIMESTAMP, TIMESTAMPTZ, NUMERIC])
    types.setTypeParser(type, (text: string) => text);
  return types;
};

/** The address without its password, for messages. */
export const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const place = new URL(url);
  place.password = '';
  return place.href;
};

const checkAddress = (url: string): void => {
  try {
    new pg.Client({ connectionString: url });
  } catch {
    // Without the cause: its text would hold the password.
    throw new StorageError('unsupportedAddress', ['postgresql://…']);
  }
};

const checkServer = async (db: Kysely<Tables>, place: string): Promise<void> => {
  const { rows } = await sql<{ number: string; version: string; encoding: string }>`
    select current_setting('server_version_num') as number, current_setting('server_version') as version,
      current_setting('server_encoding') as encoding`.execute(db);
  const { number = '0', version = '?', encoding = '?' } = rows[0] ?? {};
  if (Number(number) < 150_000 || encoding !== 'UTF8')
    throw new StorageError('unsuitableServer', [place, version, encoding]);
};

/** Waits a random time that doubles from 4 ms, so that two that met once do not meet again. */
const giveWay = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * 4 * 2 ** Math.min(attempt, 8)));

const transactionOf =
  (db: Kysely<Tables>) =>
  async <T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await db.transaction().setIsolationLevel('serializable').execute(work);
      } catch (error) {
        if (!lostAgainstAnother(error) || attempt >= attempts) throw error;
        await giveWay(attempt);
      }
  };

/** Opens a PostgreSQL database (15 or newer, UTF8) by its `postgresql://` address. Throws `StorageError`. */
export const openPostgres = async (
  url: string,
  { listen }: { readonly listen?: StatementListener } = {},
): Promise<Engine> => {
  checkAddress(url);
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    max: 10,
    types: likeSqlite(),
    application_name: 'michishirube',
  });
  // The pool replaces a connection that breaks; the transaction on it fails at its next statement. Unheard, the
  // error event would end the process: the pool hears it of idle connections, we of those in use.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(listen && { log: ({ query }) => listen(query.sql, query.parameters) }),
  });
  try {
    await checkServer(db, place);
  } catch (error) {
    await db.destroy();
    throw explainPostgresError(error, place) ?? error;
  }
  return {
    kind: 'postgres',
    place,
    db,
    words: { engine: 'postgres', text: 'text collate "C"', bytes: 'bytea', strict: '' },
    transaction: transactionOf(db),
    migration: (work) =>
      // Not serializable: that would still see what was there before the wait for the lock.
      db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (open) => {
          await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(open);
          return await work(open);
        }),
    tableNames: async (open) => {
      const names = sql<{ name: string }>`
        select table_name as name from information_schema.tables where table_schema = current_schema()`;
      return (await names.execute(open)).rows.map(({ name }) => name);
    },
    explain: (error) => explainPostgresError(error, place),
    close: () => db.destroy(),
  };
};
