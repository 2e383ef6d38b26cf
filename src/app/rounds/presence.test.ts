import { expect, test } from 'vitest';
import type { Addressee, Person, Storage } from '#domain';
import { personBy } from '../people/desk.ts';
import { meet } from './presence.ts';

const person = (name: string): Person => ({
  id: name,
  name,
  login: name,
  account: null,
  email: null,
  assignments: [],
  leftAt: null,
});
const shoko: Addressee = { kind: 'division', name: '商工課' };

test('two on one page see each other until one has been silent for three minutes', () => {
  let now = Date.parse('2026-05-29T08:00:00.000Z');
  const storage: Storage = { transaction: () => Promise.reject(new Error('nothing is stored')) };
  const clock = { now: () => new Date(now).toISOString() };
  const page = { round: 'r', answerer: shoko };
  const as = (name: string, typed = false, at = page) =>
    meet({ by: personBy(person(name)), clock, storage }, at, { typed }).map(
      (one) => `${one.name} ${one.typedAt?.slice(11, 16) ?? '-'}`,
    );
  expect(as('花子')).toEqual([]);
  expect(as('太郎')).toEqual(['花子 -']);
  now += 60_000;
  expect(as('花子', true)).toEqual(['太郎 -']);
  expect(as('次郎')).toEqual(['花子 08:01', '太郎 -']);
  expect(as('三郎', false, { ...page, round: 'other' })).toEqual([]);
  now += 2 * 60_000 + 1;
  expect(as('次郎')).toEqual(['花子 08:01']);
  now += 3 * 60_000 + 1;
  expect(as('花子')).toEqual([]);
  expect(meet({ by: { kind: 'installation' }, clock, storage }, page)).toEqual([]);
});
