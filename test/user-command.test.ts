import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDivision, findInvited, installationDesk } from '#app';
import { runCli } from '#cli';
import { ids, openStorage } from '#storage';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';

const clock = { now: () => '2026-05-01T00:00:00.000Z' };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-user-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = async () => {
  const opened = await openStorage({ folder });
  return { ...installationDesk({ storage: opened.storage, clock, ids }), close: () => opened.close() };
};
const files: Record<string, string> = {
  '職員.csv': '氏名,ログイン,課,役割\n山田,yamada,,閲覧者\n佐藤,sato,,皇帝\n',
};
const run = async (...args: readonly string[]) => {
  let [out, err] = ['', ''];
  const refuse = () => Promise.reject(new Error('not needed'));
  const code = await runCli(
    args,
    {
      readFile: async (path) => new TextEncoder().encode(files[path] ?? ''),
      writeFile: refuse,
      async *stdinLines() {},
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
    },
    { ...refusingServices, today: () => '2026-05-01', open },
  );
  return { code, out, err };
};
const invited = async (out: string) => {
  const opened = await open();
  try {
    return await findInvited(opened, out.trim().split('/').at(-1) ?? '');
  } finally {
    await opened.close();
  }
};

test('user add, list and invite: links that lead to the person', async () => {
  const opened = await open();
  await addDivision(installationDesk(opened), {
    name: '商工課',
    validity: { from: '2020-04-01', until: null },
    successors: [],
  });
  await opened.close();
  const added = await run(
    'user',
    'add',
    '上杉 花子',
    '--login',
    'Hanako',
    '--role',
    'chief',
    '--division',
    '商工課',
  );
  expect(added.code).toBe(0);
  expect((await invited(added.out)).name).toBe('上杉 花子');
  const again = await run('user', 'invite', 'hanako');
  expect((await invited(again.out)).login).toBe('hanako');
  await expect(invited(added.out)).rejects.toThrow();
  expect((await run('user', 'list')).out).toBe('hanako\t上杉 花子\tchief\n');
  expect(JSON.parse((await run('user', 'list', '--format', 'json')).out)).toMatchObject([
    { login: 'hanako' },
  ]);
});

test.each<[string, readonly string[], string]>([
  ['a chief without a division', ['user', 'add', 'x', '--login', 'x1', '--role', 'chief'], '商工課'],
  [
    'a made-up municipality',
    ['user', 'add', 'x', '--login', 'x2', '--role', 'municipal', '--municipality', '1'],
    '--municipality',
  ],
  ['a login that is taken', ['user', 'add', 'x', '--login', 'HANAKO', '--role', 'viewer'], 'hanako'],
  ['an unknown role', ['user', 'add', 'x', '--login', 'x3', '--role', 'king'], 'king'],
  ['an unknown person', ['user', 'invite', 'nobody'], '見つかりません'],
])('%s ends with 2 and says why', async (_name, args, why) => {
  const { code, err, out } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
});

test('a list of staff: looked at without a trace, then registered with links', async () => {
  const looked = await run('user', 'import', '職員.csv', '--dry-run', '--format', 'json');
  expect(JSON.parse(looked.out)).toMatchObject({
    lines: [
      { line: 2, login: 'yamada', outcome: 'new' },
      { line: 3, login: 'sato', outcome: 'cannot', why: [expect.stringContaining('皇帝')] },
    ],
    links: [],
  });
  expect((await run('user', 'list')).out).not.toContain('yamada');
  const { out } = await run('user', 'import', '職員.csv');
  expect((await invited(out)).name).toBe('山田');
  expect((await run('user', 'list')).out).toContain('yamada');
});
