import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import {
  addPerson,
  installationDesk,
  invite,
  inviteFirstAdministrator,
  loadDemoPeople,
  type Services,
} from '#app';
import type { Accounts, Assignment } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { oneTimeCode } from '../src/accounts/testing/one-time-code.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { regionPlan } from './fixtures/region-plan.ts';

const origin = 'http://plans.example.invalid';
const password = '最上川を下る舟の数はいくつ';
const always = { from: '2020-04-01', until: null };

let root: string;
let opened: OpenStorage;
let accounts: Accounts;
let services: Services;
let site: ReturnType<typeof createStaffSite>;
let demo: ReturnType<typeof createStaffSite>;
const failures: unknown[] = [];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-entrance-'));
  opened = await openStorage({ folder: root });
  services = { storage: opened.storage, ids, clock: { now: () => new Date().toISOString() } };
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  for (const plan of [cityPlan, regionPlan])
    await opened.storage.transaction(({ plans }) => plans.save(plan, { at: services.clock.now() }));
  const onError = (error: unknown) => failures.push(error);
  site = createStaffSite({ services, onError, entrance: { accounts, origin, demo: null } });
  demo = createStaffSite({
    services,
    onError,
    entrance: { accounts, origin, demo: await loadDemoPeople(services, accounts) },
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(root, { recursive: true, force: true });
});

