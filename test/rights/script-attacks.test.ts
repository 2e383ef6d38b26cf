import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HonoRequest } from 'hono/request';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openAccounts, openPasskeys } from '#accounts';
import { acceptInvitation, addPerson, type Desk, installationDesk, invite } from '#app';
import type { Accounts } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { formsOf } from '../fixtures/page-forms.ts';
import { cast, furnish, keepingIn, soundInstallation, type TownHall } from '../fixtures/town-hall.ts';
import { attack, attackForm, raw, type Send } from './attack-form.ts';
import { places } from './url-table.ts';
import { type SeenPage, walkStaffSite } from './walk-staff-site.ts';

// Script in every text field of every form there is, and in every query that a page reads: pages and forms are found by
// walking the site, so that new ones are tried as soon as a link leads to them.

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
  folder = mkdtempSync(join(tmpdir(), 'michishirube-scripts-'));
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
    services: { ...desk, post: { origin } },
    evidence,
    installation: soundInstallation,
    entrance: { accounts, origin, demo: null, passkeys: openPasskeys('https://x.example') ?? undefined },
    onError: (error, path) => failures.push([path, error]),
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

let number = 0;
const signedIn = async (role: string): Promise<string> => {
  const person = await addPerson(desk, {
    name: role,
    login: `attacker-${++number}`,
    email: null,
    assignments: cast(hall.divisions)[role] ?? [],
  });
  const nowhere = { address: null, browser: null };
  const { secret } = await invite(desk, person.id);
  const cookies = await acceptInvitation({ ...desk, accounts, origin: nowhere }, secret, password);
  return cookies.map((line) => line.split(';')[0]).join('; ');
};

const send = (path: string, cookie: string, body?: URLSearchParams | FormData): Promise<Response> =>
  Promise.resolve(
    site.request(
      `${origin}${path}`,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: { cookie, host: 'plans.example.invalid', ...(body ? { origin } : {}) },
        ...(body === undefined ? {} : { body }),
      },
      { address: `203.0.113.${++number % 250}` },
    ),
  );

const walk = (
  cookie: string,
  root: string,
  most: number,
  first: readonly string[] = [],
): Promise<readonly SeenPage[]> =>
  walkStaffSite({ routes: site.routes, root, most, first, get: (path) => send(path, cookie) });

