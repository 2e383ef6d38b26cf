import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAccounts, openPasskeys } from '#accounts';
import {
  acceptInvitation,
  addPerson,
  changePerson,
  type Desk,
  exportRecord,
  installationDesk,
  invite,
  previewStaff,
  takeOverStaff,
} from '#app';
import type { Accounts, Passkey, Person } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { type Misbehaviour, softwareDevice } from '../src/accounts/testing/software-device.ts';

const origin = 'https://plans.example.lg.jp';
const password = '最上川を下る舟の数はいくつ';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let desk: Desk;
let site: ReturnType<typeof createStaffSite>;
let now = Date.parse('2026-05-20T00:00:00.000Z');
const failures: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-passkeys-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin,
  });
  const clock = { now: () => new Date(now).toISOString() };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  site = createStaffSite({
    services: desk,
    entrance: { accounts, origin, demo: null, passkeys: openPasskeys(origin) ?? undefined },
    onError: (error, path) => failures.push([path, error]),
  });
  await member('管理者', 'administrator');
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});
// The library's sessions go by the real clock, so that ours runs from there.
beforeEach(() => {
  now = Date.now();
});

let number = 0;
const member = async (name: string, role: 'viewer' | 'administrator' = 'viewer'): Promise<Person> => {
  const validity = { from: '2020-04-01', until: null };
  const person = await addPerson(desk, {
    name,
    login: `member-${++number}`,
    email: null,
    assignments: [role === 'viewer' ? { role, plan: null, validity } : { role, validity }],
  });
  const { secret } = await invite(desk, person.id);
  await acceptInvitation({ ...desk, accounts, origin: { address: null, browser: null } }, secret, password);
  return person;
};

/** A browser: keeps cookies, comes from an address of its own. */
const browser = () => {
  const address = `203.0.113.${++number % 250}`;
  const jar = new Map<string, string>();
  const send = async (
    path: string,
    form?: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const answer = await site.request(
      `${origin}${path}`,
      {
        method: form === undefined ? 'GET' : 'POST',
        headers: { cookie, host: 'plans.example.lg.jp', ...(form ? { origin } : {}), ...headers },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
      },
      { address },
    );
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  };
  return { send, jar };
};
type Browser = ReturnType<typeof browser>;

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const inside = async ({ send }: Browser): Promise<boolean> => (await send('/staff/account')).status === 200;

/** Somebody who has just signed in by password. */
const arrive = async (person: Person): Promise<Browser> => {
  const at = browser();
  expect((await at.send('/staff/sign-in', { login: person.login, password })).status).toBe(303);
  return at;
};
/** What the page asks the device to make; null when it does not. */
const askedToMake = async ({ send }: Browser, typed?: string): Promise<string | null> => {
  const form = { do: 'passkey-begin', ...(typed === undefined ? {} : { password: typed }) };
  const html = await (await send('/staff/account', form)).text();
  const found = /data-make="([^"]*)"/.exec(html)?.[1];
  return found === undefined ? null : unescaped(found);
};
const register = async (
  at: Browser,
  device: ReturnType<typeof softwareDevice>,
  { name = '自席のパソコン', ...wrong }: Misbehaviour & { name?: string } = {},
): Promise<number> => {
  const answer = device.make((await askedToMake(at)) ?? '', wrong);
  return (await at.send('/staff/account', { do: 'passkey-add', answer, name })).status;
};
const askedToSign = async ({ send }: Browser): Promise<{ options?: string; problem?: string }> =>
  (await send('/staff/sign-in/passkey/request', {})).json();
/** Signs in by passkey alone, from a browser nobody has used; whether that led in. */
const enter = async (
  device: ReturnType<typeof softwareDevice>,
  wrong: Misbehaviour = {},
  at = browser(),
): Promise<boolean> => {
  const { options = '' } = await askedToSign(at);
  const answer = await at.send('/staff/sign-in/passkey', { answer: device.sign(options, wrong), next: '' });
  expect([303, 422]).toContain(answer.status);
  expect(answer.status === 303).toBe(await inside(at));
  return answer.status === 303;
};
const kept = (person: Person): Promise<readonly Passkey[]> =>
  opened.storage.transaction(({ passkeys }) => passkeys.list(person.id));
const record = async (deed: string): Promise<readonly (readonly [string, string | null])[]> =>
  (await exportRecord(desk, { deed })).slice(0, 5).map(({ told, entry }) => [told.ja, entry.reason] as const);
/** Somebody with a passkey on a device. */
const owner = async (name: string, device = softwareDevice(origin)) => {
  const person = await member(name);
  expect(await register(await arrive(person), device)).toBe(303);
  return { person, device };
};

