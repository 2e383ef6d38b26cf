import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const manual = join(root, 'docs/manual');

test('every picture of the manual is there, is shown somewhere, and is taken by the script', () => {
  const shown = readdirSync(manual).flatMap((page) =>
    [
      ...readFileSync(join(manual, page), 'utf8').matchAll(/\]\(\.\.\/(images\/manual\/([\w-]+)\.png)\)/g),
    ].map(([, path, name]) => ({ path: String(path), name: String(name) })),
  );
  const script = readFileSync(join(root, 'scripts/manual-images.js'), 'utf8');
  for (const { path, name } of shown) {
    expect(existsSync(join(root, 'docs', path)), path).toBe(true);
    expect(script).toContain(`take('${name}')`);
  }
  const there = readdirSync(join(root, 'docs/images/manual'));
  expect([...new Set(shown.map(({ name }) => `${name}.png`))].toSorted()).toEqual(there.toSorted());
});
