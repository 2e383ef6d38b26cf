// The deadline evening: people of all divisions and municipalities who are signed in answer at once, against a real
// server of its own on the loopback. Every save is timed; at the end everything is read back and compared.
//   npm run bench:deadline [people] [saves each] [sqlite|postgres]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addresseeKey } from '#domain';
import { freePort, startPostgres } from '../src/storage/testing/postgres-server.ts';
import { Random } from './checks/random.ts';
import { BrowserLike } from './deadline/browser-like.ts';
import { type Answerer, prepareEvening, readBack } from './deadline/evening.ts';

const root = resolve(import.meta.dirname, '..');
const secret = 'for the bench only, never for anything else';

/** Milliseconds. */
interface Times {
  readonly saves: number[];
  /** From a save to its findings, as the page's script asks for them afterwards. */
  readonly findings: number[];
  readonly pages: number[];
}

export interface Evening {
  readonly engine: string;
  readonly people: number;
  readonly burst: Times;
  readonly typing: Times;
  /** What went wrong, in words; empty when everything was answered and is there. */
  readonly wrong: readonly string[];
}

const startServer = async (port: number, environment: Readonly<Record<string, string>>) => {
  const server = spawn(
    process.execPath,
    [join(root, 'dist/main.js'), 'serve', '--accounts', '--port', String(port)],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await new Promise<void>((done, fail) => {
    server.stdout.on('data', (chunk) => String(chunk).includes('http://') && done());
    server.on('exit', () => fail(new Error(`the server ended: ${said}`)));
  });
  return {
    said: () => said,
    stop: () =>
      new Promise<void>((done) => {
        server.removeAllListeners('exit');
        server.on('exit', () => done());
        server.kill('SIGTERM');
      }),
  };
};

/** The place and version of each question on an answering page. */
const placesIn = (html: string): ReadonlyMap<string, { readonly at: string; seen: string }> => {
  const unescaped = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const versions = new Map(
    [...html.matchAll(/name="q(\d+)-seen" value="(\d+)"/g)].map(([, at, seen]) => [at, seen]),
  );
  return new Map(
    [...html.matchAll(/name="q(\d+)-key" value="([^"]*)"/g)].map(([, at = '', key = '']) => [
      unescaped(key),
      { at, seen: versions.get(at) ?? '0' },
    ]),
  );
};

