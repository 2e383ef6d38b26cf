import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addPerson,
  answerHistory,
  createRound,
  type Desk,
  exportRecord,
  installationDesk,
  listRecord,
  NotPermittedError,
  openRound,
  personBy,
  RoundNotFoundError,
  saveAnswers,
  settleRound,
  takeStep,
  valueHistory,
  viewSubmission,
} from '#app';
import {
  type Addressee,
  type Assignment,
  blankAnswer,
  type Division,
  type RecordEntry,
  type Round,
  responseTransitions,
  reviewTransitions,
  transitions,
} from '#domain';
import { recordDeeds, recordMessages } from '#messages';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-record-'));
const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = ['商工課', '学校教育課'].map((name) => ({
  id: name,
  name,
  validity: always,
  successors: [],
}));
const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
let opened: OpenStorage;
let desk: Desk;
let round: Round;
let key = '';

beforeAll(async () => {
  opened = await openStorage({ folder });
  let now = Date.parse('2026-06-03T01:12:00.000Z');
  const clock = {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  await opened.storage.transaction(({ plans }) =>
    plans.save(roundCity, { at: clock.now(), by: '直江', why: '最初の取り込み' }),
  );
  const draft = await createRound(desk, {
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [{ step: 'answer', due: '2026-06-30' }],
  });
  round = await openRound(desk, draft.id);
  key = (await viewSubmission(desk, at(shoko))).questions[0]?.question.key ?? '';
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (answerer: Addressee) => ({ round: round.id, answerer });
const as = (name: string, ...assignments: readonly Assignment[]): Desk => ({
  ...desk,
  by: personBy(
    { id: name, name, login: name, account: null, email: null, assignments, leftAt: null },
    '2026-06-03',
    divisions,
  ),
});
const clerk = (division = '商工課') => as('佐藤', { role: 'respondent', division, validity: always });
const planner = () => as('直江', { role: 'planner', plan: null, validity: always });
const say = (text: string, more: Partial<typeof blankAnswer>, seen: number) =>
  saveAnswers(clerk(), at(shoko), [{ key, answer: { ...blankAnswer, ...more, text }, seen }]);
const newest = async () => (await listRecord(desk, {}, 1)).entries[0]?.told;
const add = (entry: Partial<RecordEntry>) =>
  opened.storage.transaction(({ records }) =>
    records.add({
      id: ids.next(),
      at: desk.clock.now(),
      person: null,
      name: 'このコンピューター',
      address: null,
      deed: 'session.begin',
      plan: null,
      round: null,
      subject: null,
      before: null,
      after: null,
      reason: null,
      ...entry,
    }),
  );

test('every deed of the code has words, and no words are of a deed that is not there', () => {
  const app = resolve(import.meta.dirname, '../src/app');
  const written = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .flatMap((path) => readFileSync(join(app, path), 'utf8').split('\n'))
    .filter((line) => /\bdeed: /.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-zA-Z]+\.[A-Za-z]+)'/g)].map((match) => match[1] ?? ''));
  const steps = transitions.map(({ action }) => action).filter((action) => action.startsWith('submission.'));
  const reviewed = [...reviewTransitions, ...responseTransitions].map(({ action }) => action);
  const deeds = new Set<string>([...written, ...steps, ...reviewed]);
  expect(deeds.size).toBeGreaterThan(20);
  expect([...deeds].toSorted()).toEqual(Object.keys(recordDeeds).toSorted());
  const things = new Set([...deeds].map((deed) => deed.split('.')[0]));
  expect([...things].toSorted()).toEqual(Object.keys(recordMessages.things).toSorted());
});

describe('the record in words', () => {
  test('an answer, from its first word to its last', async () => {
    await say('20件', {}, 0);
    expect(await newest()).toEqual({
      ja: '佐藤さんが起業者数 に「20件」と答えました',
      en: '佐藤 answered 起業者数 with "20件"',
    });
    await say('24件', {}, 1);
    expect(await newest()).toEqual({
      ja: '佐藤さんが起業者数 の実績を 20件 から 24件 に変えました',
      en: '佐藤 changed the result of 起業者数 from 20件 to 24件',
    });
    await say('24件', { state: '速報', note: '商工会の調べ' }, 2);
    expect((await newest())?.ja).toBe(
      '佐藤さんが起業者数 の状態を 空欄 から 速報 に、備考を 空欄 から 商工会の調べ に変えました',
    );
    await say('', {}, 3);
    expect((await newest())?.ja).toBe('佐藤さんが起業者数 の回答「24件 / 速報 / 商工会の調べ」を消しました');
    await say('25件', {}, 4);
  });

  test.each([
    [{ deed: 'session.refused', name: 'hanako' }, 'ログイン名「hanako」の人がログインできませんでした'],
    [
      { deed: 'evidence.infected' },
      'このコンピューターが受け取り済みの資料からウイルスを見つけ、開けなくしました',
    ],
    [{ deed: 'thing.unheard' }, 'このコンピューターが「thing.unheard」をしました'],
    [
      { deed: 'round.edit', subject: '["value","gone","s1"]' },
      'このコンピューターが照会「」で["value","gone","s1"]を聞く相手を変えました',
    ],
    [
      { deed: 'submission.answer', after: 'not JSON', before: '{broken' },
      'このコンピューターが に「」と答えました',
    ],
  ])('%j', async (entry, told) => {
    await add(entry);
    expect((await newest())?.ja).toBe(told);
  });

  test('people and steps by their names', async () => {
    await addPerson(desk, { name: '上杉 花子', login: 'hanako', email: null, assignments: [] });
    expect((await newest())?.ja).toBe('このコンピューターが上杉 花子さんを利用者に登録しました');
    const { questions } = await viewSubmission(desk, at(gakko));
    for (const { question } of questions)
      if (question.kind === 'value')
        await saveAnswers(desk, at(gakko), [
          { key: question.key, answer: { ...blankAnswer, text: '61%' }, seen: 0 },
        ]);
    await takeStep(clerk('学校教育課'), at(gakko), 'submission.submit');
    expect((await newest())?.ja).toBe('佐藤さんが照会「令和7年度の実績」への学校教育課の回答を提出しました');
  });

  test('is narrowed by person, thing, plan, round, days and words, and exported as narrowed', async () => {
    const count = async (query: Parameters<typeof exportRecord>[1]) =>
      (await exportRecord(desk, query)).length;
    const all = await count({});
    expect(all).toBeGreaterThan(10);
    expect(await count({ person: '佐藤' })).toBe(6);
    expect(await count({ plan: 'midori', deed: 'submission.answer' })).toBe(6);
    expect(await count({ round: round.id, deed: 'evidence' })).toBe(0);
    await expect(exportRecord(clerk(), {})).rejects.toBeInstanceOf(NotPermittedError);

    const site = createStaffSite({ services: desk });
    const get = async (path: string) => {
      const response = await site.fetch(new Request(`http://127.0.0.1:8521${path}`));
      return { status: response.status, text: await response.text() };
    };
    const day = desk.clock.now().slice(0, 10);
    const page = await get(
      `/staff/record?thing=submission&from=${day}&until=${day}&words=${encodeURIComponent('商工会')}`,
    );
    expect(page.status).toBe(200);
    expect(page.text).toContain('備考を 空欄 から 商工会の調べ に変えました');
    expect(page.text).not.toContain('{&quot;');
    const csv = await get('/staff/record.csv?person=佐藤');
    expect(csv.text.trimEnd().split('\r\n')).toHaveLength(7);
    expect(csv.text).toContain('起業者数 の実績を 20件 から 24件 に変えました');
    expect(JSON.parse((await get('/staff/record.json?person=佐藤')).text)).toHaveLength(6);
    expect((await get('/staff/record?from=2026-13-40')).status).toBe(422);
    expect((await get('/staff/record?from=1999-01-01&until=1999-01-02')).text).toContain('見つかりません');
  });
});

describe('the history of a value', () => {
  test('every version of an answer, newest first; those of others for whoever may merge', async () => {
    const { answers } = await answerHistory(clerk(), at(shoko), key);
    expect(answers.map(({ from, to, way, by }) => [from, to, way, by])).toEqual([
      ['', '25件', 'form', '佐藤'],
      ['24件 / 速報 / 商工会の調べ', '', 'form', '佐藤'],
      ['24件', '24件 / 速報 / 商工会の調べ', 'form', '佐藤'],
      ['20件', '24件', 'form', '佐藤'],
      [null, '20件', 'form', '佐藤'],
    ]);
    const { questions } = await viewSubmission(desk, at(gakko));
    const shared = questions.find(({ question }) => question.kind === 'value')?.question.key ?? '';
    const whose = async (by: Desk) =>
      (await answerHistory(by, at(shoko), shared)).answers.map((each) => each.whose);
    expect(await whose(clerk())).toEqual([]);
    expect(await whose(planner())).toEqual(['学校教育課']);
    await expect(answerHistory(clerk(), at(gakko), shared)).rejects.toBeInstanceOf(RoundNotFoundError);
    await expect(answerHistory(clerk('学校教育課'), at(gakko), key)).rejects.toBeInstanceOf(
      RoundNotFoundError,
    );
    await expect(answerHistory(clerk(), at(shoko), '["value","x","y"]')).rejects.toBeInstanceOf(
      RoundNotFoundError,
    );
  });

  test('what the plan holds, from the import to the settled round', async () => {
    for (const { question, version } of (await viewSubmission(desk, at(shoko))).questions)
      if (question.kind === 'value' && version === 0)
        await saveAnswers(desk, at(shoko), [
          { key: question.key, answer: { ...blankAnswer, text: '61%' }, seen: 0 },
        ]);
    await takeStep(clerk(), at(shoko), 'submission.submit');
    await settleRound(planner(), round.id);
    const [, indicator = '', series = ''] = JSON.parse(key) as string[];
    const of = (role: 'baseline' | 'actual', year: number | null) =>
      valueHistory(clerk(), 'midori', { indicator, series, role, year });
    const result = await of('actual', 2025);
    expect(result.lines.map(({ from, to, by, why }) => [from, to, by, why])).toEqual([
      [null, '25件', '直江', '令和7年度の実績の確定'],
    ]);
    expect((await of('baseline', null)).lines).toMatchObject([
      { to: '12人(R4)', by: '直江', why: '最初の取り込み' },
    ]);
    expect((await answerHistory(clerk(), at(shoko), key)).stored).toEqual(result.lines);
    await expect(
      valueHistory(as('だれか'), 'midori', { indicator, series, role: 'actual', year: 2025 }),
    ).rejects.toBeInstanceOf(NotPermittedError);
  });
});
