import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../testing/fixtures.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { finishRestore } from './finish-restore.ts';

const file = `files/${sha256('新しい資料').slice(0, 2)}/${sha256('新しい資料')}`;
const old = { 'michishirube.sqlite': '旧', secret: '旧' };
const made = { [`restoring/${file}`]: '新しい資料', 'restoring/secret': '新' };

const folderOf = (texts: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

const textsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['nothing was under way', old, old],
  ['broken off while it was made', { ...old, ...made, 'restoring/michishirube.sqlite': '半' }, old],
  [
    'broken off when the database had taken its place',
    { ...old, ...made, 'michishirube.sqlite': '新' },
    { 'michishirube.sqlite': '新', secret: '新', [file]: '新しい資料' },
  ],
  [
    'broken off when the first file had been moved',
    { 'michishirube.sqlite': '新', secret: '旧', [file]: '新しい資料', 'restoring/secret': '新' },
    { 'michishirube.sqlite': '新', secret: '新', [file]: '新しい資料' },
  ],
])('%s', (_, before, after) => {
  const folder = folderOf(before);
  finishRestore(folder);
  expect(textsOf(folder)).toEqual(after);
});
