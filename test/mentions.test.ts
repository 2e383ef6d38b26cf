import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  chooseMails,
  commentOn,
  createRound,
  type Desk,
  installationDesk,
  listMentions,
  openRound,
  personBy,
  RoundNotFoundError,
  RoundRefusedError,
  seeMentions,
  viewMentions,
  viewSubmission,
} from '#app';
import type { Addressee, Assignment, Division, MailKind, Person, Round } from '#domain';
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

const person = (id: string, name: string, ...assignments: readonly Assignment[]): Person => ({
  id,
  name,
  login: id,
  account: null,
  email: `${id}@city.example.lg.jp`,
  assignments,
  leftAt: null,
});
const planner: Assignment = { role: 'planner', plan: null, validity: always };
const people = {
  naoe: person('naoe', '直江 兼続', planner),
  maeda: person('maeda', '前田 慶次', planner),
  hanako: person('hanako', '上杉 花子', { role: 'respondent', division: '商工課', validity: always }),
  chief: person('chief', '上杉 景勝', { role: 'chief', division: '商工課', validity: always }),
  gaku: person('gaku', '学校 学', { role: 'respondent', division: '学校教育課', validity: always }),
  viewer: person('viewer', '閲覧 者', { role: 'viewer', plan: null, validity: always }),
  gone: { ...person('gone', '辞めた 人', planner), leftAt: '2026-04-01T00:00:00.000Z' },
};

