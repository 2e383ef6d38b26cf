import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAccounts } from '#accounts';
import * as app from '#app';
import {
  type Desk,
  installationDesk,
  NotPermittedError,
  ReviewNotFoundError,
  RoundNotFoundError,
} from '#app';
import { type Accounts, type Actor, may } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { actorOf, cast, furnish, keepingIn, type TownHall, withoutTrace } from '../fixtures/town-hall.ts';
import type { UseCase } from './use-case.ts';
import { free, lists, useCases } from './use-case-table.ts';

let folder: string;
let opened: OpenStorage;
let accounts: Accounts;
let hallDesk: Desk;
let hall: TownHall;
let everybody: ReadonlyMap<string, Actor>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'michishirube-use-cases-'));
  opened = await openStorage({ folder });
  accounts = openAccounts({
    database: opened.accountDatabase,
    secret: 'for tests only, never for anything else',
    origin: 'https://plans.example.invalid',
  });
  const clock = { now: () => '2026-05-20T01:00:00.000Z' };
  hallDesk = installationDesk({ storage: opened.storage, ids, clock });
  hall = await furnish(hallDesk, keepingIn(folder));
  everybody = new Map(
    Object.entries(cast(hall.divisions)).map(([name, assignments]) => [
      name,
      actorOf(name, assignments, hall.divisions),
    ]),
  );
  hallDesk = { ...hallDesk, storage: withoutTrace(opened.storage) };
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const deskOf = (actor: Actor) => ({ ...hallDesk, accounts, by: { kind: 'person', actor } as const });

/** Whether it was refused for want of a right; whatever else goes wrong comes after that question. */
const refused = async (call: () => Promise<unknown>, hides: boolean): Promise<boolean> => {
  try {
    await call();
    return false;
  } catch (error) {
    const isHidden = error instanceof RoundNotFoundError || error instanceof ReviewNotFoundError;
    return error instanceof NotPermittedError || (hides && isHidden);
  }
};

const listed: readonly (readonly [string, UseCase])[] = Object.entries(useCases).flatMap(([name, given]) =>
  ('needs' in given ? [given] : given).map((one) => [`${name}: ${one.needs}`, one] as const),
);

test('every use case of the room is in one of the lists, and nothing else is', () => {
  const functions = Object.entries(app)
    .filter(([name, value]) => typeof value === 'function' && !name.endsWith('Error'))
    .map(([name]) => name);
  expect([...Object.keys(useCases), ...Object.keys(lists), ...Object.values(free).flat()].toSorted()).toEqual(
    functions.toSorted(),
  );
});

describe('a use case asks for its right itself, of everybody', () => {
  test.each(listed)('%s', async (_name, { needs, on, call }) => {
    const subject = on?.(hall) ?? {};
    const hides = /^(?:submission|evidence|opinion)\./.test(needs);
    const [given, expected]: [string[], string[]] = [[], []];
    for (const [name, actor] of everybody) {
      if (!(await refused(() => call(deskOf(actor), hall), hides))) given.push(name);
      if (may(actor, needs, subject)) expected.push(name);
    }
    expect(given).toEqual(expected);
  });

  test.each(listed)('%s: not of somebody who has left, nor of a stranger', async (_name, { needs, call }) => {
    const boss = everybody.get('企画担当') as Actor;
    const all = [...everybody.values()].flatMap(({ person }) => person.assignments);
    const person = { ...boss.person, assignments: all, leftAt: '2026-05-19T00:00:00.000Z' };
    const hides = /^(?:submission|evidence|opinion)\./.test(needs);
    const left = deskOf({ ...boss, person });
    const stranger = { ...left, by: { kind: 'unknown', typed: 'somebody' } as const };
    expect(await refused(() => call(left, hall), hides)).toBe(true);
    expect(await refused(() => call(stranger, hall), hides)).toBe(true);
  });

  test.each(listed)('%s: the installation itself is never refused', async (_name, { call }) => {
    expect(await refused(() => call({ ...hallDesk, accounts }, hall), false)).toBe(false);
  });
});

test.each(Object.entries(lists))(
  '%s leaves out what may not be seen',
  async (_name, { needs, on, count }) => {
    for (const [name, actor] of everybody)
      expect([name, await count(deskOf(actor), hall)]).toEqual([
        name,
        on(hall).filter((subject) => may(actor, needs, subject)).length,
      ]);
    expect(await count({ ...hallDesk, by: { kind: 'unknown', typed: 'x' } }, hall)).toBe(0);
  },
);
