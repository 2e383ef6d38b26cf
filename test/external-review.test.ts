import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  assignOpinion,
  chooseReviewPublishing,
  createReview,
  type Desk,
  EntryRefusedError,
  giveOpinion,
  gradeNode,
  installationDesk,
  judgeResponse,
  listOpinionWork,
  listRecord,
  personBy,
  publishToday,
  ReasonsMissingError,
  type ReviewFacts,
  ReviewNotFoundError,
  reflectOpinion,
  respond,
  showAgain,
  takeReviewStep,
  viewOpinion,
  viewReview,
  viewReviewNode,
  withdrawOpinion,
} from '#app';
import { createPublished } from '#app/published';
import {
  type Assignment,
  type Plan,
  type Round,
  responseTransitions,
  reviewTransitions,
  snapshotText,
} from '#domain';
import { externalReviewMessages as words } from '#messages';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPublicSite } from '#web';
import { sha256 } from '../src/storage/testing/fixtures.ts';
import { everyFieldChanged } from './fixtures/every-field.ts';
import { publishingCity, publishingYear as year } from './fixtures/publishing-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-review-'));
const planId = 'hinata';
const validity = { from: '2020-04-01', until: null };
const divisions = ['商工課', '観光課'].map((name) => ({ id: name, name, validity, successors: [] }));
const facts: ReviewFacts = {
  title: '外部評価委員会',
  message: '',
  meetingOn: '2025-10-20',
  opinionsDue: '2025-10-10',
  responsesDue: '2025-11-10',
  grading: 'scale',
  words: '',
  sharing: 'after_collection',
  publishing: 'unnamed',
};