export const benchEvening = async ({
  people,
  saves,
  engine,
  pause = [2000, 6000],
}: {
  readonly people: number;
  readonly saves: number;
  readonly engine: 'sqlite' | 'postgres';
  /** Milliseconds between two saves of somebody who types: at least, at most. */
  readonly pause?: readonly [number, number];
}): Promise<Evening> => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-deadline-'));
  const postgres = engine === 'postgres' ? await startPostgres(undefined, { durable: true }) : undefined;
  if (engine === 'postgres' && postgres === undefined) throw new Error('no PostgreSQL on this machine');
  const options = { folder, ...(postgres ? { url: `${postgres.url}postgres` } : {}) };
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const random = new Random(20_260_529);
  const wrong: string[] = [];
  const burst: Times = { saves: [], findings: [], pages: [] };
  const typing: Times = { saves: [], findings: [], pages: [] };
  const looking = new Set<Promise<unknown>>();
  try {
    const answerers = await prepareEvening(options, { people, secret, origin });
    const server = await startServer(port, {
      MICHISHIRUBE_FOLDER: folder,
      MICHISHIRUBE_SECRET: secret,
      MICHISHIRUBE_PROXIES: '127.0.0.1',
      ...(postgres ? { DATABASE_URL: `${postgres.url}postgres` } : {}),
    });
    const acknowledged = new Map<string, { text: string; version: number }>();
    let versions = 0;
    const browsers = new Map(
      answerers.map((who) => [
        who,
        new BrowserLike({ cookie: who.cookie, origin, 'x-forwarded-for': who.address }),
      ]),
    );
    const ask = async (
      who: Answerer,
      times: number[],
      part = '',
      form: URLSearchParams | null = null,
    ): Promise<string | null> => {
      const started = performance.now();
      const page = `${origin}/staff/rounds/${encodeURIComponent(who.round)}/answers/${encodeURIComponent(addresseeKey(who.answerer))}`;
      try {
        const answered = await browsers.get(who)?.ask(`${page}${part}`, form);
        if (answered?.status === 200) {
          times.push(performance.now() - started);
          return answered.text;
        }
        wrong.push(`${form === null ? 'GET' : 'POST'} answered ${answered?.status}`);
      } catch (error) {
        wrong.push(`${form === null ? 'GET' : 'POST'}: ${error}`);
      }
      return null;
    };
    type Places = ReturnType<typeof placesIn>;
    const load = async (who: Answerer, times: Times): Promise<Places> =>
      placesIn((await ask(who, times.pages)) ?? '');
    const save = async (who: Answerer, places: Places, times: Times, count: number): Promise<void> => {
      const key = who.keys[count % who.keys.length] ?? '';
      const place = places.get(key);
      if (place === undefined) {
        wrong.push(`not on the page: ${key}`);
        return;
      }
      const text = `${count + 1}${random.of(['', '0', '00', '.5'])}`;
      const form = new URLSearchParams([
        [`q${place.at}-key`, key],
        [`q${place.at}-seen`, place.seen],
        [`q${place.at}-text`, text],
      ]);
      const answered = await ask(who, times.saves, '', form);
      if (answered === null) return;
      const said = JSON.parse(answered) as { rows: { kind: string; seen: number }[] };
      const [row] = said.rows;
      if (row?.kind === 'saved') versions += 1;
      else if (row?.kind !== 'same') wrong.push(`a save came back as ${row?.kind}`);
      place.seen = String(row?.seen);
      const look = ask(who, times.findings, '/remarks');
      looking.add(look);
      void look.finally(() => looking.delete(look));
      acknowledged.set(`${who.round} ${addresseeKey(who.answerer)} ${key}`, {
        text,
        version: row?.seen ?? 0,
      });
    };

    // Everybody has the page open; then everybody saves in the same moment.
    const open = await Promise.all(answerers.map(async (who) => ({ who, places: await load(who, burst) })));
    await Promise.all(open.map(({ who, places }) => save(who, places, burst, 0)));
    // Then they go on, each at their own pace, and look at the page anew now and then.
    await Promise.all(
      open.map(async ({ who, places }) => {
        for (let count = 1; count <= saves; count += 1) {
          await sleep(pause[0] + random.share() * (pause[1] - pause[0]));
          await save(who, places, typing, count);
          if (count % 5 === 0) await load(who, typing);
        }
      }),
    );
    await Promise.all(looking);
    for (const browser of browsers.values()) browser.close();
    await server.stop();
    if (server.said() !== '') wrong.push(`the server said: ${server.said().slice(0, 2000)}`);

    const { newest, recorded } = await readBack(options, [...new Set(answerers.map(({ round }) => round))]);
    for (const [place, { text, version }] of acknowledged) {
      const stored = newest.get(place);
      if (stored?.text !== text || stored.version !== version)
        wrong.push(
          `${place}: acknowledged ${text} as ${version}, stored ${stored?.text} as ${stored?.version}`,
        );
    }
    if (recorded !== versions)
      wrong.push(`${versions} versions were acknowledged, ${recorded} are on record`);
    return { engine, people, burst, typing, wrong };
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const quantile = (times: readonly number[], share: number): string => {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0);
};

if (import.meta.main) {
  const [people = '200', saves = '10', only] = process.argv.slice(2);
  for (const engine of ['sqlite', 'postgres'] as const) {
    if (only !== undefined && only !== engine) continue;
    const evening = await benchEvening({ people: Number(people), saves: Number(saves), engine });
    for (const [name, times] of Object.entries({ burst: evening.burst, typing: evening.typing }))
      for (const [what, all] of Object.entries(times))
        if (all.length > 0)
          process.stdout.write(
            `${engine} ${name} ${what}: ${all.length}, p50 ${quantile(all, 0.5)} ms, p99 ${quantile(all, 0.99)} ms, longest ${quantile(all, 1)} ms\n`,
          );
    for (const each of evening.wrong.slice(0, 20)) process.stdout.write(`WRONG ${each}\n`);
    if (evening.wrong.length > 0) process.exitCode = 1;
  }
}
