import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRound, installationDesk, openRound, viewSubmission } from '#app';
import { type Addressee, addresseeKey } from '#domain';
import { ids, openStorage, type StorageOptions } from '#storage';
import { freePort } from '../src/storage/testing/postgres-server.ts';
import { seeded } from '../src/storage/testing/seeded.ts';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { regionPlan } from './fixtures/region-plan.ts';

/**
 * The server is killed as a power cut would, again and again, while several write at once. LOSS_KILLS=200 for the whole
 * count: docs/decisions/084 tells what it takes.
 */
const kills = Number(process.env.LOSS_KILLS || 10);
const seed = 20_260_529;
const writers = 8;
const root = resolve(import.meta.dirname, '..');

/** One answer that somebody writes again and again. */
interface Writer {
  readonly answerer: Addressee;
  readonly key: string;
  readonly at: number;
  /** Texts by version, as far as the server has said that they are saved. */
  readonly acknowledged: Map<number, string>;
  seen: number;
  count: number;
  /** Sent and not answered: it may be there or not. */
  underWay: string | null;
}

interface Installation {
  readonly options: StorageOptions & { readonly folder: string };
  readonly port: number;
  readonly round: string;
  readonly all: readonly Writer[];
  readonly files: { readonly acknowledged: Set<string>; sent: number };
}

const setUp = async (options: StorageOptions & { readonly folder: string }): Promise<Installation> => {
  const opened = await openStorage(options);
  const desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => new Date().toISOString() },
  });
  await opened.storage.transaction(({ plans }) => plans.save(regionPlan, { at: desk.clock.now() }));
  const { id: round } = await createRound(desk, {
    planId: regionPlan.id,
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [{ step: 'answer', due: '2026-05-29' }],
  });
  const { asked } = await openRound(desk, round);
  const all: Writer[] = [];
  for (const { answerer } of asked.slice(0, writers)) {
    const { questions } = await viewSubmission(desk, { round, answerer });
    const at = all.length % questions.length;
    const key = questions[at]?.question.key ?? '';
    all.push({ answerer, key, at, acknowledged: new Map(), seen: 0, count: 0, underWay: null });
  }
  await opened.close();
  return { options, port: await freePort(), round, all, files: { acknowledged: new Set(), sent: 0 } };
};

/** The real server, for this computer alone. */
const start = async ({ options, port }: Installation): Promise<ChildProcess> => {
  const server = spawn(
    process.execPath,
    [join(root, 'dist/main.js'), 'serve', '--staff', '--port', String(port)],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MICHISHIRUBE_FOLDER: options.folder, DATABASE_URL: options.url ?? '' },
    },
  );
  let said = '';
  server.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  await new Promise<void>((done, fail) => {
    server.stdout?.on('data', (chunk) => String(chunk).includes('http://') && done());
    server.on('exit', (code) => fail(new Error(`the server ended (${code}): ${said}`)));
  });
  return server;
};

/** Status and text of an answer; null when the connection broke. */
const post = (
  { port }: Installation,
  agent: Agent,
  path: string,
  body: string,
  type: string,
): Promise<{ readonly status: number; readonly text: string } | null> =>
  new Promise((done) => {
    const sent = request(
      `http://127.0.0.1:${port}${path}`,
      {
        agent,
        method: 'POST',
        headers: { origin: `http://127.0.0.1:${port}`, accept: 'application/json', 'content-type': type },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => done({ status: response.statusCode ?? 0, text }));
        response.on('error', () => done(null));
      },
    );
    sent.on('error', () => done(null));
    sent.end(body);
  });

const pathOf = ({ round }: Installation, answerer: Addressee): string =>
  `/staff/rounds/${round}/answers/${encodeURIComponent(addresseeKey(answerer))}`;

/** Saves again and again until the server is gone; whatever it acknowledges has to be there afterwards. */
const write = async (place: Installation, agent: Agent, writer: Writer): Promise<void> => {
  for (;;) {
    writer.count += 1;
    const text = `${writer.count}`;
    writer.underWay = text;
    const body = new URLSearchParams([
      [`q${writer.at}-key`, writer.key],
      [`q${writer.at}-seen`, String(writer.seen)],
      [`q${writer.at}-text`, text],
    ]);
    const said = await post(
      place,
      agent,
      pathOf(place, writer.answerer),
      body.toString(),
      'application/x-www-form-urlencoded',
    );
    if (said === null) return;
    if (said.status !== 200)
      throw new Error(`a save was answered ${said.status}: ${said.text.slice(0, 300)}`);
    const [row] = (JSON.parse(said.text) as { rows: { kind: string; seen: number }[] }).rows;
    if (row?.kind !== 'saved') throw new Error(`a save came back as ${row?.kind}`);
    writer.seen = row.seen;
    writer.acknowledged.set(row.seen, text);
    writer.underWay = null;
  }
};

