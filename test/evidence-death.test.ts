import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addEvidence, createRound, installationDesk, openRound, sweepEvidence } from '#app';
import { openEvidenceFiles } from '#evidence';
import { ids, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-death-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = fileURLToPath(new URL('..', import.meta.url));
const script = join(root, `node_modules/.cache/michishirube/evidence-process-${process.pid}.js`);

// One file starts in a fraction of the time that its hundreds of sources take, and it is started often.
beforeAll(async () => {
  const { bundle } = await import(new URL('../scripts/bundle.js', import.meta.url).href);
  await bundle({
    entryPoints: [join(root, 'test/fixtures/evidence-process.ts')],
    outfile: script,
    sourcemap: false,
  });
});
afterAll(() => rmSync(script, { force: true }));

/** Steps of each task before which somebody can die: fewer deaths would mean that some were passed over. */
const steps = { add: 9, remove: 7 };

/** True when it outlived its task. */
const live = (...args: readonly string[]): Promise<boolean> =>
  new Promise((settle, reject) => {
    let said = '';
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') settle(said.includes('done'));
      else if (code === 0) settle(true);
      else reject(new Error(`ended with ${code}`));
    });
  });

const filesIn = (place: string): readonly string[] =>
  !existsSync(join(place, 'files'))
    ? []
    : readdirSync(join(place, 'files'), { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name);

/** Adds, then removes, dying before each step in turn until a life is long enough; after each death all is whole. */
const dieEverywhere = async (place: string, options: StorageOptions): Promise<void> => {
  const clock = { now: () => '2026-05-01T00:00:00.000Z' };
  const setUp = await openStorage(options);
  const desk = installationDesk({ storage: setUp.storage, ids, clock });
  await setUp.storage.transaction(({ plans }) => plans.save(roundCity, { at: clock.now() }));
  const { id: round } = await openRound(
    desk,
    (
      await createRound(desk, {
        planId: 'midori',
        year: 2025,
        part: 'year',
        title: '令和7年度の実績',
        message: '',
        steps: [{ step: 'answer', due: '2026-05-29' }],
      })
    ).id,
  );
  // To be taken away, one after the other.
  const keeping = { files: openEvidenceFiles(place), scanner: null, handOutUnchecked: true };
  for (let count = 1; count <= steps.remove; count += 1) {
    const stream = (async function* () {
      yield new TextEncoder().encode(`根拠 ${count}`);
    })();
    const address = { round, answerer: { kind: 'division', name: '商工課' } } as const;
    await addEvidence(desk, keeping, address, { name: `${count}.txt`, key: null, stream });
  }
  await setUp.close();

  /** What is recorded; every file has its record and every record its file. */
  const afterStart = async (): Promise<readonly string[]> => {
    const { storage, close } = await openStorage(options);
    const files = openEvidenceFiles(place);
    const { missing } = await sweepEvidence({ storage }, { files });
    const recorded = await storage.transaction(({ evidence }) => evidence.list(round));
    const contents = await storage.transaction(({ evidence }) => evidence.contents());
    await close();
    expect(missing).toEqual([]);
    const hashes = [...new Set(recorded.map(({ content }) => content.sha256))].toSorted();
    expect([...filesIn(place)].toSorted()).toEqual(hashes);
    expect(contents.map(({ sha256 }) => sha256)).toEqual(hashes);
    return recorded.map(({ id }) => id);
  };

  const died: Record<string, number> = {};
  let before = await afterStart();
  for (const task of ['add', 'remove']) {
    let isOver = false;
    let step = 1;
    for (; !isOver; step += 1) {
      isOver = await live(place, options.url ?? '', round, task, String(step));
      const after = await afterStart();
      expect([before.length, before.length + (task === 'add' ? 1 : -1)]).toContain(after.length);
      if (isOver) expect(after.length).not.toBe(before.length);
      before = after;
    }
    died[task] = step - 2;
  }
  expect(died).toEqual(steps);
};

describe('killed before each step of adding and removing, every file has its record and every record its file', () => {
  test('SQLite', { timeout: 240_000 }, () =>
    dieEverywhere(join(folder, 'sqlite'), { folder: join(folder, 'sqlite') }),
  );
});

describe.skipIf(!postgresAvailable)('the same with a database elsewhere', () => {
  const postgres = usePostgres();
  test('PostgreSQL', { timeout: 240_000 }, async () =>
    dieEverywhere(join(folder, 'postgres'), { url: await postgres.freshDatabase() }),
  );
});
