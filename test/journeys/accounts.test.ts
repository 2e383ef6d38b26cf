import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAccounts, openPasskeys } from '#accounts';
import {
  acceptInvitation,
  addDivision,
  addPerson,
  type Desk,
  exportRecord,
  installationDesk,
  invite,
} from '#app';
import type { Assignment, IdentityProvider, Person } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

// A server for real use: accounts, passkeys and the body's own sign-in, at an address that browsers hold to be secure.

const password = '最上川を下る舟の数はいくつ';
const always = { from: '2020-04-01', until: null };

let browser: Browser;
let folder: string;
let opened: OpenStorage;
let server: ReturnType<typeof serve>;
let origin: string;
let desk: Desk;
let boss: Person;
let division: string;
let enrol: (person: Person) => Promise<void>;
const errors: unknown[] = [];

const provider: IdentityProvider = {
  name: '庁内ポータル',
  clear: [],
  begin: async () => null,
  finish: async () => ({ kind: 'refused', why: 'stale', next: '' }),
};

const member = async (name: string, login: string, assignments: readonly Assignment[]): Promise<Person> => {
  const person = await addPerson(desk, { name, login, email: null, assignments });
  await enrol(person);
  return person;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-accounts-'));
  [browser, opened] = await Promise.all([launchBrowser(), openStorage({ folder })]);
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  server = await new Promise((resolve) => {
    const begun = serve({ fetch: (request) => fetch(request), port: 0, hostname: '127.0.0.1' }, () =>
      resolve(begun),
    );
  });
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => new Date().toISOString() },
  });
  const accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  enrol = async (person) => {
    const { secret } = await invite(desk, person.id);
    await acceptInvitation({ ...desk, accounts, origin: { address: null, browser: null } }, secret, password);
  };
  boss = await member('直江 兼続', 'boss', [{ role: 'administrator', validity: always }]);
  const made = [];
  for (const name of ['商工課', '魅力発信・観光交流推進課'])
    made.push(await addDivision(desk, { name, validity: always, successors: [] }));
  division = made[1]?.id ?? '';
  await member('上杉 花子', 'hanako@city.example.lg.jp', [
    { role: 'planner', plan: null, validity: always },
    { role: 'respondent', division, validity: { from: '2025-04-01', until: '2026-04-01' } },
  ]);
  const site = createStaffSite({
    services: desk,
    entrance: { accounts, origin, demo: null, provider, passkeys: openPasskeys(origin) ?? undefined },
    onError: (error) => errors.push(error),
  });
  fetch = (request) => site.fetch(request);
});
afterAll(async () => {
  await browser?.close();
  await new Promise<void>((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = (options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> =>
  inOwnPage(browser, options, work);
const signIn = async (page: Page, login: string): Promise<void> => {
  await page.goto(`${origin}/staff/sign-in?next=/staff/account`);
  await page.fill('#login', login);
  await page.fill('#password', password);
  await follow(page, 'form:has(#password) button');
  await page.waitForURL(`${origin}/staff/account`);
};

/** A device with a fingerprint reader, as the browser's own tools pretend one; it looks at its owner when told to. */
const deviceAt = async (page: Page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    looksAt: (isUserVerified: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    keys: async () => (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
  };
};

test('a passkey from registering to removing, in a browser', async () => {
  await visit({}, async (page) => {
    const device = await deviceAt(page);
    await signIn(page, boss.login);
    await follow(page, 'text=パスキーの登録を始める');
    await page.fill('#passkey-name', '自席のパソコン');
    // The device first does not know the finger: nothing is registered, and the page says so where one is.
    await device.looksAt(false);
    await page.click('text=この端末に登録する');
    await page.waitForFunction(() => document.querySelector('[data-passkey-told]')?.textContent !== '');
    expect(await page.textContent('[data-passkey-told]')).toContain('取り消されたか');
    await device.looksAt(true);
    await follow(page, 'text=この端末に登録する');
    await page.waitForURL(/done=1/);
    expect(await page.textContent('#passkeys')).toContain('自席のパソコン');
    expect(await device.keys()).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

    await follow(page, 'text=ログアウト');
    await page.goto(`${origin}/staff/sign-in?next=/staff/people`);
    await follow(page, 'text=パスキーでログインする');
    await page.waitForURL(`${origin}/staff/people`);
    expect(await page.textContent('footer')).toContain(boss.name);

    await page.goto(`${origin}/staff/account`);
    expect(await page.textContent('#passkeys')).toContain('最後に使ったのは');
    // The same device is told so before it makes a second one.
    await follow(page, 'text=パスキーの登録を始める');
    await page.click('text=この端末に登録する');
    await page.waitForFunction(() => document.querySelector('[data-passkey-told]')?.textContent !== '');
    expect(await page.textContent('[data-passkey-told]')).toContain('もう登録されています');
    await page.goto(`${origin}/staff/account`);
    await follow(page, '#passkeys button[value="passkey-remove"]');
    await page.waitForURL(/done=1/);
    expect(await page.textContent('#passkeys')).toContain('まだ登録していません');

    await follow(page, 'text=ログアウト');
    await page.goto(`${origin}/en/staff/sign-in`);
    await follow(page, 'text=Sign in with a passkey');
    await page.waitForSelector('.error-summary');
    expect(await page.textContent('.error-summary')).toContain('This passkey did not let you in');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await page.fill('#login', boss.login);
    await page.fill('#password', password);
    await follow(page, 'form:has(#password) button');
    await page.waitForURL(/\/en\/staff\/(?!sign-in)/);
  });
  const told = (await exportRecord(desk, { deed: 'passkey' })).map(({ told: { ja } }) => ja);
  expect(told).toEqual([
    '直江 兼続さんがパスキー「自席のパソコン」を外しました',
    '直江 兼続さんがパスキー「自席のパソコン」を登録しました',
  ]);
});

test('without a script, and at another address, there is no button, and the password works', async () => {
  await visit({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/staff/sign-in`);
    expect(await page.locator('text=パスキーには JavaScript が必要です').isVisible()).toBe(true);
    expect(await page.locator('text=パスキーでログインする').isVisible()).toBe(false);
    await signIn(page, boss.login);
    expect(await page.locator('text=パスキーの登録を始める').isVisible()).toBe(false);
  });
  await visit({}, async (page) => {
    await page.goto(`${origin.replace('localhost', '127.0.0.1')}/staff/sign-in`);
    expect(await page.locator('text=パスキーでログインする').isVisible()).toBe(false);
    expect(await page.locator(`text=${origin} を、`).isVisible()).toBe(true);
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 1280],
  // Looked at, not tested each time.
  ...(process.env.SHOTS
    ? ([
        ['/en', 'dark', 320],
        ['', 'light', 1280],
      ] as const)
    : []),
] as const)(
  '%s %s %d: no axe violation, nothing sideways',
  async (prefix, colorScheme, width) => {
    const viewport = { width, height: 900 };
    await visit({ bypassCSP: true, colorScheme, viewport }, async (page) => {
      let shot = 0;
      const look = async (path: string | null): Promise<void> => {
        if (path !== null) await page.goto(`${origin}${prefix}/staff${path}`);
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
        if (process.env.SHOTS)
          await page.screenshot({
            path: `${process.env.SHOTS}/${width}${prefix.slice(1)}-${String(++shot).padStart(2, '0')}.png`,
            fullPage: true,
          });
      };
      await look('/sign-in');
      await page.fill('#login', 'nobody');
      await follow(page, 'form:has(#password) button');
      await look(null);
      await look('/sign-in/code');
      const guest = await addPerson(desk, {
        name: '安部 権内',
        login: `guest-${prefix.slice(1)}-${width}`,
        email: null,
        assignments: [],
      });
      await look(`/invitations/${(await invite(desk, guest.id)).secret}`);

      await deviceAt(page);
      await signIn(page, boss.login);
      await page.goto(`${origin}${prefix}/staff/account`);
      await follow(page, 'button[value="passkey-begin"]');
      await look(null);
      await follow(page, '[data-passkey] button');
      await page.waitForURL(/done=1/);
      await look(null);
      await page.fill('#password', password);
      await follow(page, 'button[value="factor-begin"]');
      await page.fill('#code', '000000');
      await follow(page, 'button[value="factor-confirm"]');
      await look(null);

      await look('/people');
      await follow(page, 'main form.panel button[type="submit"]');
      await look(null);
      await look(`/people/${boss.id}`);
      await look(`/people/${guest.id}`);
      await look('/divisions');
      await look(`/divisions/${division}`);
      await look('/staff-list');
      await page.setInputFiles('input[type="file"]', {
        name: '職員.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          [
            '氏名,ログイン,メール,課,役割,から,退職日',
            '千坂 景親,kagechika,kagechika@city.example.lg.jp,商工課,入力者,2026-04-01,',
            '甘糟 景継,kagetsugu,,商工課観光,課長,2026-04-01,',
            ',nobody,,商工課,入力者,きのう,',
          ].join('\n'),
        ),
      });
      await follow(page, 'main form:has(input[type="file"]) button[type="submit"]');
      await look(null);
      await look('/record');
    });
  },
  180_000,
);

test('nothing of all this was an unexpected error', () => expect(errors).toEqual([]));
