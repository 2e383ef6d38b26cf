import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { packed } from './packed.ts';
import { writeZip } from './write-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unzip = (...args: readonly string[]): string =>
  execFileSync('unzip', args, {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

/** What another program lists, and whether it finds every file whole. */
const read = (file: string) => ({
  names: unzip('-Z1', file).trim().split('\n'),
  whole: unzip('-tq', file).startsWith('No errors detected'),
});

test('an archive of more files than the old form counts (ZIP64) is read by another program', async () => {
  const count = 65_536;
  const content = await packed('', Buffer.from('計画の数値'));
  const file = join(folder, 'many.zip');
  const written = await writeZip(
    file,
    (async function* () {
      for (let at = 0; at < count; at += 1)
        yield { ...content, path: `指標/${String(at).padStart(6, '0')}.txt` };
    })(),
  );
  expect(written.files).toBe(count);
  const { names, whole } = read(file);
  expect(names).toHaveLength(count);
  expect(names.at(-1)).toBe('指標/065535.txt');
  expect(whole).toBe(true);
});

test.each([0, 1, 2])('so is one of %i files', async (count) => {
  const file = join(folder, `${count}.zip`);
  await writeZip(
    file,
    (async function* () {
      for (let at = 0; at < count; at += 1) yield packed(`a/${at}.txt`, Buffer.from('x'.repeat(at * 1_000)));
    })(),
  );
  if (count > 0) expect(read(file)).toEqual({ names: ['a/0.txt', 'a/1.txt'].slice(0, count), whole: true });
});
