import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openAccounts, UnsuitablePasswordError } from '#accounts';
import {
  acceptInvitation,
  addDivision,
  addPerson,
  changeDivision,
  changePerson,
  type Desk,
  type Door,
  findInvited,
  findSignedIn,
  InvitationInvalidError,
  installationDesk,
  invite,
  LastAdministratorError,
  NotPermittedError,
  PeopleFieldsError,
  type PersonFacts,
  personBy,
  signIn,
  signInAsExample,
} from '#app';
import type { Accounts, Assignment, Person } from '#domain';
import { ids, LoginTakenError, type OpenStorage, openStorage } from '#storage';

const password = '最上川を下る舟の数はいくつ';
const always = { from: '2020-04-01', until: null };
const administrator: Assignment = { role: 'administrator', validity: always };
const respondent: Assignment = { role: 'respondent', division: 'shoko', validity: always };

let opened: OpenStorage;
let accounts: Accounts;
let root: string;
let now = Date.parse('2026-05-01T00:00:00.000Z');
let number = 0;

/** Real time plus what the test lets pass: sessions and hashes live in real time. */
const pass = (milliseconds: number) => {
  now += milliseconds;
};
const minute = 60_000;
const day = 24 * 60 * minute;

let desk: Desk & { accounts: Accounts };
let door: Door;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'michishirube-people-'));
  opened = await openStorage({ folder: root });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin: 'https://plans.example.invalid',
  });
});
beforeEach(() => {
  const services = {
    storage: opened.storage,
    ids,
    clock: { now: () => new Date(++now).toISOString() },
  };
  desk = { ...installationDesk(services), accounts };
  door = { ...services, accounts, origin: { address: `192.0.2.${++number}`, browser: 'test' } };
});
afterAll(async () => {
  await opened.close();
  rmSync(root, { recursive: true, force: true });
});

const facts = (more: Partial<PersonFacts> = {}): PersonFacts => ({
  name: '上杉 花子',
  login: `hanako-${number}-${Math.random()}`,
  email: null,
  assignments: [respondent],
  ...more,
});
const deeds = async (subject: string) =>
  (
    await opened.storage.transaction(({ records }) => records.list({ subject }, { offset: 0, limit: 50 }))
  ).map(({ deed }) => deed);

/** Somebody who has accepted an invitation. */
const member = async (...assignments: readonly Assignment[]): Promise<Person> => {
  const person = await addPerson(desk, facts({ assignments }));
  const { secret } = await invite(desk, person.id);
  await acceptInvitation(door, secret, password);
  return (await opened.storage.transaction(({ people }) => people.find(person.id))) ?? person;
};
const cookieOf = (cookies: readonly string[]) => cookies.map((line) => line.split(';')[0]).join('; ');