const routeOf = (action: string): string =>
  site.routes.find(
    ({ method, path }) =>
      method === 'POST' &&
      new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`).test(new URL(action, origin).pathname),
  )?.path ?? action;

/** Ends what others are to be tried on. */
const ending = /sign-out|discard|remov|settle|reopen|withdraw|undo|drop|\bend\b|end-all|leave|factor|passkey/;

/** Routes that take texts, with the fields in which the attack was taken. */
const taken = new Map<string, ReadonlySet<string>>();
const visited = new Set<string>();

/** Files, which are no pages. */
const isFile = (place: string): boolean =>
  /\.(?:csv|json|xlsx)$|\/:(?:file|book)$|^GET \/sources\/:id$/.test(place);

/** Parts of pages, which are not walked to, and pages of what is not there to be walked to. */
const notWalkedTo = [
  'GET /',
  'GET /imports/:id/review/:key',
  'GET /imports/:id/together',
  'GET /links/pair',
  'GET /rounds/:id/answers/:answerer/presence',
  'GET /rounds/:id/answers/:answerer/remarks',
];

describe('script in every text field', () => {
  // Who may change most comes last: names that they change are those that others answer under.
  test.each(['商工課の入力者', '商工課の課長', '構成市町の担当', '外部評価委員', '企画担当', '管理者'])(
    'of %s',
    async (role) => {
      const cookie = await signedIn(role);
      const from: Send = (path, body) => send(path, cookie, body);
      const tried = new Map<string, number>();
      const made: string[] = [];
      const attackPage = async (html: string): Promise<void> => {
        for (const form of formsOf(html)) {
          if (ending.test(form.action) || ending.test(form.deed)) continue;
          // Of many fields and buttons of one kind one that is taken will do.
          const plain = (text: string) => text.replaceAll(/[^a-zA-Z]+.*$/gu, '');
          const route = routeOf(form.action);
          const kind = `${route} ${plain(form.deed)} ${form.fields.map(({ name }) => plain(name)).toSorted()}`;
          const times = tried.get(kind) ?? 0;
          if (times >= 2) continue;
          const { fields, on, html: next } = await attackForm(form, from);
          tried.set(kind, on === null && next === null ? times + 1 : 2);
          if (form.fields.some((field) => field.kind === 'text' || field.kind === 'file'))
            taken.set(route, new Set([...(taken.get(route) ?? []), ...fields]));
          if (on !== null) made.push(on);
          // What is looked at before it is kept stands in the answer.
          if (next !== null) await attackPage(next);
        }
      };
      // What has been made by the first round is walked through in the second. Who is asked what is changed last.
      for (const most of [2, 3]) {
        const pages = await walk(cookie, '/staff', most, made);
        const late = ({ route }: SeenPage): number => Number(/assign|asking/.test(route));
        for (const { html, route, path } of pages.toSorted((a, b) => late(a) - late(b))) {
          visited.add(route);
          expect([path, raw.exec(html)]).toEqual([path, null]);
          // As it is now: what was done on other pages may have changed it.
          if (formsOf(html).length > 0) await attackPage(await (await send(path, cookie)).text());
        }
      }
    },
    240_000,
  );

  test('was tried at every place, and taken wherever texts are kept', () => {
    const pages = Object.keys(places).filter((place) => place.startsWith('GET ') && !isFile(place));
    expect(pages.filter((place) => !visited.has(`/staff${place.slice(4)}`)).toSorted()).toEqual(notWalkedTo);
    expect([...taken].filter(([, fields]) => fields.size === 0).map(([route]) => route)).toEqual([]);
    expect([...taken.keys()].length).toBeGreaterThan(20);
  });

  test.each(['企画担当', '管理者', '商工課の入力者', '外部評価委員'])(
    'is only ever text, in both languages, for %s',
    async (role) => {
      const cookie = await signedIn(role);
      for (const root of ['/staff', '/en/staff'])
        for (const { path, html } of await walk(cookie, root, 4))
          expect([path, raw.exec(html)]).toEqual([path, null]);
    },
    240_000,
  );
});

describe('script in every query that a page reads', () => {
  test.each(['企画担当', '管理者', '商工課の入力者', '外部評価委員'])(
    'of %s',
    async (role) => {
      const cookie = await signedIn(role);
      const pages = await walk(cookie, '/staff', 1);
      const read = new Set<string>();
      const query = HonoRequest.prototype.query;
      const spy = vi.spyOn(HonoRequest.prototype, 'query').mockImplementation(function (
        this: HonoRequest,
        ...names: string[]
      ) {
        for (const name of names) read.add(name);
        return Reflect.apply(query, this, names);
      } as typeof query);
      let count = 0;
      for (const { path } of [...pages, { path: '/staff/sign-in' }, { path: '/staff/sign-in/code' }]) {
        const tried = new Set<string>();
        for (;;) {
          read.clear();
          const { pathname, search } = new URL(path, origin);
          const one = [...tried].at(-1);
          const asked = new URLSearchParams(search);
          if (one !== undefined) asked.set(one, attack);
          const eyes = pathname.includes('/sign-in') ? '' : cookie;
          const answer = await send(`${pathname}?${asked}`, eyes);
          expect([path, one, answer.status]).not.toEqual([path, one, 500]);
          expect([path, one, raw.exec(await answer.text())]).toEqual([path, one, null]);
          count += 1;
          const next = [...read].find((name) => !tried.has(name));
          if (next === undefined) break;
          tried.add(next);
        }
      }
      spy.mockRestore();
      expect(count).toBeGreaterThan(pages.length);
    },
    240_000,
  );
});

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
