import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts, openIdentityProvider } from '#accounts';
import { addPerson, changePerson, type Desk, installationDesk } from '#app';
import type { Accounts, IdentityProvider } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { type Misbehaviour, serveIdentityProvider } from './fixtures/identity-provider.ts';

const origin = 'http://plans.example.invalid';
const client = { id: 'michishirube', secret: 'only between the two of them' };

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let desk: Desk & { accounts: Accounts };
let theirs: Awaited<ReturnType<typeof serveIdentityProvider>>;
let site: ReturnType<typeof createStaffSite>;
let now = Date.now();

const providerOf = (issuer: string): IdentityProvider =>
  openIdentityProvider({
    issuer,
    clientId: client.id,
    clientSecret: client.secret,
    name: '庁内ポータル',
    claim: 'preferred_username',
    secret: 'for tests only, never for anything else',
    origin,
    now: () => now,
  });
const siteOf = (provider: IdentityProvider) =>
  createStaffSite({ services: desk, entrance: { accounts, origin, demo: null, provider } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-provider-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const clock = { now: () => new Date().toISOString() };
  desk = { ...installationDesk({ storage: opened.storage, ids, clock }), accounts };
  theirs = await serveIdentityProvider(client);
  site = siteOf(providerOf(theirs.issuer));
  for (const [login, role] of [
    ['hanako', 'planner'],
    ['taro', 'viewer'],
  ] as const)
    await addPerson(desk, {
      name: `${login} さん`,
      login,
      email: null,
      assignments: [{ role, plan: null, validity: { from: '2020-04-01', until: null } }],
    });
  await addPerson(desk, {
    name: '管理者',
    login: 'boss',
    email: null,
    assignments: [{ role: 'administrator', validity: { from: '2020-04-01', until: null } }],
  });
});
afterAll(async () => {
  await theirs.close();
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .filter((line) => !/Max-Age=0/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ');
const get = (path: string, cookie = '', to = site) =>
  to.request(`${origin}${path}`, { headers: { cookie, host: 'plans.example.invalid' } });

/** To the provider and back, as a browser goes: where it comes back to, and what it kept. */
const toAndBack = async (next = '/staff/account', to = site) => {
  const begun = await get(`/staff/sign-in/provider?${new URLSearchParams({ next })}`, '', to);
  const there = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' });
  const back = new URL(there.headers.get('location') ?? '');
  return { path: `${back.pathname}${back.search}`, cookie: cookieOf(begun) };
};
const problemOf = (response: Response): string | null =>
  new URL(response.headers.get('location') ?? '/', origin).searchParams.get('problem');

test('a button leads to the provider and back inside, without an invitation', async () => {
  theirs.letIn('ＨＡＮＡＫＯ');
  expect(await (await get('/staff/sign-in')).text()).toContain('庁内ポータルでログインする');
  const { path, cookie } = await toAndBack('/staff/imports');
  const entered = await get(path, cookie);
  expect([entered.status, entered.headers.get('location')]).toEqual([303, '/staff/imports']);
  expect((await get('/staff/imports', cookieOf(entered))).status).toBe(200);
  expect(entered.headers.getSetCookie().join()).toMatch(/michishirube\.provider=; Path=\/; Max-Age=0/);
  const lines = await opened.storage.transaction(({ records }) =>
    records.list({ deed: 'session.begin' }, { offset: 0, limit: 5 }),
  );
  expect(lines[0]?.name).toBe('hanako さん');
});

test('the sign-in is one of the same person each time', async () => {
  for (let time = 0; time < 2; time += 1) {
    theirs.letIn('taro');
    const { path, cookie } = await toAndBack();
    expect((await get(path, cookie)).headers.get('location')).toBe('/staff/account');
  }
  const people = await opened.storage.transaction(({ people: all }) => all.list());
  expect(people).toHaveLength(3);
});

describe('nobody gets in', () => {
  test.each<[string, Misbehaviour, string]>([
    ['with a token of another issuer', { issuer: 'https://evil.example' }, 'untrusted'],
    ['with a token for another client', { audience: 'somebody-else' }, 'untrusted'],
    ['with a token for several, made for another', { audience: [client.id, 'other'] }, 'untrusted'],
    ['with another nonce', { nonce: 'of-another-sign-in' }, 'untrusted'],
    ['with a token that has expired', { goodFor: -120 }, 'untrusted'],
    ['with the signature of a stranger', { signedBy: 'stranger' }, 'untrusted'],
    ['with a signature by the secret of the client', { signedBy: 'client' }, 'untrusted'],
    ['without a signature', { signedBy: 'nobody' }, 'untrusted'],
    ['with a token that says no login', { withoutLogin: true }, 'nameless'],
  ])('%s', async (_name, misbehaviour, why) => {
    theirs.letIn('hanako', misbehaviour);
    const { path, cookie } = await toAndBack();
    const answer = await get(path, cookie);
    expect([answer.status, problemOf(answer), cookieOf(answer)]).toEqual([303, why, '']);
  });

  test('whom nobody has registered', async () => {
    theirs.letIn('somebody-of-the-office');
    const { path, cookie } = await toAndBack();
    const answer = await get(path, cookie);
    expect([problemOf(answer), cookieOf(answer)]).toEqual(['unknown', '']);
    const page = await (await get(answer.headers.get('location') ?? '')).text();
    expect(page).toContain('ここには登録されていないか');
    expect(
      await opened.storage.transaction(({ people }) => people.findByLogin('somebody-of-the-office')),
    ).toBeUndefined();
  });

  test('who has left', async () => {
    const person = await addPerson(desk, { name: '退職者', login: 'gone', email: null, assignments: [] });
    await changePerson(desk, person.id, { ...person, left: true });
    theirs.letIn('gone');
    const { path, cookie } = await toAndBack();
    expect(problemOf(await get(path, cookie))).toBe('unknown');
  });

  test.each<[string, (back: { path: string; cookie: string }) => { path: string; cookie: string }]>([
    ['without the cookie of the browser that began', ({ path }) => ({ path, cookie: '' })],
    [
      'with another state',
      ({ path, cookie }) => ({ path: path.replace(/state=[^&]+/, 'state=other'), cookie }),
    ],
    ['with a cookie that was changed', ({ path, cookie }) => ({ path, cookie: cookie.replace(/=./, '=x') })],
    [
      'with a code of somebody else',
      ({ path, cookie }) => ({ path: path.replace(/code=[^&]+/, 'code=x'), cookie }),
    ],
  ])('%s', async (_name, change) => {
    theirs.letIn('hanako');
    const { path, cookie } = change(await toAndBack());
    const answer = await get(path, cookie);
    expect([problemOf(answer), cookieOf(answer)]).toEqual(['stale', '']);
  });

  test('with an answer that was used', async () => {
    theirs.letIn('hanako');
    const { path, cookie } = await toAndBack();
    expect(cookieOf(await get(path, cookie))).not.toBe('');
    expect(problemOf(await get(path, cookie))).toBe('stale');
  });

  test('with the answer that belongs to another sign-in', async () => {
    theirs.letIn('hanako');
    const [mine, other] = [await toAndBack(), await toAndBack()];
    expect(problemOf(await get(other.path, mine.cookie))).toBe('stale');
  });

  test('more than ten minutes later', async () => {
    theirs.letIn('hanako');
    const { path, cookie } = await toAndBack();
    now += 11 * 60_000;
    expect(problemOf(await get(path, cookie))).toBe('stale');
    now = Date.now();
  });

  test('who has gone back at the provider', async () => {
    const { path, cookie } = await toAndBack();
    const declined = path.replace(/code=[^&]+/, 'error=access_denied');
    expect(problemOf(await get(declined, cookie))).toBe('declined');
  });
});

test('a provider that describes itself as another one, or does not answer, is said in words', async () => {
  theirs.letIn('hanako', { describedAs: 'https://evil.example' });
  for (const issuer of [theirs.issuer, 'http://127.0.0.1:9']) {
    const to = siteOf(providerOf(issuer));
    const answer = await get('/en/staff/sign-in/provider?next=/en/staff/account', '', to);
    expect(problemOf(answer)).toBe('unreachable');
    const page = await (await get(answer.headers.get('location') ?? '', '', to)).text();
    expect(page).toContain('cannot be reached');
  }
});

test.each(['https://evil.example/', '//evil.example', '/staff/../evil', 'javascript:alert(1)'])(
  'going on to %s leads home',
  async (next) => {
    theirs.letIn('hanako');
    const { path, cookie } = await toAndBack(next);
    expect((await get(path, cookie)).headers.get('location')).toBe('/staff');
  },
);

test('a server without a provider has no such addresses', async () => {
  const bare = createStaffSite({ services: desk, entrance: { accounts, origin, demo: null } });
  const answer = await get('/staff/sign-in/provider', '', bare);
  expect(answer.headers.get('location')).toMatch(/^\/staff\/sign-in\?next=/);
  expect(await (await get('/staff/sign-in', '', bare)).text()).not.toContain('庁内ポータル');
});
