import { execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries } from './postgres-binaries.ts';

/** A port of this machine that nobody listens on, as far as one can know. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });

export interface PostgresServer {
  /** `postgresql://…/` up to the name of a database. */
  readonly url: string;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root; it runs as nobody then. */
const owner = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** The binaries, or a copy that the owner may execute when they lie below a private folder such as /root. */
const usableBinaries = (bin: string, folder: string, as: { uid?: number; gid?: number }): string => {
  try {
    execFileSync(join(bin, 'postgres'), ['--version'], { ...as, cwd: folder, stdio: 'ignore' });
    return bin;
  } catch {
    const copy = join(folder, basename(dirname(bin)));
    cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
    execFileSync('chown', ['-R', `${as.uid}:${as.gid}`, copy]);
    return join(copy, basename(bin));
  }
};

/** With Japanese collation where the build has ICU, so that sorting by bytes has to be asked for. */
const makeDatabaseFolder = (initdb: string, folder: string, as: { uid?: number; gid?: number }): void => {
  const data = join(folder, 'data');
  const common = ['-D', data, '-U', 'tests', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--locale=C'];
  try {
    const icu = ['--locale-provider=icu', '--icu-locale=ja'];
    execFileSync(initdb, [...common, ...icu], { ...as, cwd: folder, stdio: 'ignore' });
  } catch {
    execFileSync(initdb, common, { ...as, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  }
};

/**
 * Stops the server and removes its folder as soon as standard input closes: when asked to, and also when the
 * tests end in any other way, killed included. So no server is left behind.
 */
const guardian = `"$0" -D "$1/data" -p "$2" -k "$1" -c listen_addresses=127.0.0.1 -c fsync="$3" \\
  -c max_connections=60 -c shared_buffers=32MB >"$1/log" 2>&1 & server=$!
cat >/dev/null
kill -INT $server; wait $server; cd /; rm -rf "$1"`;

const untilReady = async (url: string, log: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    const client = new pg.Client({ connectionString: `${url}postgres` });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 300)
        throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`, { cause: error });
      await sleep(50);
    }
  }
};

/**
 * Starts a PostgreSQL of its own on a free port of the loopback, in a temporary folder, without fsync unless `durable`.
 * `found` is the folder of the binaries. Undefined when the machine has none.
 */
export const startPostgres = async (
  found = findPostgresBinaries(),
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<PostgresServer | undefined> => {
  if (found === undefined) return undefined;
  const as = owner();
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-pg-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const bin = usableBinaries(found, folder, as);

  makeDatabaseFolder(join(bin, 'initdb'), folder, as);
  const port = await freePort();
  const guard = spawn(
    'sh',
    ['-c', guardian, join(bin, 'postgres'), folder, String(port), durable ? 'on' : 'off'],
    {
      ...as,
      cwd: folder,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  );
  const ended = new Promise<void>((resolve) => guard.on('exit', () => resolve()));
  const url = `postgresql://tests@127.0.0.1:${port}/`;
  await untilReady(url, join(folder, 'log'));
  return {
    url,
    stop: async () => {
      guard.stdin.end();
      await ended;
    },
  };
};
