import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import { acceptInvitation, addPerson, type Desk, installationDesk, invite } from '#app';
import type { Accounts, Assignment, Person } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { cast, furnish, keepingIn, type TownHall } from '../fixtures/town-hall.ts';

const origin = 'http://plans.example.invalid';
const password = '最上川を下る舟の数はいくつ';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let desk: Desk;
let hall: TownHall;
let site: ReturnType<typeof createStaffSite>;
const failures: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-attacks-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const clock = { now: () => new Date().toISOString() };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  const evidence = keepingIn(folder);
  hall = await furnish(desk, evidence);
  site = createStaffSite({
    services: desk,
    evidence,
    entrance: { accounts, origin, demo: null },
    onError: (error, path) => failures.push([path, error]),
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

let number = 0;
/** Somebody with a password. */
const member = async (assignments: readonly Assignment[]): Promise<Person> => {
  const person = await addPerson(desk, {
    name: '上杉 花子',
    login: `attacked-${++number}`,
    email: null,
    assignments,
  });
  const origin = { address: null, browser: null };
  await acceptInvitation({ ...desk, accounts, origin }, (await invite(desk, person.id)).secret, password);
  return person;
};
const roleOf = (name: string): readonly Assignment[] => cast(hall.divisions)[name] ?? [];

interface Request {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  readonly address?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
const send = (path: string, { cookie = '', form, address, headers }: Request = {}) =>
  site.request(
    `${origin}${path}`,
    {
      method: form === undefined ? 'GET' : 'POST',
      headers: { cookie, host: 'plans.example.invalid', ...(form ? { origin } : {}), ...headers },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    },
    { address: address ?? `203.0.113.${++number % 250}` },
  );
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
const signIn = async (login: string, typed = password, address?: string) =>
  send('/staff/sign-in', { form: { login, password: typed }, ...(address ? { address } : {}) });
const signedIn = async (role: string): Promise<string> =>
  cookieOf(await signIn((await member(roleOf(role))).login));

describe('passwords', () => {
  test('one password tried on many logins from one address is held back', async () => {
    const address = '198.51.100.77';
    const said: string[] = [];
    for (let i = 0; i < 31; i += 1)
      said.push(await (await signIn(`spray-${i}`, '春夏秋冬一二三四五六七八', address)).text());
    expect(said.at(-1)).toContain('続けて失敗したため');
    const person = await member(roleOf('閲覧者'));
    expect((await signIn(person.login)).status).toBe(303);
  });

  test('one login tried from many addresses is held back, also with the right password', async () => {
    const person = await member(roleOf('閲覧者'));
    for (let i = 0; i < 10; i += 1) await signIn(person.login, `wrong ${i}`, `192.0.2.${i}`);
    expect((await signIn(person.login, password, '192.0.2.200')).status).toBe(422);
  });

  test('a made-up X-Forwarded-For does not make another address', async () => {
    const headers = (i: number) => ({
      'x-forwarded-for': `10.0.0.${i}`,
      'x-michishirube-address': `10.0.1.${i}`,
    });
    let last = '';
    for (let i = 0; i < 31; i += 1) {
      const form = { login: `forwarded-${i}`, password: 'x' };
      last = await (
        await send('/staff/sign-in', { form, address: '198.51.100.78', headers: headers(i) })
      ).text();
    }
    expect(last).toContain('続けて失敗したため');
  });
});

describe('a session', () => {
  test('is of no use after signing out, leaving, or a new password', async () => {
    const inside = async (cookie: string) => (await send('/staff/account', { cookie })).status === 200;
    const viewer = roleOf('閲覧者');
    const origin = { address: null, browser: null };

    const out = await signedIn('閲覧者');
    await send('/staff/sign-out', { cookie: out, form: {} });

    const gone = await member(viewer);
    const left = cookieOf(await signIn(gone.login));
    expect(await inside(left)).toBe(true);
    const boss = await signedIn('管理者');
    await send(`/staff/people/${gone.id}`, { cookie: boss, form: { do: 'leave' } });

    const forgetful = await member(viewer);
    const old = cookieOf(await signIn(forgetful.login));
    const { secret } = await invite(desk, forgetful.id);
    await acceptInvitation({ ...desk, accounts, origin }, secret, '蔵王の樹氷は二月が見頃です');

    expect([await inside(out), await inside(left), await inside(old)]).toEqual([false, false, false]);
  });

  test('of somebody else cannot be ended', async () => {
    const person = await member(roleOf('管理者'));
    const theirs = cookieOf(await signIn(person.login));
    const id = (await accounts.session(theirs))?.session.id ?? '';
    const mine = await signedIn('企画担当');
    await send('/staff/account', { cookie: mine, form: { do: 'end', session: id } });
    expect((await send('/staff/account', { cookie: theirs })).status).toBe(200);
  });
});

describe('a request of another role, sent again', () => {
  const answers = () => `/staff/rounds/${hall.openRound}/answers/${encodeURIComponent('division:商工課')}`;
  const changes = async () =>
    opened.storage.transaction(({ records }) => records.count({ words: 'replayed' }));

  test.each<[string, string, () => string, Readonly<Record<string, string>>]>([
    [
      "a planner's, by a respondent",
      '商工課の入力者',
      () => `/staff/rounds/${hall.openRound}/edit`,
      { title: 'replayed' },
    ],
    [
      "a planner's, by a respondent",
      '商工課の入力者',
      () => '/staff/rounds/new',
      { plan: 'midori', title: 'replayed' },
    ],
    [
      "an administrator's, by a planner",
      '企画担当',
      () => '/staff/people',
      { name: 'replayed', login: 'replayed', role: 'administrator' },
    ],
    [
      "a respondent's, by another division",
      '学校教育課の入力者',
      answers,
      { do: 'comment', comment: 'replayed' },
    ],
    ["a respondent's, by a municipality", '構成市町の担当', answers, { do: 'comment', comment: 'replayed' }],
    ["a respondent's, by a reviewer", '外部評価委員', answers, { do: 'comment', comment: 'replayed' }],
  ])('%s (%s): refused, and nothing has changed', async (_name, role, path, form) => {
    const before = await changes();
    const answer = await send(path(), { cookie: await signedIn(role), form });
    expect([403, 404]).toContain(answer.status);
    expect(await changes()).toBe(before);
  });
});

test.each([
  ['application/json', '{"do":"end-all"}'],
  ['text/plain', 'do=end-all'],
  ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="do"\r\n\r\nend'],
])('what is no form, as %s, is refused and changes nothing', async (type, body) => {
  const cookie = await signedIn('企画担当');
  const answer = await site.request(`${origin}/staff/account`, {
    method: 'POST',
    headers: { cookie, host: 'plans.example.invalid', origin, 'content-type': type },
    body,
  });
  expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('読み取れません')]);
  expect((await send('/staff/account', { cookie })).status).toBe(200);
});

test.each(['evil.example', 'plans.example.invalid.evil.example', '127.0.0.1'])(
  'a change that names the host %s comes from elsewhere',
  async (host) => {
    const cookie = await signedIn('管理者');
    const form = { name: 'x', login: `host-${host}`, role: 'viewer', place: '' };
    const answer = await send('/staff/people', {
      cookie,
      form,
      headers: { host, 'x-forwarded-host': 'plans.example.invalid' },
    });
    expect(answer.status).toBe(403);
  },
);

test('a server for real use has no door of the demo', async () => {
  const answer = await send('/staff/sign-in/demo', { form: { login: 'demo-administrator' } });
  expect([answer.status, cookieOf(answer)]).toEqual([303, '']);
  expect(site.routes.some(({ path }) => path.includes('demo'))).toBe(false);
});

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
