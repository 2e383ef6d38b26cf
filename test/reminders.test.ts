import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseMails,
  createRound,
  type Desk,
  installationDesk,
  NotPermittedError,
  openRound,
  personBy,
  previewReminder,
  RoundRefusedError,
  remind,
  remindByItself,
  setReminders,
  settleRound,
  takeStep,
  viewReminders,
  viewSubmission,
} from '#app';
import type { Addressee, Assignment, Division, MailKind, Person, Round, Stage } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { roundCity } from './fixtures/round-city.ts';

const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = ['商工課', '学校教育課'].map((name) => ({
  id: name,
  name,
  validity: always,
  successors: [],
}));
const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
const post = { origin: 'https://plans.example.invalid' };

const person = (id: string, email: string | null, ...assignments: readonly Assignment[]): Person => ({
  id,
  name: id,
  login: id,
  account: null,
  email,
  assignments,
  leftAt: null,
});
const people = {
  naoe: person('直江', 'naoe@city.example.lg.jp', { role: 'planner', plan: null, validity: always }),
  hanako: person('花子', 'shoko@city.example.lg.jp', {
    role: 'respondent',
    division: '商工課',
    validity: always,
  }),
  jiro: person('次郎', 'Shoko@city.example.lg.jp', {
    role: 'respondent',
    division: '商工課',
    validity: always,
  }),
  chief: person('商工課長', 'chief@city.example.lg.jp', {
    role: 'chief',
    division: '商工課',
    validity: always,
  }),
  gaku: person('学', null, { role: 'respondent', division: '学校教育課', validity: always }),
  viewer: person('閲覧', 'viewer@city.example.lg.jp', { role: 'viewer', plan: null, validity: always }),
};