let opened: OpenStorage;
let desk: Desk;
let now = Date.parse('2025-09-30T03:00:00.000Z');
let tenant = 0;
beforeAll(async () => {
  opened = await openStorage({ folder });
});
beforeEach(async () => {
  await opened.close();
  tenant += 1;
  opened = await openStorage({ folder, tenant: `t${tenant}` });
  const clock = {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  await save(publishingCity());
  await opened.storage.transaction(async (stores) => {
    for (const division of divisions) await stores.divisions.save(division);
  });
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const save = (plan: Plan) =>
  opened.storage.transaction(({ plans }) => plans.save(plan, { sourceFileId: null, at: desk.clock.now() }));
const as = (name: string, assignment: Assignment): Desk => ({
  ...desk,
  by: personBy(
    { id: name, name, login: name, account: null, email: null, assignments: [assignment], leftAt: null },
    '2025-10-01',
    divisions,
  ),
});
const member = (name = '委員 甲') => as(name, { role: 'reviewer', plan: planId, validity });
const shoko = () => as('佐藤', { role: 'respondent', division: '商工課', validity });
const kanko = () => as('鈴木', { role: 'respondent', division: '観光課', validity });
const begin = async (of = year, more: Partial<ReviewFacts> = {}): Promise<string> => {
  const round: Round = {
    id: ids.next(),
    planId,
    year: of,
    part: 'year',
    title: `${of}`,
    message: '',
    state: 'settled',
    steps: [{ step: 'answer', due: '2025-05-30' }],
    asked: [],
    taken: [],
  };
  await opened.storage.transaction(({ rounds }) => rounds.save(round));
  const { id } = await createReview(desk, round.id, { ...facts, ...more });
  await takeReviewStep(desk, id, 'externalReview.open');
  return id;
};
const node = 'n1-1';
const closed = async (review: string, opinion: string): Promise<void> => {
  await takeReviewStep(desk, review, 'externalReview.collect');
  await respond(shoko(), opinion, { kind: 'next_year', text: '様式を直します。', seen: 0 });
  await judgeResponse(desk, opinion, 'opinion.acceptResponse');
  await takeReviewStep(desk, review, 'externalReview.close');
};

describe('what members see', () => {
  test('stays as it was shown, whatever field of the draft is changed', async () => {
    const id = await begin();
    const shown = async () => {
      const snapshot = await opened.storage.transaction(({ externalReviews }) =>
        externalReviews.snapshot(id),
      );
      if (snapshot === undefined) throw new Error('nothing is shown');
      expect(sha256(snapshotText(snapshot.content))).toBe(snapshot.contentHash);
      return [snapshotText(snapshot.content), JSON.stringify(await viewReviewNode(member(), id, node))];
    };
    const before = await shown();
    let at = 0;
    for (const { changed } of everyFieldChanged(publishingCity())) {
      at += 1;
      // Every seventh of some hundred, and only plans that can be stored at all.
      if (at % 7 === 0) await save({ ...changed, id: planId }).catch(() => undefined);
    }
    expect(at).toBeGreaterThan(100);
    expect(await shown()).toEqual(before);
  });

  test('is shown anew when a planner says so; what was said stays and says on what', async () => {
    const id = await begin();
    const { id: opinion } = await giveOpinion(member(), id, { node, text: '店の種類も知りたい。' });
    await expect(showAgain(desk, id)).rejects.toBeInstanceOf(EntryRefusedError);
    await save(publishingCity({ shops: '27' }));
    expect(await showAgain(desk, id)).toBe(2);
    await giveOpinion(member(), id, { node, text: '27件なら十分だ。' });
    const { ownOpinions, sheet } = await viewReviewNode(member(), id, node);
    expect(ownOpinions.map(({ text }) => text.snapshot)).toEqual([1, 2]);
    expect(ownOpinions[0]?.id).toBe(opinion);
    expect(JSON.stringify(sheet)).toContain('27件');
  });

  test('of others only after the collection, where the review says so', async () => {
    const id = await begin();
    await giveOpinion(member(), id, { node, text: '甲の意見' });
    const choice = (await viewReview(desk, id)).review.choices[0]?.id ?? '';
    await gradeNode(member(), id, { node, choice, comment: '', seen: 0 });
    const seen = async () =>
      (await viewReviewNode(member('委員 乙'), id, node)).otherOpinions.map(({ text }) => text.text);
    expect(await seen()).toEqual([]);
    await takeReviewStep(desk, id, 'externalReview.collect');
    expect(await seen()).toEqual(['甲の意見']);
    expect((await viewReviewNode(member('委員 乙'), id, node)).otherGrades).toHaveLength(1);
    const open = await begin(year + 1, { sharing: 'at_once' });
    await giveOpinion(member(), open, { node, text: 'すぐ見える意見' });
    expect((await viewReviewNode(member('委員 乙'), open, node)).otherOpinions).toHaveLength(1);
  });
});

describe('responses', () => {
  test('a division sees and answers its own; a review is closed when all are accepted', async () => {
    const id = await begin();
    const mine = (await giveOpinion(member(), id, { node, text: '店の種類も知りたい。' })).id;
    const other = (await giveOpinion(member(), id, { node: null, text: '全体に読みやすい。' })).id;
    await takeReviewStep(desk, id, 'externalReview.collect');
    expect((await listOpinionWork(shoko())).map(({ opinion, wants }) => [opinion.id, wants])).toEqual([
      [mine, 'respond'],
    ]);
    await expect(viewOpinion(shoko(), other)).rejects.toBeInstanceOf(ReviewNotFoundError);
    await assignOpinion(desk, other, [{ kind: 'division', name: '観光課' }]);
    expect(await listOpinionWork(kanko())).toHaveLength(2);
    await expect(
      assignOpinion(desk, other, [{ kind: 'division', name: 'どこにもない課' }]),
    ).rejects.toBeInstanceOf(EntryRefusedError);
    await respond(shoko(), mine, { kind: 'done', text: '載せました。', seen: 0 });
    await expect(takeReviewStep(desk, id, 'externalReview.close')).rejects.toBeInstanceOf(EntryRefusedError);
    await judgeResponse(desk, mine, 'opinion.returnResponse', 'どこに載せたかを書いてください。');
    expect((await viewOpinion(shoko(), mine)).opinion).toMatchObject({
      standing: 'returned',
      returned: { reason: 'どこに載せたかを書いてください。' },
    });
    await respond(shoko(), mine, { kind: 'done', text: '3ページに載せました。', seen: 1 });
    await respond(kanko(), other, { kind: 'noted', text: '参考とします。', seen: 0 });
    for (const opinion of [mine, other]) await judgeResponse(desk, opinion, 'opinion.acceptResponse');
    await takeReviewStep(desk, id, 'externalReview.close');
    expect((await viewReview(desk, id)).review.state).toBe('closed');
    expect((await viewOpinion(desk, mine)).history.responses.map(({ text }) => text)).toEqual([
      '3ページに載せました。',
      '載せました。',
    ]);
  });

  test('what became of it is asked after the close, and shown in the next year', async () => {
    const id = await begin();
    const { id: opinion } = await giveOpinion(member(), id, { node, text: '店の種類も知りたい。' });
    await closed(id, opinion);
    expect((await listOpinionWork(shoko())).map(({ wants }) => wants)).toEqual(['reflect']);
    await reflectOpinion(shoko(), opinion, { kind: 'reflected', text: '様式に欄を加えました。', seen: 0 });
    expect((await listOpinionWork(shoko())).map(({ wants }) => wants)).toEqual([null]);

    const next = await begin(year + 1);
    const { earlier } = await viewReviewNode(member(), next, node);
    expect(earlier?.review.year).toBe(year);
    expect(earlier?.opinions).toMatchObject([
      {
        text: { text: '店の種類も知りたい。' },
        response: { kind: 'next_year', text: '様式を直します。' },
        reflection: { state: 'reflected', text: '様式に欄を加えました。' },
      },
    ]);
    const { id: again } = await giveOpinion(member(), next, { node, text: '欄ができて分かりやすい。' });
    await takeReviewStep(desk, next, 'externalReview.collect');
    expect((await viewOpinion(shoko(), again)).earlier?.opinions).toHaveLength(1);
  });
});

describe('published', () => {
  const publish = (reasons?: string) =>
    publishToday(desk, { planId, year, approvedBy: '市長', ...(reasons === undefined ? {} : { reasons }) });
  const get = async (path: string) => {
    const site = createPublicSite({ published: createPublished(opened.storage) });
    const response = await site.request(path);
    return { status: response.status, text: await response.text() };
  };

  test('comes as a supplement once it is closed, without the names of members', async () => {
    const first = await publish();
    expect(first.externalReview).toBeUndefined();
    const id = await begin();
    const { id: opinion } = await giveOpinion(member(), id, { node, text: '店の種類も知りたい。' });
    const { id: gone } = await giveOpinion(member(), id, { node, text: '取り下げる意見' });
    await withdrawOpinion(member(), gone);
    await closed(id, opinion);
    expect((await get(`/plans/${planId}/external-review`)).status).toBe(404);

    const second = await publish();
    expect(second.follows?.kind).toBe('supplement');
    expect(second.externalReview?.opinions).toHaveLength(1);
    expect(second.externalReview?.opinions[0]).toMatchObject({
      node,
      member: null,
      text: '店の種類も知りたい。',
      response: { kind: 'next_year', text: '様式を直します。', by: [{ ja: '商工課' }, { ja: '観光課' }] },
    });
    for (const path of [
      `/plans/${planId}/external-review`,
      `/plans/${planId}/external-review.json`,
      `/plans/${planId}/external-review.csv`,
      `/en/plans/${planId}/external-review`,
      `/plans/${planId}/nodes/${node}`,
    ]) {
      const { status, text } = await get(path);
      expect([path, status, text.includes('店の種類も知りたい。'), text.includes('委員 甲')]).toEqual([
        path,
        200,
        true,
        false,
      ]);
    }
    expect((await get(`/plans/${planId}`)).text).toContain(`/plans/${planId}/external-review`);
    expect((await get(`/plans/${planId}/fy${year}-1/external-review`)).status).toBe(404);

    await chooseReviewPublishing(desk, id, 'named');
    await expect(publish()).rejects.toBeInstanceOf(ReasonsMissingError);
  });
});

test('members are mailed when it opens, and every deed is on record in words', async () => {
  await opened.storage.transaction(({ people }) =>
    people.save({
      id: 'mailed',
      name: '委員 丙',
      login: 'hei',
      account: null,
      email: 'hei@example.lg.jp',
      assignments: [{ role: 'reviewer', plan: planId, validity }],
      leftAt: null,
    }),
  );
  desk = { ...desk, post: { origin: 'https://plans.example.lg.jp' } };
  const id = await begin();
  await giveOpinion(member(), id, { node, text: '店の種類も知りたい。' });
  const mails = await opened.storage.transaction(({ outbox }) => outbox.list({}, { offset: 0, limit: 9 }));
  expect(mails.map(({ kind, to, subject }) => [kind, to.address, subject])).toEqual([
    ['review_opened', 'hei@example.lg.jp', '【みちしるべ】ご意見のお願い: 外部評価委員会'],
  ]);
  expect(mails[0]?.text).toContain(`https://plans.example.lg.jp/staff/reviews/${id}`);
  expect((await listRecord(desk, {}, 1)).entries.map(({ told }) => told.ja)).toEqual([
    '委員 甲さんが外部評価で「1-1 店をひらく」への意見を出しました',
    'このコンピューターが外部評価「外部評価委員会」の意見の募集を始めました',
    'このコンピューターが外部評価「外部評価委員会」を準備しました',
  ]);
});

test('the diagrams of the manual are the tables of the workflow', () => {
  const manual = readFileSync(resolve(import.meta.dirname, '../docs/manual/committee.md'), 'utf8');
  const drawn = <State extends string>(
    table: readonly { readonly from: readonly State[]; readonly to: State; readonly reason: boolean }[],
    names: Readonly<Record<State, { readonly ja: string }>>,
  ): string =>
    [
      'stateDiagram-v2',
      ...table.flatMap(({ from, to, reason }) =>
        from.map((state) => `  ${names[state].ja} --> ${names[to].ja}${reason ? ': 理由' : ''}`),
      ),
    ].join('\n');
  expect(manual).toContain(drawn(reviewTransitions, words.states));
  expect(manual).toContain(drawn(responseTransitions, words.standings));
});
