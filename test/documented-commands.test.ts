import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'michishirube-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commandsOf = (page: string): string[] =>
  [...readFileSync(resolve(root, page), 'utf8').matchAll(/```\n([\s\S]*?)```/g)]
    .flatMap((block) => (block[1] ?? '').trim().split('\n'))
    .filter((line) => line.includes('michishirube ') && !line.includes(' serve'));

const pages = [
  'README.md',
  'docs/manual/first-year.md',
  'docs/manual/planners.md',
  'docs/manual/administrators.md',
  'examples/README.md',
];

describe('the documented commands do what they say', () => {
  test.each([...new Set(pages.flatMap(commandsOf))])('%s', (command) => {
    // What they write goes with the folder, and is not there yet.
    const here = command.replaceAll('/tmp/', `${folder}/`);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', here], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, MICHISHIRUBE_FOLDER: folder, DATABASE_URL: '' },
      maxBuffer: 64 * 1024 * 1024,
    });
    // 1 is no failure: the examples hold findings and doubtful readings.
    expect([0, 1], stderr).toContain(status);
    expect(`${stdout}${stderr}`.length).toBeGreaterThan(0);
    expect(stderr).not.toMatch(/Error|at .*\.js/);
  });
});