const testReminders = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let tenant = 0;
  let now = 0;
  let services: Desk;
  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `remind-${tenant}` });
    now = Date.parse('2026-05-20T00:00:00.000Z');
    const clock = { now: () => new Date(++now).toISOString() };
    services = installationDesk({ storage: opened.storage, ids, clock, post });
    await opened.storage.transaction(async (stores) => {
      await stores.plans.save(roundCity, { at: '2026-04-01T00:00:00.000Z' });
      for (const division of divisions) await stores.divisions.save(division);
      for (const each of Object.values(people)) await stores.people.save(each);
    });
  });
  afterAll(() => opened?.close());

  const as = (who: Person): Desk => ({ ...services, by: personBy(who, '2026-05-20', divisions) });
  const begun = async (): Promise<Round> => {
    const draft = await createRound(as(people.naoe), {
      planId: 'midori',
      year: 2025,
      part: 'year',
      title: '令和7年度の実績\r\nBcc: evil@example.jp',
      message: 'よろしくお願いします。',
      steps: [
        { step: 'answer', due: '2026-05-29' },
        { step: 'approve', due: '2026-06-05' },
        { step: 'check', due: '2026-06-30' },
      ],
    });
    return openRound(as(people.naoe), draft.id);
  };
  const outbox = () =>
    opened.storage.transaction(async (stores) =>
      (await stores.outbox.list({}, { offset: 0, limit: 99 })).toReversed(),
    );
  const mails = async (kind: MailKind) =>
    (await outbox()).filter((message) => message.kind === kind).map(({ to }) => `${to.name} <${to.address}>`);
  const bring = (round: Round, answerer: Addressee, stage: Stage) =>
    opened.storage.transaction(async ({ rounds }) => {
      const submission = await rounds.submission(round.id, answerer);
      if (submission !== undefined) await rounds.saveSubmission({ ...submission, stage });
    });
  const both = [shoko, gakko];
  const send = (round: Round, more: Partial<Parameters<typeof remind>[2]> = {}, by = people.naoe) =>
    remind(as(by), round.id, { group: 'unhanded', chosen: both, words: '', ...more });

  test('opening tells those who are asked, once for a mailbox that several share, and nobody else', async () => {
    await begun();
    expect((await mails('opened')).toSorted()).toEqual(
      ['次郎、花子 <shoko@city.example.lg.jp>', '商工課長 <chief@city.example.lg.jp>'].toSorted(),
    );
    const [message] = await outbox();
    expect(message?.subject).not.toMatch(/[\r\n]/);
    expect(message?.text).toContain('  よろしくお願いします。');
    expect(message?.text).toContain('期限: 令和8年5月29日(金)(回答。あと9日)');
    expect(message?.text).toContain(`${post.origin}/staff/rounds/`);
  });

  test('a round that cannot be opened leaves no mail behind', async () => {
    await begun();
    const before = (await outbox()).length;
    await expect(begun()).rejects.toThrow(RoundRefusedError);
    expect(await outbox()).toHaveLength(before);
  });

  test('the preview names who would get it, who cannot, and why', async () => {
    const round = await begun();
    const { lines, counts } = await previewReminder(as(people.naoe), round.id, {
      group: 'unhanded',
      words: '至急お願いします。',
      origin: post.origin,
    });
    expect(
      lines.map(({ answerer, recipients, problem }) => [
        answerer,
        recipients.map(({ address }) => address).toSorted(),
        problem,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [shoko, ['Shoko@city.example.lg.jp', 'chief@city.example.lg.jp', 'shoko@city.example.lg.jp'], null],
        [gakko, [null], 'no_address'],
      ]),
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]?.letter.text.ja).toContain('  至急お願いします。');
    expect([counts('unhanded'), counts('unopened'), counts('approve')]).toEqual([2, 2, 0]);
    expect((await mails('reminder')).length).toBe(0);
  });

  test('exactly those who have not handed in are reminded, on record; whoever has meanwhile is left alone', async () => {
    const round = await begun();
    expect(await send(round, { words: '至急' })).toEqual({
      reminded: [shoko],
      mails: 2,
      passed: [],
      unreached: [gakko],
    });
    expect((await mails('reminder')).toSorted()).toEqual(
      ['次郎、花子 <shoko@city.example.lg.jp>', '商工課長 <chief@city.example.lg.jp>'].toSorted(),
    );
    const board = await viewReminders(as(people.naoe), round);
    expect([...(board?.reminded.keys() ?? [])]).toEqual(['division:商工課']);
    expect(await viewReminders(as(people.hanako), round)).toBeNull();
    await bring(round, shoko, 'check');
    expect(await send(round)).toMatchObject({ reminded: [], passed: [shoko], unreached: [gakko] });
    expect(await mails('reminder')).toHaveLength(2);
  });

  test('what waits for the chief reminds the chief alone', async () => {
    const round = await begun();
    await bring(round, shoko, 'approve');
    expect(await send(round, { group: 'approve' })).toMatchObject({
      reminded: [shoko],
      mails: 1,
      passed: [gakko],
    });
    expect(await mails('reminder')).toEqual(['商工課長 <chief@city.example.lg.jp>']);
  });

  test('where no mail leaves, nothing is written, and telling them another way goes on record', async () => {
    const round = await begun();
    const { post: _, ...closed } = as(people.naoe);
    const before = (await outbox()).length;
    const done = await remind(closed, round.id, { group: 'unhanded', chosen: both, words: '' });
    expect([done.reminded, done.mails]).toEqual([expect.arrayContaining(both), 0]);
    expect(await outbox()).toHaveLength(before);
    expect((await viewReminders(closed, round))?.reminded.size).toBe(2);
  });

  test('only planners remind; nobody chosen and words without end are refused', async () => {
    const round = await begun();
    for (const who of [people.hanako, people.chief, people.viewer])
      await expect(send(round, {}, who)).rejects.toThrow(NotPermittedError);
    await expect(send(round, { chosen: [] })).rejects.toThrow(RoundRefusedError);
    await expect(send(round, { words: 'あ'.repeat(2001) })).rejects.toThrow(RoundRefusedError);
    expect(await mails('reminder')).toEqual([]);
  });

  test('whoever has turned reminders off, or wants them in English', async () => {
    const round = await begun();
    await chooseMails(as(people.chief), { kinds: { reminder: false }, language: 'ja' });
    await chooseMails(as(people.jiro), { kinds: {}, language: 'en' });
    await send(round);
    const sent = (await outbox()).filter(({ kind }) => kind === 'reminder');
    expect(sent.map(({ to, locale }) => `${to.name} ${locale}`).toSorted()).toEqual(
      ['次郎 en', '花子 ja'].toSorted(),
    );
    const english = sent.find(({ locale }) => locale === 'en');
    expect(english?.text).toContain(`${post.origin}/en/staff/rounds/`);
    expect(english?.text).toContain('Due: Fri 29 May 2026 (Answers; 9 days left)');
  });

  test('what is sent back is told with its reason; good news goes to those who want it', async () => {
    const round = await begun();
    await bring(round, shoko, 'approve');
    await takeStep(
      as(people.chief),
      { round: round.id, answerer: shoko },
      'submission.sendBack',
      '桁が違います',
    );
    // The chief did it, and is not told.
    expect(await mails('returned')).toEqual(['次郎、花子 <shoko@city.example.lg.jp>']);
    expect((await outbox()).at(-1)?.text).toContain('  桁が違います');
    await bring(round, shoko, 'approve');
    await chooseMails(as(people.hanako), { kinds: { approved: true, settled: true }, language: 'ja' });
    await takeStep(as(people.chief), { round: round.id, answerer: shoko }, 'submission.approve');
    expect(await mails('approved')).toEqual(['花子 <shoko@city.example.lg.jp>']);
    expect((await outbox()).at(-1)?.text).toContain('いまの段階: 企画の確認待ち');
    for (const { answerer } of round.asked) await bring(round, answerer, 'done');
    await settleRound(as(people.naoe), round.id);
    expect(await mails('settled')).toEqual(['花子 <shoko@city.example.lg.jp>']);
  });

  test('a step that is refused tells nobody', async () => {
    const round = await begun();
    await bring(round, shoko, 'approve');
    const address = { round: round.id, answerer: shoko };
    await expect(takeStep(as(people.chief), address, 'submission.sendBack', ' ')).rejects.toThrow();
    await expect(takeStep(as(people.hanako), address, 'submission.approve')).rejects.toThrow(
      NotPermittedError,
    );
    expect(await mails('returned')).toEqual([]);
  });

  describe('by itself', () => {
    const at = (instant: string): void => {
      now = Date.parse(instant);
    };
    const run = () => remindByItself({ ...services, post });

    test('on the chosen working days, once each, whoever runs it how often', async () => {
      const round = await begun();
      expect(await run()).toBe(0);
      await setReminders(as(people.naoe), round.id, [5, 1]);
      at('2026-05-22T00:30:00.000Z');
      const counts = await Promise.all([run(), run(), run()]);
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(2);
      expect(await run()).toBe(0);
      at('2026-05-23T00:30:00.000Z');
      expect(await run()).toBe(0);
      at('2026-05-28T00:30:00.000Z');
      expect(await run()).toBe(2);
      at('2026-05-29T00:30:00.000Z');
      expect(await run()).toBe(0);
      expect((await outbox()).at(-1)?.text).toContain('設定された日に、自動でお知らせしています。');
    });

    test('the day is a day in Japan', async () => {
      const round = await begun();
      await setReminders(as(people.naoe), round.id, [1]);
      at('2026-05-27T14:59:00.000Z');
      expect(await run()).toBe(0);
      at('2026-05-27T15:01:00.000Z');
      expect(await run()).toBe(2);
    });

    test('whoever has handed in, a settled round, and one where it was turned off again get none', async () => {
      const round = await begun();
      await setReminders(as(people.naoe), round.id, [5, 77]);
      expect((await opened.storage.transaction(({ rounds }) => rounds.find(round.id)))?.remindBefore).toEqual(
        [5],
      );
      await bring(round, shoko, 'check');
      at('2026-05-22T00:30:00.000Z');
      expect(await run()).toBe(0);
      await bring(round, shoko, 'answering');
      await setReminders(as(people.naoe), round.id, []);
      expect(await run()).toBe(0);
      await expect(setReminders(as(people.hanako), round.id, [5])).rejects.toThrow(NotPermittedError);
    });

    test('a last day that is moved brings its own reminder', async () => {
      const round = await begun();
      await setReminders(as(people.naoe), round.id, [1]);
      at('2026-05-28T00:30:00.000Z');
      expect(await run()).toBe(2);
      await opened.storage.transaction(async ({ rounds }) => {
        const stored = await rounds.find(round.id);
        if (stored)
          await rounds.save({
            ...stored,
            steps: [{ step: 'answer', due: '2026-06-01' }, ...stored.steps.slice(1)],
          });
      });
      expect(await run()).toBe(0);
      at('2026-05-29T00:30:00.000Z');
      expect(await run()).toBe(2);
    });
  });

  test('looking at a submission shows no address of anybody', async () => {
    const round = await begun();
    const view = await viewSubmission(as(people.hanako), { round: round.id, answerer: shoko });
    expect(JSON.stringify({ ...view, permitted: [] })).not.toContain('@city.example.lg.jp');
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-remind-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testReminders(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testReminders(async () => ({ url: await postgres.freshDatabase() }));
});
