import { execFile } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'michishirube-keeping-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The bundled command line, as people run it. */
const run = (folder: string, ...args: readonly string[]) =>
  new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((settle) => {
    const environment = { ...process.env, MICHISHIRUBE_FOLDER: join(place, folder), DATABASE_URL: '' };
    execFile(
      process.execPath,
      [join(root, 'bin/michishirube.js'), ...args],
      { cwd: root, env: environment },
      (error, out, err) => settle({ code: Number(error?.code ?? 0), out, err }),
    );
  });

const copy = join(place, 'copy.tar.gz');

beforeAll(async () => {
  const imported = await run('first', 'import', 'examples/okitama/vision-r6.txt', '--plan', 'okitama');
  expect(imported.code).toBeLessThan(2);
});

test('a copy is made, looked through, and restored into an empty folder', async () => {
  const made = await run('first', 'backup', copy);
  expect([made.code, made.out]).toEqual([0, expect.stringContaining('控えを取りました')]);
  expect(statSync(copy).mode & 0o077).toBe(0);
  const verified = await run('first', 'verify', copy, '--format', 'json');
  expect(JSON.parse(verified.out)).toMatchObject({ problems: [], summary: { rows: { plans: 1 } } });

  const restored = await run('second', '--lang', 'en', 'restore', copy);
  expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('Restored')]);
  const [before, after] = [await run('first', 'export'), await run('second', 'export')];
  expect(after.out).toBe(before.out);
  expect(await run('second', 'verify')).toMatchObject({
    code: 0,
    out: expect.stringContaining('異常はありません'),
  });
});

test('what cannot be done is told in both languages, and nothing is lost', async () => {
  const again = await run('first', 'restore', copy);
  expect(again).toMatchObject({
    code: 2,
    err: expect.stringMatching(/すでにデータ[\s\S]*--replace[\s\S]*already/),
  });
  const torn = join(place, 'torn.tar.gz');
  expect((await run('first', 'backup', torn)).code).toBe(0);
  appendFileSync(torn, 'x'.repeat(100));
  expect((await run('third', 'restore', torn)).code).toBe(2);
  expect(existsSync(join(place, 'third', 'michishirube.sqlite'))).toBe(false);
  expect((await run('nowhere', 'verify')).err).toContain('データはありません');
});