describe('a passkey', () => {
  test('is registered, named, used, renamed and removed, each on record', async () => {
    const person = await member('上杉 花子');
    const at = await arrive(person);
    const device = softwareDevice(origin, { copyable: true });
    expect(await register(at, device, { name: ' 公用のスマートフォン ' })).toBe(303);
    expect(await kept(person)).toMatchObject([
      {
        name: '公用のスマートフォン',
        credential: device.credential,
        counter: 1,
        transports: ['internal'],
        copyable: true,
        copied: true,
        usedAt: null,
      },
    ]);
    expect(await enter(device)).toBe(true);
    const [used] = await kept(person);
    expect([used?.counter, used?.usedAt === null]).toEqual([2, false]);

    const id = used?.id ?? '';
    const form = { passkey: id, name: '私用のスマートフォン' };
    await at.send('/staff/account', { do: 'passkey-rename', ...form });
    const page = await (await at.send('/staff/account')).text();
    expect(page).toContain('value="私用のスマートフォン"');
    expect(page).toContain('最後に使ったのは');
    await at.send('/staff/account', { do: 'passkey-remove', passkey: id });
    expect([await kept(person), await enter(device)]).toEqual([[], false]);

    const told = [...(await record('session.passkey')), ...(await record('passkey'))].map(([words]) => words);
    expect(told).toEqual([
      '上杉 花子さんがパスキー「私用のスマートフォン」でログインしました'.replace('私用', '公用'),
      '上杉 花子さんがパスキー「私用のスマートフォン」を外しました',
      '上杉 花子さんがパスキーの呼び名を「私用のスマートフォン」に変えました',
      '上杉 花子さんがパスキー「公用のスマートフォン」を登録しました',
    ]);
    expect(await record('session.refusedPasskey')).toEqual([
      ['だれかがパスキーでログインできませんでした', '登録のないパスキー'],
    ]);
  });

  test('counts as two factors: no code is asked for, and the session is one like any other', async () => {
    const { device } = await owner('直江 太郎');
    const at = browser();
    const { options = '' } = await askedToSign(at);
    expect(JSON.parse(options)).toMatchObject({ userVerification: 'required', rpId: 'plans.example.lg.jp' });
    const form = { answer: device.sign(options), next: '/en/staff/account' };
    const answer = await at.send('/staff/sign-in/passkey', form);
    expect(answer.headers.get('location')).toBe('/en/staff/account');
    expect(await inside(at)).toBe(true);
    await at.send('/staff/account', { do: 'end-all' });
    expect(await inside(at)).toBe(false);
    // Signing out everywhere ends sessions, it takes no key away.
    expect(await enter(device)).toBe(true);
  });

  test('leads nowhere but here', async () => {
    const { device } = await owner('よそ見の人');
    const at = browser();
    const { options = '' } = await askedToSign(at);
    const form = { answer: device.sign(options), next: 'https://evil.example/staff' };
    expect((await at.send('/staff/sign-in/passkey', form)).headers.get('location')).toBe('/staff');
  });

  test('does not count where the device does not', async () => {
    const { person, device } = await owner('数えない人', softwareDevice(origin, { counts: false }));
    expect([await enter(device), await enter(device)]).toEqual([true, true]);
    expect((await kept(person))[0]?.counter).toBe(0);
  });

  test.each<[string, Misbehaviour]>([
    ['from another address', { origin: 'https://plans.example.lg.jp.evil.example' }],
    ['of another site', { rpID: 'evil.example' }],
    ['to another challenge', { challenge: 'bm90IHdoYXQgd2FzIGFza2Vk' }],
    ['made for registering', { type: 'webauthn.create' }],
    ['by a device that has not looked at its owner', { unverified: true }],
    ['by another key', { otherKey: true }],
    ['for somebody else', { userHandle: Buffer.from('somebody-else').toString('base64url') }],
    ['for nobody', { userHandle: '' }],
    ['that counts back', { counter: 1 }],
    ['that has become copyable', { copyable: true }],
  ])('an answer %s lets nobody in, and the key goes on to work', async (_name, wrong) => {
    const { person, device } = await owner('疑われる人');
    expect(await enter(device)).toBe(true);
    const [before] = await kept(person);
    expect(await enter(device, wrong)).toBe(false);
    expect(await kept(person)).toEqual([before]);
    expect((await record('session.refusedPasskey'))[0]?.[0]).toBe(
      `ログイン名「${person.login}」の人がパスキーでログインできませんでした`,
    );
    expect(await enter(device)).toBe(true);
  });

  test('of somebody else does not let in by the right name', async () => {
    const [one, other] = [await owner('甲'), await owner('乙')];
    expect(await enter(other.device, { credential: one.device.credential })).toBe(false);
    const handle = Buffer.from(one.person.id).toString('base64url');
    expect(await enter(other.device, { userHandle: handle })).toBe(false);
  });

  test('an answer is good once, in the browser that was asked, for five minutes', async () => {
    const { device } = await owner('繰り返す人');
    const at = browser();
    const { options = '' } = await askedToSign(at);
    const secret = at.jar.get('michishirube.passkey') ?? '';
    const form = { answer: device.sign(options), next: '' };
    const elsewhere = browser();
    expect((await elsewhere.send('/staff/sign-in/passkey', form)).status).toBe(422);
    expect((await at.send('/staff/sign-in/passkey', form)).status).toBe(303);
    const again = browser();
    again.jar.set('michishirube.passkey', secret);
    expect((await again.send('/staff/sign-in/passkey', form)).status).toBe(422);
    expect(await inside(again)).toBe(false);

    const slow = browser();
    const late = await askedToSign(slow);
    now += 5 * 60 * 1000;
    const answer = await slow.send('/staff/sign-in/passkey', { answer: device.sign(late.options ?? '') });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('時間が過ぎたか')]);
  });

  test('a wrong answer uses the question up', async () => {
    const { device } = await owner('試す人');
    const at = browser();
    const { options = '' } = await askedToSign(at);
    const secret = at.jar.get('michishirube.passkey') ?? '';
    await at.send('/staff/sign-in/passkey', { answer: device.sign(options, { otherKey: true }) });
    at.jar.set('michishirube.passkey', secret);
    expect((await at.send('/staff/sign-in/passkey', { answer: device.sign(options) })).status).toBe(422);
  });

  test.each([
    '',
    '{}',
    'null',
    '[]',
    '{"id":"x"',
    'x'.repeat(60_000),
    '{"id":1,"rawId":1,"type":"public-key"}',
  ])('what is no answer lets nobody in: %#', async (answer) => {
    const at = browser();
    await askedToSign(at);
    expect((await at.send('/staff/sign-in/passkey', { answer })).status).toBe(422);
  });

  test('from another site nothing is asked and nothing answered', async () => {
    for (const path of ['/staff/sign-in/passkey/request', '/staff/sign-in/passkey'])
      expect((await browser().send(path, {}, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('attempts are held back by address, and refusals by passkey', async () => {
    const at = browser();
    for (let i = 0; i < 30; i += 1) expect((await askedToSign(at)).problem).toBeUndefined();
    expect((await askedToSign(at)).problem).toContain('続けて失敗したため');

    const { device } = await owner('狙われた人');
    for (let i = 0; i < 10; i += 1) expect(await enter(device, { otherKey: true })).toBe(false);
    expect(await enter(device)).toBe(false);
    now += 16 * 60 * 1000;
    expect(await enter(device)).toBe(true);
  });
});

describe('registering', () => {
  test('asks for the password, unless one has just signed in', async () => {
    const person = await member('朝からいる人');
    const at = await arrive(person);
    expect(await askedToMake(at)).not.toBeNull();
    now += 11 * 60 * 1000;
    expect([await askedToMake(at), await askedToMake(at, 'まちがい')]).toEqual([null, null]);
    expect(await askedToMake(at, password)).not.toBeNull();
    const page = await (await at.send('/staff/account')).text();
    expect(page).toContain('id="passkey-password"');
  });

  test.each<[string, Misbehaviour]>([
    ['from another address', { origin: 'http://plans.example.lg.jp' }],
    ['of another site', { rpID: 'example.lg.jp' }],
    ['to another challenge', { challenge: 'bm90IHdoYXQgd2FzIGFza2Vk' }],
    ['made for signing in', { type: 'webauthn.get' }],
    ['by a device that has not looked at its owner', { unverified: true }],
    [
      'with a certificate, which would have to be asked about elsewhere',
      {
        attestation: {
          fmt: 'packed',
          attStmt: new Map<string, unknown>([
            ['alg', -7],
            ['sig', new Uint8Array(64)],
            ['x5c', [new Uint8Array(300)]],
          ]),
        },
      },
    ],
    ['of a make that is not known', { attestation: { fmt: 'tpm', attStmt: new Map() } }],
  ])('an answer %s registers nothing', async (_name, wrong) => {
    const person = await member('登録する人');
    expect(await register(await arrive(person), softwareDevice(origin), wrong)).toBe(422);
    expect(await kept(person)).toEqual([]);
  });

  test('a credential that is there already is not taken over', async () => {
    const { person, device } = await owner('持ち主');
    const thief = await member('横取りする人');
    const at = await arrive(thief);
    expect(await register(at, softwareDevice(origin), { credential: device.credential })).toBe(422);
    expect([(await kept(person)).length, await kept(thief)]).toEqual([1, []]);
    expect(await enter(device)).toBe(true);
  });

  test('an answer is good once, and not for another person or for signing in', async () => {
    const [one, other] = [await member('丙'), await member('丁')];
    const [mine, theirs] = [await arrive(one), await arrive(other)];
    const device = softwareDevice(origin);
    const answer = device.make((await askedToMake(mine)) ?? '');
    const secret = mine.jar.get('michishirube.passkey') ?? '';
    theirs.jar.set('michishirube.passkey', secret);
    const form = { do: 'passkey-add', answer, name: 'x' };
    expect((await theirs.send('/staff/account', form)).status).toBe(422);
    // It was used up by that.
    expect((await mine.send('/staff/account', form)).status).toBe(422);
    expect([await kept(one), await kept(other)]).toEqual([[], []]);
  });

  test('passkeys of others are neither renamed nor removed', async () => {
    const { person } = await owner('戊');
    const [passkey] = await kept(person);
    const at = await arrive(await member('己'));
    for (const deed of ['passkey-rename', 'passkey-remove'])
      await at.send('/staff/account', { do: deed, passkey: passkey?.id ?? '', name: 'x' });
    expect(await kept(person)).toEqual([passkey]);
  });

  test('the device is told which ones there are, and not to make them again', async () => {
    const { person, device } = await owner('庚');
    const options = JSON.parse((await askedToMake(await arrive(person))) ?? '');
    expect(options.excludeCredentials).toMatchObject([{ id: device.credential }]);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(options.attestation).toBe('none');
  });
});

describe('whoever has left', () => {
  test('does not get in, and their passkeys are gone also when they come back', async () => {
    const { person, device } = await owner('去る人');
    const facts = { name: person.name, login: person.login, email: null, assignments: person.assignments };
    await changePerson({ ...desk, accounts }, person.id, { ...facts, left: true });
    expect([await enter(device), await kept(person)]).toEqual([false, []]);
    expect((await record('passkey.drop'))[0]?.[0]).toContain(
      '去る人さんのパスキー「自席のパソコン」を外しました',
    );
    await changePerson({ ...desk, accounts }, person.id, { ...facts, left: false });
    expect(await enter(device)).toBe(false);
  });

  test('by a list of staff loses them as well', async () => {
    const { person, device } = await owner('一覧で去る人');
    const csv = `氏名,ログイン,役割,退職日\n${person.name},${person.login},,2026-03-31\n`;
    const file = { name: '職員.csv', bytes: new TextEncoder().encode(csv) };
    const { fingerprint } = await previewStaff(desk, file);
    expect(await takeOverStaff({ ...desk, accounts }, file, fingerprint)).toHaveLength(1);
    expect([await enter(device), await kept(person)]).toEqual([false, []]);
  });

  test('between the question and the answer does not get in', async () => {
    const { person, device } = await owner('いま去る人');
    const at = browser();
    const { options = '' } = await askedToSign(at);
    await opened.storage.transaction(async ({ people }) => {
      const now = await people.find(person.id);
      if (now) await people.save({ ...now, leftAt: desk.clock.now() });
    });
    expect((await at.send('/staff/sign-in/passkey', { answer: device.sign(options) })).status).toBe(422);
    expect((await record('session.refusedPasskey'))[0]?.[1]).toBe('利用が終わった人のパスキー');
  });
});

test('a new password by a link removes the passkeys, and says so before', async () => {
  const { person, device } = await owner('忘れた人');
  const { path } = await invite(desk, person.id);
  const at = browser();
  expect(await (await at.send(path)).text()).toContain('登録してあるパスキーはすべて外れます');
  const next = '蔵王の樹氷は二月が見頃です';
  expect((await at.send(path, { password: next, again: next })).status).toBe(303);
  expect([await kept(person), await enter(device)]).toEqual([[], false]);
});

describe('where browsers have no passkeys', () => {
  test.each<[string, boolean]>([
    ['https://plans.example.lg.jp', true],
    ['https://plans.example.lg.jp:8443/', true],
    ['http://localhost:8420', true],
    ['http://plans.example.lg.jp', false],
    ['https://192.0.2.7', false],
    ['https://[2001:db8::7]:8443', false],
    ['http://127.0.0.1:8420', false],
  ])('%s: %s', (address, can) => {
    expect(openPasskeys(address) !== null).toBe(can);
  });

  test('no address and no page of ours offers them', async () => {
    const without = createStaffSite({ services: desk, entrance: { accounts, origin, demo: null } });
    expect(without.routes.some(({ path }) => path.includes('passkey') && !path.includes('assets'))).toBe(
      false,
    );
    const page = await (await without.request(`${origin}/staff/sign-in`)).text();
    expect(page).not.toContain('パスキー');
  });

  test('without a script the pages say so, and show no button', async () => {
    const page = await (await browser().send('/staff/sign-in')).text();
    expect(page).toContain('パスキーには JavaScript が必要です');
    expect(page).toMatch(/data-when="fits" hidden/);
  });
});

test('nothing of all this was an unexpected error', () => expect(failures).toEqual([]));