const upload = async (place: Installation, agent: Agent): Promise<void> => {
  for (;;) {
    place.files.sent += 1;
    // One after the other: a submission takes a hundred files.
    const writer = place.all[place.files.sent % place.all.length];
    if (writer === undefined) throw new Error('nobody writes');
    const name = `${place.files.sent}.txt`;
    const body = `--cut\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n根拠${place.files.sent}\r\n--cut--\r\n`;
    const said = await post(
      place,
      agent,
      `${pathOf(place, writer.answerer)}/evidence`,
      body,
      'multipart/form-data; boundary=cut',
    );
    if (said === null) return;
    if (said.status !== 303)
      throw new Error(`an upload was answered ${said.status}: ${said.text.slice(0, 300)}`);
    place.files.acknowledged.add(name);
  }
};

/** Names (hashes) of the files that lie in the folder. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'files'))
    ? readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name)
    : [];

/** How many saves were acknowledged or have turned out to be there. */
const saved = ({ all }: Installation): number =>
  all.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);

/** Everything that was acknowledged is there, without gaps, on record, and nothing else but what was under way. */
const lookAfter = async (place: Installation): Promise<void> => {
  const { storage, close } = await openStorage(place.options);
  try {
    await storage.transaction(async ({ rounds, records, evidence }) => {
      for (const writer of place.all) {
        const history = (await rounds.history(place.round, writer.answerer, writer.key)).toReversed();
        expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
        const acknowledged = [...writer.acknowledged.values()];
        const stored = history.map(({ answer }) => answer.text);
        expect(stored.slice(0, acknowledged.length)).toEqual(acknowledged);
        const more = stored.slice(acknowledged.length);
        // Killed between the commit and its word.
        expect(more.length === 0 || (more.length === 1 && more[0] === writer.underWay)).toBe(true);
        const [late] = more;
        if (late !== undefined) writer.acknowledged.set(history.length, late);
        writer.seen = history.length;
        writer.underWay = null;
      }
      const versions = saved(place);
      expect(await records.count({ round: place.round, deed: 'submission.answer' })).toBe(versions);

      const files = await evidence.list(place.round);
      const names = files.map(({ name }) => name);
      for (const name of place.files.acknowledged) expect(names).toContain(name);
      expect(names.length - place.files.acknowledged.size).toBeLessThanOrEqual(1);
      for (const name of names) place.files.acknowledged.add(name);
      const lying = filesIn(place.options.folder);
      for (const { content } of files) expect(lying.some((name) => name.includes(content.sha256))).toBe(true);
    });
  } finally {
    await close();
  }
};

const killAgainAndAgain = async (options: StorageOptions & { readonly folder: string }): Promise<void> => {
  const random = seeded(seed);
  const place = await setUp(options);
  for (let kill = 1; kill <= kills; kill += 1) {
    const server = await start(place);
    const gone = new Promise<void>((done) => {
      server.removeAllListeners('exit');
      server.on('exit', () => done());
    });
    const agent = new Agent({ keepAlive: true });
    const work = Promise.all([
      ...place.all.map((writer) => write(place, agent, writer)),
      upload(place, agent),
    ]);
    // Not before the first save is acknowledged, so that every life has something to lose; every second life has a
    // file to lose as well: where the machine is busy, an upload may come long after the first saves.
    const before = { saves: saved(place), files: place.files.acknowledged.size };
    const hasMore = () =>
      saved(place) > before.saves && (kill % 2 === 0 || place.files.acknowledged.size > before.files);
    while (!hasMore()) await Promise.race([sleep(2), work]);
    await sleep(random() * 250);
    server.kill('SIGKILL');
    await gone;
    await work;
    agent.destroy();
    await lookAfter(place);
    if (kill % 20 === 0) console.log(`${kill} of ${kills} kills, ${saved(place)} saves`);
  }
  // Started once more in peace, it sweeps away what nobody has a record of: every file has its record.
  const last = await start(place);
  last.kill('SIGTERM');
  await new Promise<void>((done) => {
    last.removeAllListeners('exit');
    last.on('exit', () => done());
  });
  await lookAfter(place);
  const { storage, close } = await openStorage(place.options);
  const kept = await storage.transaction(({ evidence }) => evidence.list(place.round));
  await close();
  const recorded = new Set(kept.map(({ content }) => content.sha256));
  expect(filesIn(place.options.folder).toSorted()).toEqual([...recorded].toSorted());
  expect(saved(place)).toBeGreaterThanOrEqual(kills);
  expect(kept.length).toBeGreaterThanOrEqual(Math.ceil(kills / 2));
};

const folder = mkdtempSync(join(tmpdir(), 'michishirube-loss-'));
beforeAll(() => {
  if (!existsSync(join(root, 'dist/main.js'))) throw new Error('build first: npm run build');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const patience = 60_000 + kills * 10_000;

test(
  `SQLite: killed ${kills} times while many save, it loses nothing that it has acknowledged`,
  async () => {
    await killAgainAndAgain({ folder: join(folder, 'sqlite') });
  },
  patience,
);

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const server = usePostgres();
  test(
    `killed ${kills} times while many save, it loses nothing that it has acknowledged`,
    async () => {
      await killAgainAndAgain({ folder: join(folder, 'postgres'), url: await server.freshDatabase() });
    },
    patience,
  );
});