let address = 0;
interface Sent {
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly to?: ReturnType<typeof createStaffSite>;
}
const send = async (path: string, { cookie = '', form, headers, to = site }: Sent = {}): Promise<Response> =>
  to.request(
    `${origin}${path}`,
    {
      method: form === undefined ? 'GET' : 'POST',
      headers: {
        cookie,
        host: 'plans.example.invalid',
        ...(form === undefined ? {} : { origin }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    },
    { address: `198.51.100.${++address % 250}` },
  );
const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

let number = 0;
/** Somebody with a password; what they sign in with. */
const member = async (...assignments: readonly Assignment[]): Promise<string> => {
  const login = `member-${++number}`;
  const desk = installationDesk(services);
  const person = await addPerson(desk, { name: '上杉 花子', login, email: null, assignments });
  const { secret } = await invite(desk, person.id);
  const answer = await send(`/staff/invitations/${secret}`, { form: { password, again: password } });
  expect(answer.status).toBe(303);
  return login;
};
const signedIn = async (...assignments: readonly Assignment[]): Promise<string> =>
  cookieOf(await send('/staff/sign-in', { form: { login: await member(...assignments), password } }));

const planner: Assignment = { role: 'planner', plan: null, validity: always };
const administrator: Assignment = { role: 'administrator', validity: always };
const viewer: Assignment = { role: 'viewer', plan: null, validity: always };

describe('the door', () => {
  test.each([
    '/staff',
    '/staff/imports',
    '/staff/people',
    '/en/staff/links',
    '/staff/sources/x',
    '/staff/nothing',
  ])('%s leads to the door, and back after it', async (path) => {
    const answer = await send(path);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${path.startsWith('/en') ? '/en' : ''}/staff/sign-in?${new URLSearchParams({ next: path })}`,
    ]);
  });

  test.each([
    ['/staff/imports', '/staff/imports'],
    ['/en/staff/people?page=2', '/en/staff/people?page=2'],
    ['https://evil.example/staff', '/staff'],
    ['//evil.example/staff', '/staff'],
    ['/staff/../../evil', '/staff'],
    ['/staff//evil.example', '/staff'],
    ['/staff\\evil.example', '/staff'],
    ['javascript:alert(1)', '/staff'],
    ['/staffing', '/staff'],
  ])('going on to %s leads to %s', async (next, expected) => {
    const login = await member(planner);
    const answer = await send('/staff/sign-in', { form: { login, password, next } });
    expect(answer.headers.get('location')).toBe(expected);
  });

  test('a wrong password keeps the login, never the password, and says nothing about who exists', async () => {
    const login = await member(planner);
    const [known, unknown] = await Promise.all(
      [login, 'nobody-at-all'].map((each) =>
        send('/staff/sign-in', { form: { login: each, password: 'まちがいまちがいまちがい' } }),
      ),
    );
    const pages = await Promise.all([known, unknown].map(async (answer) => (await answer?.text()) ?? ''));
    expect([known?.status, unknown?.status]).toEqual([422, 422]);
    expect(pages[0]?.replaceAll(login, 'x')).toBe(pages[1]?.replaceAll('nobody-at-all', 'x'));
    expect(pages[0]).toContain(login);
    expect(pages.join()).not.toContain('まちがい');
  });

  test('signing in gives a new session: one brought along is not taken over', async () => {
    const first = await signedIn(planner);
    const login = await member(planner);
    const second = cookieOf(await send('/staff/sign-in', { cookie: first, form: { login, password } }));
    expect(second).not.toBe(first);
    const forged = 'michishirube.session_token=chosen-by-somebody-else.x';
    const third = cookieOf(await send('/staff/sign-in', { cookie: forged, form: { login, password } }));
    expect(third).not.toContain('chosen-by-somebody-else');
    expect((await send('/staff/imports', { cookie: forged })).status).toBe(303);
  });

  test('a session ends with signing out', async () => {
    const cookie = await signedIn(planner);
    expect((await send('/staff/imports', { cookie })).status).toBe(200);
    await send('/staff/sign-out', { cookie, form: {} });
    expect((await send('/staff/imports', { cookie })).status).toBe(303);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['from another site', { origin: 'https://evil.example' }],
    ['from another site, as browsers mark it', { 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['from nowhere', { origin: 'null' }],
  ])('a change sent %s is refused, with the best of cookies', async (_name, headers) => {
    const cookie = await signedIn(administrator);
    const form = { name: '悪い人', login: 'evil', role: 'administrator', place: '' };
    expect((await send('/staff/people', { cookie, form, headers })).status).toBe(403);
    const people = await opened.storage.transaction((stores) => stores.people.list());
    expect(people.filter(({ login }) => login === 'evil')).toEqual([]);
  });

  test('no page may be kept, framed, or run foreign script', async () => {
    for (const path of ['/staff/sign-in', '/staff/nothing']) {
      const { headers } = await send(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
    }
  });
});

describe('who may go where', () => {
  const places = [
    '/staff/imports',
    '/staff/links',
    '/staff/plans',
    '/staff/people',
    '/staff/record',
    '/staff/account',
  ];
  test.each<[string, Assignment, readonly number[]]>([
    ['企画担当', planner, [200, 200, 200, 403, 200, 200]],
    ['管理者', administrator, [403, 403, 403, 200, 200, 200]],
    ['閲覧者', viewer, [403, 403, 403, 403, 403, 200]],
    [
      '構成市町',
      { role: 'municipal', municipality: '062022', validity: always },
      [403, 403, 403, 403, 403, 200],
    ],
    ['外部評価委員', { role: 'reviewer', plan: null, validity: always }, [403, 403, 403, 403, 403, 200]],
    [
      '企画担当だった人',
      { ...planner, validity: { from: '2020-04-01', until: '2021-04-01' } },
      [403, 403, 403, 403, 403, 200],
    ],
  ])('%s', async (_name, assignment, expected) => {
    const cookie = await signedIn(assignment);
    const statuses = [];
    for (const place of places) statuses.push((await send(place, { cookie })).status);
    expect(statuses).toEqual(expected);
  });

  test('the navigation offers what one may do, and nothing else', async () => {
    const cookie = await signedIn(viewer);
    const page = await (await send('/staff/account', { cookie })).text();
    expect(page).not.toMatch(/href="\/staff\/(?:imports|people|record|links|plans)"/);
  });
});

describe('people', () => {
  test('are added with a link, which sets a password once', async () => {
    const cookie = await signedIn(administrator);
    const form = { name: '直江 太郎', login: 'Taro', email: '', role: 'planner', place: '' };
    const page = await (await send('/staff/people', { cookie, form })).text();
    const link = /http:\/\/plans\.example\.invalid(\/staff\/invitations\/[\w-]+)/.exec(page)?.[1] ?? '';
    expect((await send(link)).status).toBe(200);
    expect((await send(link, { form: { password, again: `${password}。` } })).status).toBe(422);
    expect((await send(link, { form: { password: '短い', again: '短い' } })).status).toBe(422);
    expect((await send(link, { form: { password, again: password } })).status).toBe(303);
    expect((await send(link)).status).toBe(404);
    expect((await send('/staff/sign-in', { form: { login: 'ｔａｒｏ', password } })).status).toBe(303);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['a respondent without a division', { role: 'respondent', place: '' }],
    ['a municipality with a made-up code', { role: 'municipal', place: 'municipality:999999' }],
    ['a role that does not exist', { role: 'emperor', place: '' }],
    ['a name of script', { name: '', role: 'planner' }],
  ])('%s is refused and what was entered stays', async (_name, wrong) => {
    const cookie = await signedIn(administrator);
    const form = {
      name: '<script>alert(1)</script>',
      login: 'x1',
      email: '',
      role: 'viewer',
      place: '',
      ...wrong,
    };
    const answer = await send('/staff/people', { cookie, form });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="x1"');
    expect(page).not.toContain('<script>alert');
  });

  test('the first administrator gets in by a link that the start prints, until somebody has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'michishirube-first-'));
    const fresh = await openStorage({ folder });
    const first: Services = { ...services, storage: fresh.storage };
    const own = openAccounts({
      database: fresh.accountDatabase,
      secret: 'for tests only, never for anything else',
      origin,
    });
    const there = createStaffSite({ services: first, entrance: { accounts: own, origin, demo: null } });
    const before = await inviteFirstAdministrator(first);
    const secret = await inviteFirstAdministrator(first);
    expect((await send(`/staff/invitations/${before}`, { to: there })).status).toBe(404);
    const entered = await send(`/staff/invitations/${secret}`, {
      to: there,
      form: { password, again: password },
    });
    expect((await send('/staff/people', { to: there, cookie: cookieOf(entered) })).status).toBe(200);
    expect(await inviteFirstAdministrator(first)).toBeNull();
    await fresh.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('two-step sign-in', () => {
  test('keeps its key through wrong codes, and is on record', async () => {
    const login = await member(viewer);
    const cookie = cookieOf(await send('/staff/sign-in', { form: { login, password } }));
    const ask = async (form: Readonly<Record<string, string>>) => {
      const answer = await send('/staff/account', { cookie, form });
      const html = await answer.text();
      return {
        answer,
        html,
        shown: [...html.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code),
      };
    };
    expect((await ask({ do: 'factor-begin', password: 'まちがい' })).answer.status).toBe(422);
    const begun = await ask({ do: 'factor-begin', password });
    expect(begun.shown.length).toBeGreaterThan(5);
    const wrong = await ask({ do: 'factor-confirm', code: '000000' });
    expect([wrong.answer.status, wrong.shown]).toEqual([422, begun.shown]);
    expect(wrong.html).toContain('href="#code"');
    const code = oneTimeCode((begun.shown[0] ?? '').replaceAll(' ', ''));
    const right = await ask({ do: 'factor-confirm', code: ` ${code.slice(0, 3)} ${code.slice(3)}` });
    expect(right.answer.status).toBe(303);
    expect((await send('/staff/sign-in', { form: { login, password } })).headers.get('location')).toContain(
      '/staff/sign-in/code',
    );
    const within = cookieOf(right.answer);
    const form = { do: 'factor-end', password };
    expect((await send('/staff/account', { cookie: within, form })).status).toBe(303);
    expect((await send('/staff/sign-in', { form: { login, password } })).headers.get('location')).toBe(
      '/staff',
    );
    const lines = await opened.storage.transaction(({ records }) =>
      records.list({ deed: 'session' }, { offset: 0, limit: 6 }),
    );
    expect(lines.map(({ deed }) => deed)).toEqual([
      'session.begin',
      'session.factorOff',
      'session.half',
      'session.factorOn',
      'session.unconfirmed',
      'session.begin',
    ]);
  });

  test('ten wrong passwords hold the change back, also with the right one', async () => {
    const cookie = await signedIn(viewer);
    const begin = async (typed: string) =>
      (await send('/staff/account', { cookie, form: { do: 'factor-begin', password: typed } })).text();
    for (let i = 0; i < 10; i += 1) expect(await begin(`wrong ${i}`)).toContain('パスワードが違います');
    expect(await begin(password)).toContain('続けて失敗したため');
  });
});

describe('a demo', () => {
  test('lets in as each role with one press, and is marked', async () => {
    const page = await (await send('/staff/sign-in', { to: demo })).text();
    const logins = [...page.matchAll(/name="login" value="(demo-\w+)"/g)].map(([, login]) => login ?? '');
    expect(logins.length).toBeGreaterThan(4);
    for (const login of logins) {
      const entered = await send('/staff/sign-in/demo', {
        to: demo,
        form: { login, next: '/staff/account' },
      });
      const inside = await send('/staff/account', { to: demo, cookie: cookieOf(entered) });
      expect([login, inside.status]).toEqual([login, 200]);
      expect(await inside.text()).toContain('試用中');
    }
  });

  test('lets in nobody else', async () => {
    const login = await member(administrator);
    const entered = await send('/staff/sign-in/demo', { to: demo, form: { login } });
    expect([entered.status, cookieOf(entered)]).toEqual([422, '']);
  });

  test('is not there on a server for real use', async () => {
    expect(await (await send('/staff/sign-in')).text()).not.toContain('demo');
    const entered = await send('/staff/sign-in/demo', { form: { login: 'demo-administrator' } });
    expect(cookieOf(entered)).toBe('');
    expect(entered.status).toBeGreaterThanOrEqual(300);
  });
});

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
