import { existsSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { findPostgresBinaries, installedFolders } from './postgres-binaries.ts';
import { startPostgres } from './postgres-server.ts';

const [installed] = installedFolders();
const candidates = { 'of this machine': findPostgresBinaries(), 'of the npm package': installed };

describe.each(Object.entries(candidates))('the binaries %s', (_, bin) => {
  test.skipIf(bin === undefined || !existsSync(bin))('run a server, and nothing is left of it', async () => {
    const server = await startPostgres(bin);
    const client = new pg.Client({ connectionString: `${server?.url}postgres` });
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int >= 150000 as new,
      current_setting('data_directory') as folder`);
    await client.end();
    expect(rows[0].new).toBe(true);
    expect(existsSync(rows[0].folder)).toBe(true);
    await server?.stop();
    expect(existsSync(rows[0].folder)).toBe(false);
  });
});
