import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Division, Invitation, Person, RecordEntry, RecordQuery, Stores } from '#domain';
import { LoginTakenError, type OpenStorage, openStorage, type StorageOptions } from '../index.ts';

const personOf = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: '上杉 花子',
  login: id,
  account: null,
  email: 'kikaku@example.invalid',
  assignments: [
    { role: 'planner', plan: null, validity: { from: '2026-04-01', until: null } },
    { role: 'municipal', municipality: '062022', validity: { from: '2025-04-01', until: '2026-04-01' } },
  ],
  leftAt: null,
  ...more,
});

const invitationOf = (person: string, more: Partial<Invitation> = {}): Invitation => ({
  id: randomUUID(),
  person,
  secretHash: randomUUID(),
  by: '管理者',
  createdAt: '2026-04-01T00:00:00.000Z',
  expiresAt: '2026-04-15T00:00:00.000Z',
  usedAt: null,
  ...more,
});

const entryOf = (round: string, minute: number, more: Partial<RecordEntry> = {}): RecordEntry => ({
  id: randomUUID(),
  at: `2026-05-29T03:${String(minute).padStart(2, '0')}:00.000Z`,
  person: 'hanako',
  name: '上杉 花子',
  address: '192.0.2.7',
  deed: 'submission.answer',
  plan: 'strategy',
  round,
  subject: 'division:shoko',
  before: '20件',
  after: '24件',
  reason: null,
  ...more,
});

/** What every engine has to do with people, divisions, invitations and the record. */
export const testPeopleContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('people', () => {
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      opened = await openStorage(await place());
    });
    afterAll(() => opened?.close());

    test('a person comes back as saved, by id, login and account, and changes whole', async () => {
      const person = personOf('hanako');
      await within(({ people }) => people.save(person));
      expect(await within(({ people }) => people.find('hanako'))).toEqual(person);
      const later = {
        ...person,
        name: '直江 花子',
        account: 'a-1',
        assignments: [],
        leftAt: '2027-04-01T00:00:00.000Z',
      };
      await within(({ people }) => people.save(later));
      expect(await within(({ people }) => people.findByLogin('hanako'))).toEqual(later);
      expect(await within(({ people }) => people.findByAccount('a-1'))).toEqual(later);
    });

    test('one login belongs to one person', async () => {
      await within(({ people }) => people.save(personOf('taro')));
      const refused = within(({ people }) => people.save(personOf('jiro', { login: 'taro' })));
      await expect(refused).rejects.toBeInstanceOf(LoginTakenError);
      expect(await within(({ people }) => people.find('jiro'))).toBeUndefined();
    });

    test.each(['nobody', '\0', 'a\ud800'])('nobody is found by %j', async (text) => {
      const found = await within(({ people }) =>
        Promise.all([people.find(text), people.findByLogin(text), people.findByAccount(text)]),
      );
      expect(found).toEqual([undefined, undefined, undefined]);
    });

    test('people are listed by name, those of another tenant never', async () => {
      for (const [id, name] of [
        ['p1', 'い'],
        ['p2', 'あ'],
        ['p3', 'あ'],
      ] as const)
        await within(({ people }) => people.save(personOf(id, { name })));
      const ids = (await within(({ people }) => people.list())).map(({ id }) => id);
      expect(ids.filter((id) => id.startsWith('p'))).toEqual(['p2', 'p3', 'p1']);
    });

    test('divisions come back with their time and successors', async () => {
      const division: Division = {
        id: 'kanko',
        name: '観光課',
        validity: { from: '2020-04-01', until: null },
        successors: [],
      };
      await within(({ divisions }) => divisions.save(division));
      const ended = {
        ...division,
        validity: { from: '2020-04-01', until: '2026-04-01' },
        successors: ['miryoku'],
      };
      await within(({ divisions }) => divisions.save(ended));
      expect(await within(({ divisions }) => divisions.list())).toEqual([ended]);
    });

    test('a newer invitation ends those before it; a used one stays on record', async () => {
      await within(({ people }) => people.save(personOf('saburo')));
      const [first, second, third] = [invitationOf('saburo'), invitationOf('saburo'), invitationOf('saburo')];
      await within(({ invitations }) => invitations.add(first));
      await within(({ invitations }) => invitations.add(second));
      const find = ({ secretHash }: Invitation) =>
        within(({ invitations }) => invitations.findBySecretHash(secretHash));
      expect(await find(first)).toBeUndefined();
      await within(({ invitations }) => invitations.use(second.id, '2026-04-02T00:00:00.000Z'));
      await within(({ invitations }) => invitations.add(third));
      expect([await find(second), await find(third)]).toEqual([
        { ...second, usedAt: '2026-04-02T00:00:00.000Z' },
        third,
      ]);
    });

    test('an invitation of nobody is refused', async () => {
      await expect(within(({ invitations }) => invitations.add(invitationOf('nobody')))).rejects.toThrow();
    });
  });

  describe('the record', () => {
    let opened: OpenStorage;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      opened = await openStorage(await place());
    });
    afterAll(() => opened?.close());

    test('lines come back newest first, page by page', async () => {
      const entries = [3, 1, 2, 4].map((minute) => entryOf('paged', minute));
      for (const entry of entries) await within(({ records }) => records.add(entry));
      const sorted = entries.toSorted((a, b) => (a.at < b.at ? 1 : -1));
      const query = { round: 'paged' };
      const pages = await within(({ records }) =>
        Promise.all([
          records.list(query, { offset: 0, limit: 3 }),
          records.list(query, { offset: 3, limit: 3 }),
        ]),
      );
      expect(pages.flat()).toEqual(sorted);
      expect(await within(({ records }) => records.count(query))).toBe(4);
    });

    test.each<[RecordQuery, readonly number[]]>([
      [{}, [4, 3, 2, 1]],
      [{ plan: 'strategy' }, [4, 2, 1]],
      [{ person: 'taro' }, [2]],
      [{ subject: 'division:norin' }, [3]],
      [{ deed: 'submission' }, [3, 2, 1]],
      [{ deed: 'submission.return' }, [3]],
      [{ deed: 'sub' }, []],
      [{ from: '2026-05-29T03:02:00.000Z', until: '2026-05-29T03:04:00.000Z' }, [3, 2]],
      [{ words: '24件' }, [4, 2, 1]],
      [{ words: '桁' }, [3]],
      [{ words: '%' }, [1]],
      [{ words: '_' }, []],
      [{ words: '\\' }, []],
      [{ words: '\0' }, []],
    ])('is searched by %j', async (query, minutes) => {
      const round = randomUUID();
      for (const entry of [
        entryOf(round, 1, { before: '20%' }),
        entryOf(round, 2, { person: 'taro', name: '直江 太郎' }),
        entryOf(round, 3, {
          subject: 'division:norin',
          deed: 'submission.return',
          plan: 'vision',
          after: null,
          reason: '桁が違うようです',
        }),
        entryOf(round, 4, { deed: 'round.remind' }),
      ])
        await within(({ records }) => records.add(entry));
      const found = await within(({ records }) =>
        records.list({ ...query, round }, { offset: 0, limit: 10 }),
      );
      expect(found.map(({ at }) => Number(at.slice(14, 16)))).toEqual(minutes);
      expect(await within(({ records }) => records.count({ ...query, round }))).toBe(minutes.length);
    });
  });
};
