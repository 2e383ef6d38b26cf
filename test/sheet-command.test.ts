import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const bundle = join(root, 'dist/main.js');
const folder = mkdtempSync(join(tmpdir(), 'michishirube-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The typesetting process is a file of its own in the bundle; `npm test` builds both. */
describe.skipIf(!existsSync(bundle))(
  'sheets from the bundle (skipped where npm run build has not been run)',
  () => {
    test.each([
      { format: 'pdf', begins: '%PDF-1.7' },
      { format: 'xlsx', begins: 'PK' },
    ])('$format', ({ format, begins }) => {
      const out = join(folder, `sheet.${format}`);
      const example = join(root, 'examples/yonezawa/strategy-r6.txt');
      const args = ['sheet', example, '--layout', 'yonezawa-strategy', '--format', format, '--out', out];
      execFileSync(process.execPath, [bundle, ...args], { stdio: 'ignore' });
      expect(readFileSync(out).subarray(0, begins.length).toString('latin1')).toBe(begins);
    });
  },
);
