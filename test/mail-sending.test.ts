import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addPerson,
  type Desk,
  findInvited,
  InvitationInvalidError,
  installationDesk,
  inviteByMail,
  listMessages,
  MessageNotFoundError,
  NotMailableError,
  personBy,
  sendAgain,
  sendDue,
} from '#app';
import { type Assignment, longestDelivery, type Mailer, type Message } from '#domain';
import { openMailer } from '#mail';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { type MailServer, startBreakingServer, startMailServer } from '../src/mail/testing/mail-server.ts';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { roundCity } from './fixtures/round-city.ts';

const from = 'みちしるべ <kikaku@city.example.lg.jp>';
const post = { origin: 'https://plans.example.invalid' };
const always = { from: '2020-04-01', until: null };
const minute = 60_000;

const testSending = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let tenant = 0;
  let now = Date.parse('2026-05-20T00:00:00.000Z');
  const clock = { now: () => new Date(now).toISOString() };
  let servers: MailServer[] = [];
  beforeAll(async () => {
    options = await place();
  });
  const reopen = async (): Promise<void> => {
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `sending-${tenant}` });
  };
  beforeEach(() => {
    tenant += 1;
    return reopen();
  });
  afterEach(async () => {
    for (const server of servers) await server.close();
    servers = [];
  });
  afterAll(() => opened?.close());

  const using = async (server: Promise<MailServer>): Promise<MailServer> => {
    const begun = await server;
    servers.push(begun);
    return begun;
  };
  const sending = (mailer: Mailer) => ({ storage: opened.storage, ids, clock, post, mailer });
  const written = async (count = 1): Promise<readonly Message[]> => {
    const messages = Array.from(
      { length: count },
      (_, at): Message => ({
        id: ids.next(),
        kind: 'reminder',
        to: { person: 'hanako', name: '上杉 花子', address: `shoko${at}@city.example.lg.jp` },
        subject: `締切のお知らせ ${at}`,
        text: '回答をお願いします。',
        locale: 'ja',
        about: { plan: 'strategy', round: 'r7', answerer: null, comment: null },
        person: null,
        by: '直江 企画',
        state: 'queued',
        tries: 0,
        said: null,
        createdAt: clock.now(),
        nextAt: clock.now(),
        sentAt: null,
      }),
    );
    await opened.storage.transaction(async ({ outbox }) => {
      for (const message of messages) await outbox.save(message);
    });
    return messages;
  };
  const desk = (): Desk => ({ ...installationDesk({ storage: opened.storage, ids, clock, post }) });
  const log = async () => (await listMessages(desk(), null, 1)).messages;
  const outcome = async () => (await log()).map(({ state, tries, said }) => [state, tries, said]);

  test('what the server takes is sent once, in the order of writing', async () => {
    const server = await using(startMailServer());
    await written(3);
    expect(await sendDue(sending(openMailer(server.url, from)))).toBe(3);
    expect(await sendDue(sending(openMailer(server.url, from)))).toBe(0);
    expect(server.taken.flatMap(({ to }) => to)).toEqual(
      [0, 1, 2].map((at) => `shoko${at}@city.example.lg.jp`),
    );
    expect(await outcome()).toEqual(Array(3).fill(['sent', 1, '250 taken']));
    expect((await log()).map(({ sentAt, nextAt }) => [sentAt, nextAt])).toEqual(
      Array(3).fill([clock.now(), null]),
    );
  });

  test('a recipient that is refused holds up nobody else, and is not tried again by itself', async () => {
    const refuse = (to: string) =>
      to.startsWith('shoko1@') ? { code: 550, words: 'no such mailbox' } : null;
    const server = await using(startMailServer({ refuse }));
    await written(3);
    expect(await sendDue(sending(openMailer(server.url, from)))).toBe(2);
    now += 90 * 60 * minute;
    expect(await sendDue(sending(openMailer(server.url, from)))).toBe(0);
    expect((await log()).find(({ subject }) => subject.endsWith('1'))).toMatchObject({
      state: 'failed',
      tries: 1,
      said: '550 no such mailbox',
    });
  });

  test('a server that is down, then up: nothing is lost, pauses grow, and a restart changes nothing', async () => {
    const gone = await startMailServer();
    await gone.close();
    const mailer = openMailer(gone.url, from);
    await written();
    const waits: number[] = [];
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await sendDue(sending(mailer))).toBe(0);
      const [message] = await log();
      expect([message?.state, message?.tries]).toEqual(['queued', tries]);
      waits.push(Date.parse(message?.nextAt ?? '') - now);
      now += 1000;
      expect(await sendDue(sending(mailer))).toBe(0);
      expect((await log())[0]?.tries).toBe(tries);
      now = Date.parse(message?.nextAt ?? '');
      await reopen();
    }
    expect(waits).toEqual([minute, 5 * minute, 15 * minute]);
    const server = await using(startMailServer({ port: gone.port }));
    expect(await sendDue(sending(mailer))).toBe(1);
    expect(server.taken).toHaveLength(1);
    expect(await outcome()).toEqual([['sent', 4, '250 taken']]);
  });

  test('after two days it is given up, with the last words; a person can send it again', async () => {
    await written();
    const mailer: Mailer = { send: async () => ({ kind: 'deferred', said: '451 later' }) };
    let tries = 0;
    for (; (await log())[0]?.state === 'queued'; tries += 1) {
      await sendDue(sending(mailer));
      now += 31 * 60 * minute;
    }
    expect([tries, ...(await outcome())]).toEqual([8, ['failed', 8, '451 later']]);
    const [message] = await log();
    await sendAgain(desk(), message?.id ?? '');
    expect(await outcome()).toEqual([['queued', 0, '451 later']]);
    await expect(sendAgain(desk(), message?.id ?? '')).rejects.toThrow(MessageNotFoundError);
  });

  test('a crash between the server’s word and our note of it sends nothing twice; a person decides', async () => {
    const server = await using(startMailServer());
    await written(2);
    const mailer = openMailer(server.url, from);
    // The process ends exactly there: the mail is taken, and nothing is written any more.
    const dying: Mailer = {
      send: async (letter) => {
        await mailer.send(letter);
        throw new Error('killed');
      },
    };
    await expect(sendDue(sending(dying))).rejects.toThrow('killed');
    expect(server.taken).toHaveLength(1);
    await reopen();
    expect(await sendDue(sending(mailer))).toBe(1);
    expect((await outcome()).map(([state]) => state).toSorted()).toEqual(['sending', 'sent']);
    now += 3 * longestDelivery;
    expect(await sendDue(sending(mailer))).toBe(0);
    expect((await outcome()).map(([state]) => state).toSorted()).toEqual(['sent', 'unclear']);
    expect(server.taken).toHaveLength(2);
    const unclear = (await log()).find(({ state }) => state === 'unclear');
    await sendAgain(desk(), unclear?.id ?? '');
    expect(await sendDue(sending(mailer))).toBe(1);
    const names = server.taken.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(new Set(names).size).toBe(2);
  });

  test('a line that breaks after the text was handed over is not tried again by itself', async () => {
    const server = await using(startBreakingServer('after'));
    await written();
    for (let hour = 0; hour < 3; hour += 1) {
      expect(await sendDue(sending(openMailer(server.url, from)))).toBe(0);
      now += 60 * minute;
    }
    expect(server.taken).toHaveLength(1);
    expect((await outcome()).map(([state]) => state)).toEqual(['unclear']);
  });

  test('several senders on one database send each mail once', async () => {
    const server = await using(startMailServer());
    await written(24);
    const others = await Promise.all(
      options.url === undefined
        ? []
        : [1, 2].map(() => openStorage({ ...options, tenant: `sending-${tenant}` })),
    );
    const all = [opened, ...others].map(({ storage }) =>
      sendDue({ ...sending(openMailer(server.url, from)), storage }),
    );
    const counts = await Promise.all([...all, sendDue(sending(openMailer(server.url, from)))]);
    for (const other of others) await other.close();
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(24);
    expect(new Set(server.taken.flatMap(({ to }) => to)).size).toBe(24);
    expect(server.taken).toHaveLength(24);
  });

  test('a sender that is stopped ends after the mail it is at', async () => {
    await written(3);
    const stop = new AbortController();
    const mailer: Mailer = {
      send: async () => {
        stop.abort();
        return { kind: 'accepted', said: '250' };
      },
    };
    expect(await sendDue(sending(mailer), stop.signal)).toBe(1);
  });

  describe('invitations', () => {
    const somebody = (more: { email?: string | null; assignments?: readonly Assignment[] } = {}) =>
      addPerson(desk(), {
        name: '上杉 花子',
        login: `hanako-${ids.next()}`,
        email: 'hanako@city.example.lg.jp',
        assignments: [],
        ...more,
      });
    const linksIn = (raw: string): readonly string[] =>
      [
        ...Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')).replace(/\s/g, ''), 'base64')
          .toString('utf8')
          .matchAll(/https:\S+\/staff\/invitations\/(\S+)/g),
      ].map(([, secret = '']) => secret);

    test('the link is in the mail and nowhere else: not in the log, in no table', async () => {
      const server = await using(startMailServer());
      const person = await somebody();
      await inviteByMail(desk(), person.id);
      const everywhere = async () => JSON.stringify([await log(), await outcomeOfRecord()]);
      const outcomeOfRecord = () =>
        opened.storage.transaction(({ records }) => records.list({}, { offset: 0, limit: 99 }));
      expect(await everywhere()).not.toContain('/staff/invitations/');
      await sendDue(sending(openMailer(server.url, from)));
      const [secret = ''] = linksIn(server.taken[0]?.raw ?? '');
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect((await findInvited(desk(), secret)).id).toBe(person.id);
      expect(await everywhere()).not.toContain(secret);
    });

    test('each try makes a new link, and only the newest is good', async () => {
      const server = await using(startMailServer());
      const person = await somebody();
      await inviteByMail(desk(), person.id);
      const secrets: string[] = [];
      const failing: Mailer = {
        send: async ({ text }) => {
          secrets.push(/invitations\/(\S+)/.exec(text)?.[1] ?? '');
          return { kind: 'deferred', said: '451 later' };
        },
      };
      await sendDue(sending(failing));
      now += 2 * minute;
      await sendDue(sending(openMailer(server.url, from)));
      const [secret = ''] = linksIn(server.taken[0]?.raw ?? '');
      await expect(findInvited(desk(), secrets[0] ?? '')).rejects.toThrow(InvitationInvalidError);
      expect((await findInvited(desk(), secret)).id).toBe(person.id);
    });

    test('nobody is invited without an address, after leaving, or where no mail leaves', async () => {
      const person = await somebody({ email: null });
      await expect(inviteByMail(desk(), person.id)).rejects.toThrow(NotMailableError);
      const { post: _, ...closed } = desk();
      await expect(inviteByMail(closed, person.id)).rejects.toThrow(NotMailableError);
      const leaver = await somebody();
      await inviteByMail(desk(), leaver.id);
      await opened.storage.transaction(({ people }) => people.save({ ...leaver, leftAt: clock.now() }));
      const server = await using(startMailServer());
      await sendDue(sending(openMailer(server.url, from)));
      expect([server.taken.length, ...(await outcome())]).toEqual([0, ['failed', 0, null]]);
    });

    test('planners do not see invitations, nor mails about other plans', async () => {
      const person = await somebody();
      await inviteByMail(desk(), person.id);
      const [about] = await written();
      const as = (assignment: Assignment): Desk => ({
        ...desk(),
        by: personBy({ ...person, assignments: [assignment] }, '2026-05-20', []),
      });
      await opened.storage.transaction(async ({ plans }) => {
        for (const id of ['strategy', 'vision']) await plans.save({ ...roundCity, id }, { at: clock.now() });
      });
      const seen = async (assignment: Assignment) =>
        (await listMessages(as(assignment), null, 1)).messages.map(({ kind }) => kind).toSorted();
      expect(await seen({ role: 'administrator', validity: always })).toEqual(['invitation', 'reminder']);
      expect(await seen({ role: 'planner', plan: null, validity: always })).toEqual(['reminder']);
      expect(await seen({ role: 'planner', plan: 'strategy', validity: always })).toEqual(['reminder']);
      const other = as({ role: 'planner', plan: 'vision', validity: always });
      expect((await listMessages(other, null, 1)).messages).toEqual([]);
      await expect(sendAgain(other, about?.id ?? '')).rejects.toThrow(MessageNotFoundError);
      await expect(
        listMessages(as({ role: 'viewer', plan: null, validity: always }), null, 1),
      ).rejects.toThrow();
    });
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-sending-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testSending(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testSending(async () => ({ url: await postgres.freshDatabase() }));
});