describe('an invitation', () => {
  test('leads from a link to a password and into the building', async () => {
    const person = await addPerson(desk, facts());
    const { secret } = await invite(desk, person.id);
    expect((await findInvited(door, secret)).name).toBe('上杉 花子');
    const cookies = await acceptInvitation(door, secret, password);
    expect((await findSignedIn(door, cookieOf(cookies)))?.person.id).toBe(person.id);
    expect((await signIn(door, { login: ` ${person.login.toUpperCase()}　`, password })).kind).toBe('in');
    expect(await deeds(person.id)).toEqual([
      'session.begin',
      'session.password',
      'person.invite',
      'person.add',
    ]);
  });

  test.each<[string, (secret: string, person: Person) => Promise<unknown>]>([
    ['was used', async (secret) => acceptInvitation(door, secret, password)],
    ['is two weeks old', async () => pass(14 * day)],
    ['was replaced', async (_, person) => invite(desk, person.id)],
    [
      'is of somebody who has left',
      async (_, person) => {
        await member(administrator);
        await changePerson(desk, person.id, { ...person, left: true });
      },
    ],
  ])('is refused when it %s', async (_name, spoil) => {
    const person = await addPerson(desk, facts());
    const { secret } = await invite(desk, person.id);
    await spoil(secret, person);
    await expect(findInvited(door, secret)).rejects.toBeInstanceOf(InvitationInvalidError);
    await expect(acceptInvitation(door, secret, '蔵王の樹氷は二月が見頃です')).rejects.toBeInstanceOf(
      InvitationInvalidError,
    );
  });

  test('survives a password that cannot be set', async () => {
    const person = await addPerson(desk, facts());
    const { secret } = await invite(desk, person.id);
    await expect(acceptInvitation(door, secret, 'short')).rejects.toBeInstanceOf(UnsuitablePasswordError);
    expect(await acceptInvitation(door, secret, password)).not.toEqual([]);
  });

  test('of two who hold the link, one gets in', async () => {
    const person = await addPerson(desk, facts());
    const { secret } = await invite(desk, person.id);
    const tried = await Promise.allSettled([1, 2, 3].map(() => acceptInvitation(door, secret, password)));
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('its secret is kept nowhere', async () => {
    const person = await addPerson(desk, facts());
    const { secret } = await invite(desk, person.id);
    const record = await opened.storage.transaction(({ records }) =>
      records.list({}, { offset: 0, limit: 999 }),
    );
    expect(JSON.stringify(record)).not.toContain(secret);
    expect(
      await opened.storage.transaction(({ invitations }) => invitations.findBySecretHash(secret)),
    ).toBeUndefined();
  });
});

describe('signing in', () => {
  test('ten refusals hold a login back for a quarter of an hour, from wherever they come', async () => {
    const person = await member(respondent);
    for (let i = 0; i < 10; i += 1) {
      const elsewhere = { ...door, origin: { address: `198.51.100.${i}`, browser: null } };
      expect((await signIn(elsewhere, { login: person.login, password: 'x' })).kind).toBe('refused');
    }
    const held = await signIn(door, { login: person.login, password });
    expect(held).toEqual({ kind: 'throttled', seconds: expect.any(Number) });
    pass(15 * minute);
    expect((await signIn(door, { login: person.login, password })).kind).toBe('in');
  });

  test('an unknown login is held back in the same way', async () => {
    const login = `nobody-${number}`;
    const answers = [];
    for (let i = 0; i < 11; i += 1) answers.push((await signIn(door, { login, password })).kind);
    expect(answers).toEqual([...Array.from({ length: 10 }, () => 'refused'), 'throttled']);
  });

  test('passwords are on no record', async () => {
    const person = await member(respondent);
    await signIn(door, { login: person.login, password: 'wrong-as-can-be' });
    await signIn(door, { login: person.login, password });
    const record = await opened.storage.transaction(({ records }) =>
      records.list({}, { offset: 0, limit: 999 }),
    );
    expect(JSON.stringify(record)).not.toMatch(/wrong-as-can-be|最上川/);
  });

  test('who has left is out at once, and stays out', async () => {
    await member(administrator);
    const person = await member(respondent);
    const inside = await signIn(door, { login: person.login, password });
    const cookie = inside.kind === 'in' ? cookieOf(inside.cookies) : '';
    expect(await findSignedIn(door, cookie)).not.toBeNull();
    await changePerson(desk, person.id, { ...person, left: true });
    expect(await findSignedIn(door, cookie)).toBeNull();
    expect((await signIn(door, { login: person.login, password })).kind).toBe('refused');
  });

  test('a login that changed is the new one', async () => {
    await member(administrator);
    const person = await member(respondent);
    await changePerson(desk, person.id, { ...person, login: `Ｎew-${person.login}`, left: false });
    expect((await signIn(door, { login: person.login, password })).kind).toBe('refused');
    expect((await signIn(door, { login: `new-${person.login}`, password })).kind).toBe('in');
  });

  test('as an example: only somebody who has an account', async () => {
    const person = await member(respondent);
    const without = await addPerson(desk, facts());
    expect((await signInAsExample(door, person.login)).kind).toBe('in');
    expect((await signInAsExample(door, without.login)).kind).toBe('refused');
  });
});

describe('people and divisions', () => {
  const as = (person: Person): Desk & { accounts: Accounts } => ({
    ...desk,
    by: personBy(person, '2026-05-01'),
  });

  test('only an administrator looks after people', async () => {
    const [clerk, boss] = [await member(respondent), await member(administrator)];
    const attempts = [
      () => addPerson(as(clerk), facts()),
      () => changePerson(as(clerk), clerk.id, { ...clerk, assignments: [administrator], left: false }),
      () => invite(as(clerk), boss.id),
      () => addDivision(as(clerk), { name: '商工課', validity: always, successors: [] }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toBeInstanceOf(NotPermittedError);
    expect((await addPerson(as(boss), facts())).name).toBe('上杉 花子');
  });

  test('one administrator without an end date remains', async () => {
    const all = await opened.storage.transaction(({ people }) => people.list());
    const keeper = await member(administrator);
    for (const person of all) await changePerson(desk, person.id, { ...person, left: true });
    const last = (more: Partial<PersonFacts & { left: boolean }>) =>
      changePerson(desk, keeper.id, { ...keeper, left: false, ...more });
    for (const more of [
      { left: true },
      { assignments: [] },
      {
        assignments: [
          { role: 'administrator', validity: { from: '2020-04-01', until: '2099-04-01' } } as const,
        ],
      },
    ])
      await expect(last(more)).rejects.toBeInstanceOf(LastAdministratorError);
    expect((await last({ name: '直江 花子' })).name).toBe('直江 花子');
  });

  test.each<[string, Partial<PersonFacts>]>([
    ['name', { name: '  ' }],
    ['login', { login: 'a b' }],
    ['login', { login: '' }],
    ['email', { email: 'kikaku' }],
    [
      'assignments',
      { assignments: [{ ...respondent, validity: { from: '2026-04-01', until: '2026-04-01' } }] },
    ],
  ])('%s is refused: %j', async (field, wrong) => {
    const refused = await addPerson(desk, facts(wrong)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PeopleFieldsError);
    expect(Object.keys((refused as PeopleFieldsError).problems)).toEqual([field]);
  });

  test('a login is given once', async () => {
    const person = await addPerson(desk, facts());
    await expect(addPerson(desk, facts({ login: person.login.toUpperCase() }))).rejects.toBeInstanceOf(
      LoginTakenError,
    );
  });

  test('a division passes on to others that are there', async () => {
    const next = await addDivision(desk, {
      name: '魅力推進課',
      validity: { from: '2026-04-01', until: null },
      successors: [],
    });
    const old = await addDivision(desk, { name: '観光課', validity: always, successors: [] });
    const ended = { ...old, validity: { from: '2020-04-01', until: '2026-04-01' } };
    for (const successors of [['nobody'], [old.id]])
      await expect(changeDivision(desk, { ...ended, successors })).rejects.toBeInstanceOf(PeopleFieldsError);
    await expect(changeDivision(desk, { ...old, successors: [next.id] })).rejects.toBeInstanceOf(
      PeopleFieldsError,
    );
    expect((await changeDivision(desk, { ...ended, successors: [next.id] })).successors).toEqual([next.id]);
    expect(await deeds(old.id)).toEqual(['division.change', 'division.add']);
  });
});