const testMentions = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let tenant = 0;
  let now = 0;
  let services: Desk;
  let round: Round;
  beforeAll(async () => {
    options = await place();
  });
  const as = (who: Person): Desk => ({ ...services, by: personBy(who, '2026-05-20', divisions) });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `mentions-${tenant}` });
    now = Date.parse('2026-05-20T00:00:00.000Z');
    const clock = { now: () => new Date(++now).toISOString() };
    const post = { origin: 'https://plans.example.invalid' };
    services = installationDesk({ storage: opened.storage, ids, clock, post });
    await opened.storage.transaction(async (stores) => {
      await stores.plans.save(roundCity, { at: '2026-04-01T00:00:00.000Z' });
      for (const division of divisions) await stores.divisions.save(division);
      for (const each of Object.values(people)) await stores.people.save(each);
    });
    const draft = await createRound(as(people.naoe), {
      planId: 'midori',
      year: 2025,
      part: 'year',
      title: '令和7年度の実績',
      message: '',
      steps: [
        { step: 'answer', due: '2026-05-29' },
        { step: 'check', due: '2026-06-30' },
      ],
    });
    round = await openRound(as(people.naoe), draft.id);
  });
  afterAll(() => opened?.close());

  const address = () => ({ round: round.id, answerer: shoko });
  const say = (who: Person, text: string, key: string | null = null) =>
    commentOn(as(who), address(), { key, text });
  const mails = async (kind: MailKind) =>
    (await opened.storage.transaction(({ outbox }) => outbox.list({}, { offset: 0, limit: 99 })))
      .filter((message) => message.kind === kind)
      .map(({ to }) => to.person)
      .toSorted();
  const waitingFor = async (who: Person) => (await listMentions(as(who))).map(({ comment }) => comment.text);
  const comments = async () => (await viewSubmission(as(people.naoe), address())).comments.length;

  test('whoever is named is told by mail and on their page until they have seen it', async () => {
    await say(people.naoe, '@上杉 花子 昨年と定義は同じですか');
    expect([await mails('mentioned'), await mails('commented')]).toEqual([['hanako'], ['chief']]);
    expect(await waitingFor(people.hanako)).toEqual(['@上杉 花子 昨年と定義は同じですか']);
    expect([await waitingFor(people.chief), await waitingFor(people.naoe)]).toEqual([[], []]);
    const { mentions } = await viewMentions(as(people.hanako), address());
    expect(mentions.map(({ person: who, written, seenAt }) => [who, written, seenAt])).toEqual([
      ['hanako', '@上杉 花子', null],
    ]);
    await seeMentions(as(people.hanako), address());
    expect(await waitingFor(people.hanako)).toEqual([]);
  });

  test('what a division says concerns its own people and the planners; what one says oneself, nobody', async () => {
    await say(people.hanako, 'はい、同じです。@上杉 花子');
    expect([await mails('mentioned'), await mails('commented')]).toEqual([[], ['chief', 'maeda', 'naoe']]);
    expect(await waitingFor(people.hanako)).toEqual([]);
  });

  test('whoever has turned comments off is still told when named', async () => {
    await chooseMails(as(people.chief), { kinds: { commented: false }, language: 'ja' });
    await say(people.naoe, '確認してください');
    expect(await mails('commented')).toEqual(['hanako']);
    await say(people.naoe, '@上杉景勝様');
    expect(await mails('mentioned')).toEqual(['chief']);
  });

  test.each([
    ['somebody of another division', '@学校 学', '「@学校」'],
    ['somebody who only looks', '@閲覧 者', '「@閲覧」'],
    ['somebody who has left', '@辞めた 人', '「@辞めた」'],
    ['nobody', '@山田さん お願いします', '「@山田さん」'],
    ['several', '@上杉さん お願いします', '「@上杉」'],
  ])(
    'a comment that names %s is refused with what can be written, and nothing of it is kept',
    async (_, text, told) => {
      const attempt = say(people.naoe, text);
      await expect(attempt).rejects.toThrow(RoundRefusedError);
      await expect(attempt).rejects.toThrow(told);
      await expect(attempt).rejects.toThrow('@上杉 花子');
      expect([await comments(), await mails('commented'), await mails('mentioned')]).toEqual([0, [], []]);
    },
  );

  test('who can be named: the division’s people and the planners, without addresses', async () => {
    const { mentionable } = await viewMentions(as(people.hanako), address());
    expect(mentionable.map(({ name, role }) => `${name} ${role}`).toSorted()).toEqual(
      [
        '上杉 花子 商工課 入力者',
        '上杉 景勝 商工課 課長',
        '直江 兼続 企画担当',
        '前田 慶次 企画担当',
      ].toSorted(),
    );
    expect(JSON.stringify(mentionable)).not.toContain('example.lg.jp');
    await expect(viewMentions(as(people.gaku), address())).rejects.toThrow(RoundNotFoundError);
  });

  test('a comment belongs to a question that is asked; the mail names it and leads to the comment', async () => {
    const { questions } = await viewSubmission(as(people.naoe), address());
    const asked = questions.find(({ question }) => question.kind === 'value')?.question.key ?? '';
    const comment = await say(people.naoe, '@上杉 花子 桁を確かめてください', asked);
    const [mail] = (
      await opened.storage.transaction(({ outbox }) => outbox.list({}, { offset: 0, limit: 99 }))
    ).filter(({ kind }) => kind === 'mentioned');
    expect(mail?.text).toContain('「起業者数」');
    expect(mail?.text).toContain(`#comment-${comment.id}`);
    await expect(say(people.naoe, 'どこ?', 'nowhere')).rejects.toThrow(RoundRefusedError);
    expect(await comments()).toBe(1);
  });

  test('a mention leaves the page of somebody who may no longer see the submission', async () => {
    await say(people.naoe, '@上杉 花子 よろしく');
    const moved: Person = {
      ...people.hanako,
      assignments: [{ role: 'respondent', division: '学校教育課', validity: always }],
    };
    expect(await waitingFor(moved)).toEqual([]);
    await expect(viewMentions(as(moved), { round: round.id, answerer: gakko })).resolves.toBeDefined();
  });

  test('without a mail server the mention still waits on their page', async () => {
    const { post: _, ...closed } = as(people.naoe);
    await commentOn(closed, address(), { key: null, text: '@上杉 花子 よろしく' });
    expect([await waitingFor(people.hanako), await mails('mentioned')]).toEqual([
      ['@上杉 花子 よろしく'],
      [],
    ]);
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-mentions-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testMentions(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testMentions(async () => ({ url: await postgres.freshDatabase() }));
});
