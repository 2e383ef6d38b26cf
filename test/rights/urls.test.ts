import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts, openPasskeys } from '#accounts';
import { type Desk, installationDesk } from '#app';
import { type Accounts, addresseeKey, type IdentityProvider, may } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { furnish, keepingIn, soundInstallation, type TownHall, withoutTrace } from '../fixtures/town-hall.ts';
import { type SignedInActor, signCastIn } from './sign-cast-in.ts';
import { doors, type Place, places } from './url-table.ts';

const origin = 'http://plans.example.invalid';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let hall: TownHall;
let site: ReturnType<typeof createStaffSite>;
/** Everybody with their session. */
let everybody: ReadonlyMap<string, SignedInActor>;
const failures: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-urls-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const desk: Desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2026-05-20T01:00:00.000Z' },
  });
  const evidence = keepingIn(folder);
  hall = await furnish(desk, evidence);
  everybody = await signCastIn(accounts, opened.storage, hall);
  site = createStaffSite({
    services: { ...desk, storage: withoutTrace(opened.storage) },
    evidence,
    installation: soundInstallation,
    entrance: {
      accounts,
      origin,
      demo: null,
      provider: noProvider,
      passkeys: openPasskeys('https://plans.example.invalid') ?? undefined,
    },
    onError: (error, path) => failures.push([path, error]),
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One that lets nobody in: its addresses are there. */
const noProvider: IdentityProvider = {
  name: '庁内ポータル',
  clear: [],
  begin: async () => null,
  finish: async () => ({ kind: 'refused', why: 'stale', next: '' }),
};

const send = async (
  method: string,
  path: string,
  cookie: string,
  form: Readonly<Record<string, string>> | FormData = {},
): Promise<Response> =>
  site.request(`${origin}${path}`, {
    method,
    headers: { cookie, host: 'plans.example.invalid', ...(method === 'POST' ? { origin } : {}) },
    ...(method === 'POST' ? { body: form instanceof FormData ? form : new URLSearchParams(form) } : {}),
  });

const withFile = (): FormData => {
  const form = new FormData();
  for (const name of ['file', 'files', 'workbook']) form.append(name, new File(['窓口の記録'], '記録.txt'));
  return form;
};

/** Method and path of every route of the site, as the site itself knows them; one language stands for both. */
const routes = (): readonly string[] => [
  ...new Set(
    site.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/staff') && !/assets/.test(path))
      .map(({ method, path }) => `${method} ${path.slice('/staff'.length) || '/'}`),
  ),
];

const addressOf = (path: string, params: Readonly<Record<string, string>>): string =>
  `/staff${path === '/' ? '' : path}`.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? 'nothing'),
  );

const listed: readonly (readonly [string, Place])[] = Object.entries(places).flatMap(([route, given]) =>
  (Array.isArray(given) ? given : [given]).map(
    (place: Place) => [`${route} ${place.why ?? ''}`, place] as const,
  ),
);

test('every address of the staff side, in both languages, is in the table, and nothing else is', () => {
  expect([...Object.keys(places), ...doors].toSorted()).toEqual(routes().toSorted());
  const english = site.routes
    .filter(({ path }) => path.startsWith('/en/staff'))
    .map(({ path }) => path.slice(3));
  const japanese = site.routes
    .filter(({ path }) => /^\/staff(?!\/assets)/.test(path))
    .map(({ path }) => path);
  expect(english).toEqual(japanese);
});

describe('a direct request', () => {
  test.each(listed)('%s', async (name, { needs, on, params, form, sendsFile, ofNothing }) => {
    const [method = '', path = ''] = name.split(' ');
    const subject = on?.(hall) ?? {};
    const [entered, expected]: [string[], string[]] = [[], []];
    for (const [who, { actor, cookie }] of everybody) {
      const { status } = await send(
        method,
        addressOf(path, params?.(hall) ?? {}),
        cookie,
        sendsFile ? withFile() : form?.(hall),
      );
      expect([who, status]).not.toEqual([who, 500]);
      if (status !== 403 && status !== 404) entered.push(who);
      if (needs === null || may(actor, needs, subject)) expected.push(who);
    }
    const rightly = ofNothing === true ? entered.filter((who) => !expected.includes(who)) : entered;
    expect(rightly).toEqual(ofNothing === true ? [] : expected);
  });

  test.each(listed)(
    '%s: nobody who is not in, whatever cookie they bring',
    async (name, { params, form }) => {
      const [method = '', path = ''] = name.split(' ');
      const address = addressOf(path, params?.(hall) ?? {});
      for (const prefix of ['', '/en'])
        for (const cookie of ['', 'michishirube.session_token=forged.signature']) {
          const answer = await send(method, `${prefix}${address}`, cookie, form?.(hall));
          expect(answer.status).toBe(303);
          expect(answer.headers.get('location')).toMatch(new RegExp(`^${prefix}/staff/sign-in`));
        }
    },
  );

  test.each(listed)(
    '%s: nothing by another method, and no change from elsewhere',
    async (name, { params }) => {
      const [method = '', path = ''] = name.split(' ');
      const address = addressOf(path, params?.(hall) ?? {});
      for (const other of ['PUT', 'PATCH', 'DELETE'])
        for (const { cookie } of everybody.values())
          expect([403, 404]).toContain((await send(other, address, cookie)).status);
      if (method !== 'POST') return;
      for (const headers of [{}, { origin: 'https://evil.example' }, { origin: 'null' }]) {
        for (const { cookie } of everybody.values()) {
          const answer = await site.request(`${origin}${address}`, {
            method,
            headers: { cookie, host: 'plans.example.invalid', ...headers },
            body: new URLSearchParams(),
          });
          expect(answer.status).toBe(403);
        }
      }
    },
  );
});

test('the submission of another division is not told from one that does not exist', async () => {
  const [mine, other] = ['商工課の入力者', '学校教育課の入力者'].map(
    (name) => everybody.get(name)?.cookie ?? '',
  );
  const address = (name: string) =>
    `/staff/rounds/${hall.openRound}/answers/${encodeURIComponent(addresseeKey({ kind: 'division', name }))}`;
  const pages = await Promise.all(
    [address('商工課'), address('どこにもない課')].map(async (each) => {
      const answer = await send('GET', each, other ?? '');
      return [answer.status, (await answer.text()).replaceAll(encodeURIComponent(each), '')];
    }),
  );
  expect(pages[0]?.[0]).toBe(404);
  expect((await send('GET', address('商工課'), mine ?? '')).status).toBe(200);
});

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
