import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Addressee, Message, Person, Stores } from '#domain';
import { type OpenStorage, openStorage, type StorageOptions } from '../index.ts';

const shoko: Addressee = { kind: 'division', name: '商工課' };

const messageOf = (more: Partial<Message> = {}): Message => ({
  id: randomUUID(),
  kind: 'reminder',
  to: { person: 'hanako', name: '上杉 花子', address: 'shoko@city.example.lg.jp' },
  subject: '令和7年度の実績 締切のお知らせ',
  text: '1行目\n2行目 "引用" \\ %',
  locale: 'ja',
  about: { plan: 'strategy', round: 'r7', answerer: shoko, comment: null },
  person: 'naoe',
  by: '直江 企画',
  state: 'queued',
  tries: 0,
  said: null,
  createdAt: '2026-05-20T00:00:00.000Z',
  nextAt: '2026-05-20T00:00:00.000Z',
  sentAt: null,
  ...more,
});

/** What every engine has to do with mail: the outbox, what people want, who is named in comments. */
export const testMailContract = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  describe('mail', () => {
    let options: Pick<StorageOptions, 'url' | 'folder'>;
    let opened: OpenStorage;
    let tenant = 0;
    const within = <T>(work: (stores: Stores) => Promise<T>): Promise<T> => opened.storage.transaction(work);
    beforeAll(async () => {
      options = await place();
    });
    beforeEach(async () => {
      await opened?.close();
      tenant += 1;
      opened = await openStorage({ ...options, tenant: `mail-${tenant}` });
    });
    afterAll(() => opened?.close());

    const all = { offset: 0, limit: 99 };
    const keep = async (...messages: readonly Message[]) => {
      for (const message of messages) await within(({ outbox }) => outbox.save(message));
    };

    test('a message comes back as written, changes whole, newest first', async () => {
      const first = messageOf();
      const second = messageOf({
        kind: 'invitation',
        about: { plan: null, round: null, answerer: null, comment: null },
        person: null,
        createdAt: '2026-05-21T00:00:00.000Z',
      });
      await keep(first, second);
      const sent: Message = {
        ...first,
        state: 'sent',
        tries: 1,
        said: '250 2.0.0 Ok: queued as 4bX',
        nextAt: null,
        sentAt: '2026-05-20T00:00:09.000Z',
      };
      await keep(sent);
      expect(await within(({ outbox }) => outbox.list({}, all))).toEqual([second, sent]);
      expect(await within(({ outbox }) => outbox.find(first.id))).toEqual(sent);
      expect(await within(({ outbox }) => Promise.all([outbox.find('none'), outbox.find('\0')]))).toEqual([
        undefined,
        undefined,
      ]);
    });

    test('by state, round and plan, a page at a time', async () => {
      const other = { plan: 'vision', round: 'r8', answerer: null, comment: null };
      const [a, b, c] = [
        messageOf({ createdAt: '2026-05-20T00:00:03.000Z' }),
        messageOf({ createdAt: '2026-05-20T00:00:02.000Z', about: other, state: 'failed' }),
        messageOf({
          createdAt: '2026-05-20T00:00:01.000Z',
          about: { ...other, plan: null },
          state: 'unclear',
        }),
      ];
      await keep(a, b, c);
      const ids = async (...[query, page = all]: [Parameters<Stores['outbox']['list']>[0], typeof all?]) =>
        (await within(({ outbox }) => outbox.list(query, page))).map(({ id }) => id);
      expect(await ids({ state: 'failed' })).toEqual([b.id]);
      expect(await ids({ round: 'r8' })).toEqual([b.id, c.id]);
      expect(await ids({ plans: ['vision', 'strategy'] })).toEqual([a.id, b.id]);
      expect(await ids({ plans: [] })).toEqual([]);
      expect(await ids({ round: '\0' })).toEqual([]);
      expect(await ids({}, { offset: 1, limit: 1 })).toEqual([b.id]);
      expect(await within(({ outbox }) => outbox.count({ round: 'r8' }))).toBe(2);
    });

    test('what is due comes oldest first, and nothing before its time', async () => {
      const [late, early, later] = ['02', '01', '03'].map((second) =>
        messageOf({ nextAt: `2026-05-20T00:00:${second}.000Z` }),
      ) as [Message, Message, Message];
      await keep(late, early, later, messageOf({ state: 'sent', nextAt: null }));
      const due = (state: 'queued' | 'sending', now: string) =>
        within(({ outbox }) => outbox.due(state, now)).then((message) => message?.id);
      expect(await due('queued', '2026-05-20T00:00:00.999Z')).toBeUndefined();
      expect(await due('queued', '2026-05-20T00:00:02.500Z')).toBe(early.id);
      await keep({ ...early, state: 'sending' });
      expect(await due('queued', '2026-05-20T00:00:02.500Z')).toBe(late.id);
      expect(await due('sending', '2026-05-20T00:00:02.500Z')).toBe(early.id);
    });

    const somebody = async (id: string): Promise<void> => {
      const person: Person = {
        id,
        name: id,
        login: id,
        account: null,
        email: null,
        assignments: [],
        leftAt: null,
      };
      await within(({ people }) => people.save(person));
    };

    test('what somebody wants is kept once for each', async () => {
      await somebody('hanako');
      await within(({ mailChoices }) =>
        mailChoices.save('hanako', { kinds: { commented: false }, language: 'ja' }),
      );
      const choice = { kinds: { settled: true }, language: 'en' } as const;
      await within(({ mailChoices }) => mailChoices.save('hanako', choice));
      expect(await within(({ mailChoices }) => mailChoices.all())).toEqual(new Map([['hanako', choice]]));
    });

    test('a mention is unseen until its person has seen it', async () => {
      for (const person of ['hanako', 'naoe']) await somebody(person);
      const round = {
        id: 'r',
        planId: 'p',
        year: 2025,
        part: 'year',
        title: '',
        message: '',
        state: 'open',
        steps: [],
        asked: [{ answerer: shoko, keys: [] }],
        taken: [],
      } as const;
      const at = '2026-05-20T00:00:00.000Z';
      await within(async ({ rounds }) => {
        await rounds.save(round);
        await rounds.saveSubmission({
          round: 'r',
          answerer: shoko,
          stage: 'requested',
          openedAt: null,
          changedAt: at,
          returned: null,
        });
        for (const id of ['c1', 'c2'])
          await rounds.comment({
            id,
            round: 'r',
            answerer: shoko,
            key: null,
            text: '',
            person: null,
            by: '',
            at,
          });
      });
      const mention = (comment: string, person: string) => ({
        comment,
        person,
        written: `@${person}`,
        round: 'r',
        answerer: shoko,
        at,
        seenAt: null,
      });
      for (const one of [mention('c1', 'hanako'), mention('c1', 'naoe'), mention('c2', 'hanako')])
        await within(({ mentions }) => mentions.add(one));
      const unseen = async (person: string) =>
        (await within(({ mentions }) => mentions.unseen(person))).map(({ comment }) => comment);
      expect(await unseen('hanako')).toEqual(['c2', 'c1']);
      const seenAt = '2026-05-21T00:00:00.000Z';
      await within(({ mentions }) =>
        mentions.see({ person: 'hanako', round: 'r', answerer: shoko, at: seenAt }),
      );
      expect([await unseen('hanako'), await unseen('naoe')]).toEqual([[], ['c1']]);
      expect(await within(({ mentions }) => mentions.of('r', shoko))).toEqual([
        { ...mention('c1', 'hanako'), seenAt },
        mention('c1', 'naoe'),
        { ...mention('c2', 'hanako'), seenAt },
      ]);
    });
  });
};
