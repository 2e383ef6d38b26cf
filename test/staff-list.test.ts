import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import {
  addDivision,
  addPerson,
  ChangedMeanwhileError,
  type Desk,
  installationDesk,
  previewStaff,
  takeOverStaff,
} from '#app';
import type { Accounts, Assignment } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';

const origin = 'http://plans.example.invalid';
const always = { from: '2020-04-01', until: null };
const head = '氏名,ログイン,メール,課,役割,から,退職日';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let desk: Desk & { accounts: Accounts };
const divisions = new Map<string, string>();
const of = (name: string): string => divisions.get(name) ?? '';
let cookie: string;
let site: ReturnType<typeof createStaffSite>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-staff-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const services = { storage: opened.storage, ids, clock: { now: () => '2026-04-02T01:00:00.000Z' } };
  desk = { ...installationDesk(services), accounts };
  for (const name of ['商工課', '観光課', '学校教育課'])
    divisions.set(name, (await addDivision(desk, { name, validity: always, successors: [] })).id);
  const account = await accounts.create('boss');
  const boss = await addPerson(desk, {
    name: '管理 一郎',
    login: 'boss',
    email: null,
    assignments: [{ role: 'administrator', validity: always }],
  });
  await opened.storage.transaction(({ people }) => people.save({ ...boss, account }));
  cookie = (await accounts.signInAs(account, { address: null, browser: null }))
    .map((line) => line.split(';')[0])
    .join('; ');
  site = createStaffSite({ services, entrance: { accounts, origin, demo: null } });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const csv = (...lines: readonly string[]) => ({
  name: '職員.csv',
  bytes: new TextEncoder().encode([head, ...lines].join('\r\n')),
});
const known = (name: string, login: string, ...assignments: readonly Assignment[]) =>
  addPerson(desk, { name, login, email: null, assignments });
const person = async (login: string) =>
  (await opened.storage.transaction(({ people }) => people.findByLogin(login))) ?? null;
const takeOver = async (file: ReturnType<typeof csv>) =>
  takeOverStaff(desk, file, (await previewStaff(desk, file)).fingerprint);

describe('a line is', () => {
  test('new, changed, or unchanged', async () => {
    await known('直江 花子', 'hanako', {
      role: 'respondent',
      division: of('商工課'),
      validity: always,
    });
    const { changes, refused } = await previewStaff(
      desk,
      csv(
        '上杉 太郎,taro,taro@example.invalid,商工課,入力者,令和8年4月1日,',
        '直江 花子,HANAKO,,商工課,入力者,,',
        '直江 花子,ｈａｎａｋｏ,,商工課,課長,R8.4.1,',
      ),
    );
    expect(refused).toEqual([]);
    expect(changes.map(({ outcome, lines }) => [outcome, lines.map(({ line }) => line)])).toEqual([
      ['new', [2]],
      ['changed', [3, 4]],
    ]);
    expect((await previewStaff(desk, csv('直江 花子,hanako,,商工課,入力者,,'))).changes[0]?.outcome).toBe(
      'unchanged',
    );
  });

  test.each<[string, string, string]>([
    ['an unknown division, the nearest one proposed', '上杉,u1,,商工科,入力者,,', '「商工課」のことですか'],
    ['a division like no other', '上杉,u1,,消防本部総務企画室,入力者,,', '先に「課」の画面で登録'],
    ['no division', '上杉,u1,,,入力者,,', 'この役割には課が要ります'],
    ['an unknown role', '上杉,u1,,商工課,皇帝,,', '「皇帝」という役割はありません'],
    ['no role', '上杉,u1,,商工課,,,', '役割が空です'],
    ['an unknown municipality', '上杉,u1,,どこにもない市,構成市町 担当,,', '「どこにもない市」'],
    ['a day that is none', '上杉,u1,,商工課,入力者,2026-02-30,', '「2026-02-30」は日付として読めません'],
    ['no name', ',u1,,商工課,入力者,,', '氏名が空'],
    ['a login with a space', '上杉,u 1,,商工課,入力者,,', 'ログインは'],
    ['an address that is none', '上杉,u1,kikaku,商工課,入力者,,', 'メールアドレスの形'],
    ['the login of somebody else', '知らない人,boss,,商工課,入力者,,', '管理 一郎さんのもの'],
    ['a leaver nobody knows', '知らない人,nobody,,,,,2026-03-31', '登録されていない人'],
  ])('refused for %s', async (_name, line, reason) => {
    const { changes, refused } = await previewStaff(desk, csv(line));
    expect(changes).toEqual([]);
    expect(refused.map(({ why }) => why.map(({ ja }) => ja).join())).toEqual([
      expect.stringContaining(reason),
    ]);
  });

  test('one login with two names is refused where the second stands', async () => {
    const { changes, refused } = await previewStaff(
      desk,
      csv('上杉,same-1,,商工課,入力者,,', '直江,same-1,,商工課,入力者,,'),
    );
    expect([changes.length, refused.map(({ line }) => line)]).toEqual([1, [3]]);
  });

  test('a file without its headings says which are missing', async () => {
    const bytes = new TextEncoder().encode('上杉,u1\n');
    const { refused } = await previewStaff(desk, { name: 'x.csv', bytes });
    expect(refused[0]?.why[0]?.ja).toContain('氏名、ログイン、役割');
  });
});

