import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'michishirube-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Commands in blocks without a language; a block with one is for somebody else's program. */
const commandsOf = (page: string): string[] => {
  let fence: string | null = null;
  const commands: string[] = [];
  for (const line of readFileSync(resolve(root, page), 'utf8').split('\n')) {
    if (line.startsWith('```')) fence = fence === null ? line.slice(3).trim() : null;
    else if (fence === '' && line.includes('michishirube ') && !line.includes(' serve')) commands.push(line);
  }
  return commands;
};

/** Files that the reader of the manual has: a municipality's boundary as 国土数値情報 gives it, and a facility. */
const square = [
  [140, 37.8],
  [140.2, 37.8],
  [140.2, 38],
  [140, 38],
  [140, 37.8],
];
const files = {
  'N03-20250101_06.geojson': {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { N03_004: '米沢市', N03_007: '06202' },
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ],
  },
  'facilities.geojson': {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { name: '子育て支援センター' },
        geometry: { type: 'Point', coordinates: [140.1, 37.9] },
      },
    ],
  },
};
for (const [name, content] of Object.entries(files))
  writeFileSync(join(folder, name), JSON.stringify(content));

const pages = [
  'README.md',
  'docs/manual/first-year.md',
  'docs/manual/planners.md',
  'docs/manual/administrators.md',
  'examples/README.md',
];

/** What npx starts, without the seconds it takes to look for it. */
const direct = `'${process.execPath}' bin/michishirube.js`;

describe('the documented commands do what they say', () => {
  test.each([...new Set(pages.flatMap(commandsOf))].map((command, at) => [command, at] as const))(
    '%s',
    (command, at) => {
      // What they write goes with the folder, and is not there yet.
      const theirs = command.replaceAll('/tmp/', `${folder}/`).replaceAll('var/site', `${folder}/site`);
      // The first is run as it stands; the others begin where it has led.
      const here = at === 0 ? theirs : theirs.replaceAll('npx --no-install michishirube', direct);
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
      // A whole site of several plans takes its time.
    },
    300_000,
  );
});
