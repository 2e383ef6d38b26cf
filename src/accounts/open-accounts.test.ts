import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Accounts, Cookies, SignIn } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../storage/testing/use-postgres.ts';
import { openAccounts, UnsuitablePasswordError } from './index.ts';
import { oneTimeCode } from './testing/one-time-code.ts';

const origin = { address: '192.0.2.7', browser: 'test' };
const password = '最上川を下る舟の数はいくつ';

/** The `Cookie` header a browser would send after these. */
const cookieOf = (cookies: Cookies, before = ''): string => {
  const jar = new Map(
    before
      .split('; ')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string]),
  );
  for (const line of cookies) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  return [...jar].map((pair) => pair.join('=')).join('; ');
};

const inside = (signIn: SignIn): Extract<SignIn, { kind: 'in' }> => {
  if (signIn.kind !== 'in') throw new Error(`not in: ${signIn.kind}`);
  return signIn;
};

const testAccounts = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let opened: OpenStorage;
  let accounts: Accounts;
  let number = 0;

  beforeAll(async () => {
    opened = await openStorage(await place());
    accounts = openAccounts({
      database: opened.accountDatabase,
      secret: 'for tests only, never for anything else',
      origin: 'https://plans.example.invalid',
    });
  });
  afterAll(() => opened?.close());
  afterEach(() => vi.useRealTimers());

  const newAccount = async (): Promise<{ login: string; account: string }> => {
    const login = `hanako-${++number}@example.invalid`;
    const account = await accounts.create(login);
    await accounts.setPassword(account, password);
    return { login, account };
  };
  const signIn = (login: string, typed = password, address = `192.0.2.${number}`) =>
    accounts.signIn({ login, password: typed }, { ...origin, address });

  test('the right password opens a session, which ends with signing out', async () => {
    const { login, account } = await newAccount();
    const { cookies, account: who } = inside(await signIn(login));
    expect(who).toBe(account);
    const cookie = cookieOf(cookies);
    expect((await accounts.session(cookie))?.session).toMatchObject({
      account,
      address: `192.0.2.${number}`,
      browser: 'test',
    });
    const after = cookieOf(await accounts.signOut(cookie), cookie);
    expect([await accounts.session(cookie), await accounts.session(after)]).toEqual([null, null]);
  });

  test('cookies are for this origin only, unreadable for scripts, and sent over TLS only', async () => {
    const { login } = await newAccount();
    for (const line of inside(await signIn(login)).cookies)
      expect(line).toMatch(/^__Secure-michishirube\..*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('a wrong password, an unknown login and an account without a password get one answer', async () => {
    const { login } = await newAccount();
    const bare = `bare-${number}`;
    await accounts.create(bare);
    const answers = [
      await signIn(login, 'まちがい'),
      await signIn('nobody'),
      await signIn(bare),
      await signIn(login, ''),
      await signIn(login, `${password} `),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'refused' })));
  });

  test.each([
    '',
    'no=cookie',
    'michishirube.session_token=forged',
    '__Secure-michishirube.session_token=a.b',
  ])('no session for the cookie %j', async (cookie) => {
    expect(await accounts.session(cookie)).toBeNull();
  });

  test('a session that was there before signing in is not taken over', async () => {
    const { login } = await newAccount();
    const first = cookieOf(inside(await signIn(login)).cookies);
    const second = cookieOf(inside(await signIn(login)).cookies);
    expect(second).not.toBe(first);
    await accounts.signOut(second);
    expect(await accounts.session(first)).not.toBeNull();
  });

  test('sessions are listed, ended one by one and all at once, and by a new password', async () => {
    const { login, account } = await newAccount();
    const cookies = [];
    for (let i = 0; i < 3; i += 1) cookies.push(cookieOf(inside(await signIn(login)).cookies));
    const [newest] = await accounts.sessions(account);
    expect(await accounts.sessions(account)).toHaveLength(3);
    await accounts.endSession('another account', newest?.id ?? '');
    expect(await accounts.sessions(account)).toHaveLength(3);
    await accounts.endSession(account, newest?.id ?? '');
    expect(await accounts.sessions(account)).toHaveLength(2);
    await accounts.endSessions(account);
    expect(await accounts.sessions(account)).toEqual([]);
    const cookie = cookieOf(inside(await signIn(login)).cookies);
    await accounts.setPassword(account, '蔵王の樹氷は二月が見頃です');
    expect(await accounts.session(cookie)).toBeNull();
    expect([(await signIn(login)).kind, (await signIn(login, '蔵王の樹氷は二月が見頃です')).kind]).toEqual([
      'refused',
      'in',
    ]);
  });

  test('a session ends twelve hours after its last use', async () => {
    const { login } = await newAccount();
    const cookie = cookieOf(inside(await signIn(login)).cookies);
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(start + 11.9 * 3_600_000);
    expect((await accounts.session(cookie))?.cookies).not.toEqual([]);
    vi.setSystemTime(start + 23.8 * 3_600_000);
    expect(await accounts.session(cookie)).not.toBeNull();
    vi.setSystemTime(start + 36 * 3_600_000);
    expect(await accounts.session(cookie)).toBeNull();
  });

  test('trying passwords from one address is held back, other addresses are not', async () => {
    const { login } = await newAccount();
    const answers = [];
    for (let i = 0; i < 31; i += 1) answers.push(await signIn(`nobody-${i}`, 'x', '198.51.100.9'));
    expect(answers.at(-1)).toEqual({ kind: 'throttled', seconds: expect.any(Number) });
    expect((await signIn(login, password, '198.51.100.10')).kind).toBe('in');
  });

  test.each(['短い', 'ああああああああああああああああ', 'abcabcabcabcabc', 'x'.repeat(129)])(
    'not a password: %j',
    async (typed) => {
      const { account } = await newAccount();
      await expect(accounts.setPassword(account, typed)).rejects.toBeInstanceOf(UnsuitablePasswordError);
    },
  );

  test('a password is told from others, and from none', async () => {
    const { account } = await newAccount();
    const bare = await accounts.create(`without-password-${number}`);
    const told = [
      await accounts.isPassword(account, password),
      await accounts.isPassword(account, 'まちがい'),
      await accounts.isPassword(bare, ''),
      await accounts.isPassword('nobody', password),
    ];
    expect(told).toEqual([true, false, false, false]);
  });

  test('attempts without a password are counted by address', async () => {
    const from = (address: string) => accounts.countAttempt({ ...origin, address });
    for (let i = 0; i < 30; i += 1) expect(await from('198.51.100.11')).toBe(0);
    expect(await from('198.51.100.11')).toBeGreaterThan(0);
    expect(await from('198.51.100.12')).toBe(0);
  });

  test('a changed login is the one to sign in with', async () => {
    const { login, account } = await newAccount();
    await accounts.changeLogin(account, `new-${login}`);
    expect([(await signIn(login)).kind, (await signIn(`new-${login}`)).kind]).toEqual(['refused', 'in']);
  });

  test('the second factor: begun, confirmed, asked for, replaced by a backup code once, ended', async () => {
    const { login, account } = await newAccount();
    let cookie = cookieOf(inside(await signIn(login)).cookies);
    const { secondFactor } = accounts;
    expect(await secondFactor.begin(cookie, 'まちがい', origin)).toBe('refused');
    const begun = await secondFactor.begin(cookie, password, origin);
    if (begun === 'refused') throw new Error('refused');
    expect([await secondFactor.isOn(account), await secondFactor.confirm(cookie, '000000', origin)]).toEqual([
      false,
      'refused',
    ]);
    // Whoever mistypes the first code, or begins again, has the key in their telephone already.
    expect(await secondFactor.waiting(account)).toEqual(begun);
    expect(await secondFactor.begin(cookie, 'まちがい', origin)).toBe('refused');
    expect(await secondFactor.begin(cookie, password, origin)).toEqual(begun);
    cookie = cookieOf(
      (await secondFactor.confirm(cookie, oneTimeCode(begun.secret), origin)) as Cookies,
      cookie,
    );
    expect([await secondFactor.isOn(account), await secondFactor.waiting(account)]).toEqual([true, null]);
    expect(await secondFactor.begin(cookie, password, origin)).toBe('refused');

    const half = await signIn(login);
    if (half.kind !== 'second_factor') throw new Error(half.kind);
    const waiting = cookieOf(half.cookies);
    expect(await accounts.session(waiting)).toBeNull();
    expect((await accounts.signInByCode('000000', waiting, origin)).kind).toBe('refused');
    const whole = await accounts.signInByCode(oneTimeCode(begun.secret), waiting, origin);
    expect(await accounts.session(cookieOf(inside(whole).cookies, waiting))).not.toBeNull();

    const [backup = ''] = begun.backupCodes;
    const again = async () => {
      const next = await signIn(login);
      return accounts.signInByCode(
        backup,
        next.kind === 'second_factor' ? cookieOf(next.cookies) : '',
        origin,
      );
    };
    expect([(await again()).kind, (await again()).kind]).toEqual(['in', 'refused']);

    const last = cookieOf(inside(whole).cookies, waiting);
    expect(await secondFactor.end(last, password, origin)).not.toBe('refused');
    expect((await signIn(login)).kind).toBe('in');
  });

  test('for the demo a session is opened without a password', async () => {
    const { account } = await newAccount();
    const cookie = cookieOf(await accounts.signInAs(account, origin));
    expect((await accounts.session(cookie))?.session.account).toBe(account);
    await expect(accounts.signInAs('nobody', origin)).rejects.toThrow();
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-accounts-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testAccounts(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testAccounts(async () => ({ url: await postgres.freshDatabase() }));
});