test('Shift_JIS and UTF-8 with a mark say the same', async () => {
  // 「氏名,ログイン,課,役割」 and 「山田,yamada,商工課,入力者」 as Excel writes them.
  const sjis = Uint8Array.from(
    Buffer.from(
      '8e8196bc2c838d834f8343839' +
        '32c89db2c96f08a840d0a8e5293632c79616d6164612c8fa48d4889db2c93fc97cd8ed20d0a',
      'hex',
    ),
  );
  const utf8 = new TextEncoder().encode('\uFEFF氏名,ログイン,課,役割\r\n山田,yamada,商工課,入力者\r\n');
  const [a, b] = await Promise.all([sjis, utf8].map((bytes) => previewStaff(desk, { name: 'x.csv', bytes })));
  expect(a?.changes.map(({ after }) => after)).toEqual(b?.changes.map(({ after }) => after));
  expect([a?.changes.length, a?.changes[0]?.outcome, a?.refused]).toEqual([1, 'new', []]);
});

test('a transfer: the former division ends on the day the next begins, its answers stay with it', async () => {
  await known('異動 する', 'mover', {
    role: 'respondent',
    division: of('商工課'),
    validity: always,
  });
  await takeOver(csv('異動 する,mover,,観光課,入力者,2026-04-01,'));
  expect((await person('mover'))?.assignments).toEqual([
    {
      role: 'respondent',
      division: of('商工課'),
      validity: { from: '2020-04-01', until: '2026-04-01' },
    },
    { role: 'respondent', division: of('観光課'), validity: { from: '2026-04-01', until: null } },
  ]);
  const again = await previewStaff(desk, csv('異動 する,mover,,観光課,入力者,2026-04-01,'));
  expect(again.changes[0]?.outcome).toBe('unchanged');
});

test('a leaver is out, and their roles end on the day', async () => {
  const before = await known('退職 する', 'leaver', {
    role: 'chief',
    division: of('商工課'),
    validity: always,
  });
  await takeOver(csv('退職 する,leaver,,,,,2026-03-31'));
  expect(await person('leaver')).toMatchObject({
    id: before.id,
    leftAt: '2026-04-02T01:00:00.000Z',
    assignments: [{ validity: { from: '2020-04-01', until: '2026-03-31' } }],
  });
});

test('what has changed since it was looked at is not registered', async () => {
  const file = csv('あとから,later,,商工課,入力者,,');
  const { fingerprint } = await previewStaff(desk, file);
  await known('ほかの 人', 'other-one');
  await expect(takeOverStaff(desk, file, fingerprint)).rejects.toBeInstanceOf(ChangedMeanwhileError);
  expect(await person('later')).toBeNull();
});

test('on the page: looked at, confirmed, and the links handed out as CSV that work', async () => {
  const headers = { cookie, host: 'plans.example.invalid', origin };
  const form = new FormData();
  const { bytes } = csv('=新しい人,new-page,,商工課,入力者,,', '<script>x</script>,bad one,,商工課,入力者,,');
  form.append('file', new File([bytes], '職員.csv'));
  const looked = await (
    await site.request(`${origin}/staff/staff-list`, { method: 'POST', headers, body: form })
  ).text();
  expect(looked).not.toContain('<script>x');
  const field = (name: string) =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(looked)?.[1] ??
    new RegExp(`name="${name}"[^>]*>([^<]*)<`).exec(looked)?.[1] ??
    '';
  const confirmed = await site.request(`${origin}/staff/staff-list/confirm`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({
      fingerprint: field('fingerprint'),
      name: '職員.csv',
      text: field('text'),
      do: 'links',
    }),
  });
  expect(confirmed.headers.get('content-disposition')).toContain('attachment');
  const links = await confirmed.text();
  expect(links).toMatch(/^氏名,ログイン,/u);
  expect(links).not.toMatch(/^=新/mu);
  const path = /\/staff\/invitations\/[\w-]+/.exec(links)?.[0] ?? '';
  expect((await site.request(`${origin}${path}`)).status).toBe(200);
  expect((await person('new-page'))?.name).toBe('=新しい人');
});
