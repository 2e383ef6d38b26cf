import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  AnsweredMeanwhileError,
  answerQuestion,
  answerStamp,
  answerTogether,
  ChangedMeanwhileError,
  chooseTarget,
  confirmImport,
  type Desk,
  everyQuestion,
  installationDesk,
  lookAtImport,
  personBy,
  previewImport,
  previewTogether,
  type QuestionFilter,
  reviewImport,
  startImport,
  takeBack,
  viewImport,
} from '#app';
import type { Person } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { doubtfulSheet } from './fixtures/doubtful-sheet.ts';
import { bytesOf, damagedSheet } from './fixtures/import-documents.ts';

const folders: string[] = [];
let folder: string;
let opened: OpenStorage;
let services: Desk;

const open = async (): Promise<void> => {
  opened = await openStorage({ folder });
  let minute = 0;
  const now = () => new Date(Date.parse('2025-05-29T03:00:00.000Z') + minute++ * 60_000).toISOString();
  services = installationDesk({ storage: opened.storage, ids, clock: { now } });
};
beforeEach(async () => {
  await opened?.close();
  folder = mkdtempSync(join(tmpdir(), 'michishirube-review-'));
  folders.push(folder);
  await open();
});
afterAll(async () => {
  await opened?.close();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

const begin = async (text = doubtfulSheet(60)): Promise<string> =>
  (await startImport(services, { name: '評価シート.txt', bytes: bytesOf(text) })).id;
const review = (id: string, filter: Partial<QuestionFilter> = {}, more: object = {}) =>
  reviewImport(services, id, { filter: { ...everyQuestion, ...filter }, ...more });
const accept = (id: string, key: string, seen?: string) =>
  answerQuestion(services, id, key, { decision: 'proposed' }, seen);
const withProposals = { certainty: 'proposal' } as const;

describe('the list of questions', () => {
  test('a page at a time, beginning with the one that holds the first open question', async () => {
    const id = await begin();
    const first = await review(id);
    expect([first.matching, first.pages, first.page, first.shown.length]).toEqual([29, 2, 1, 20]);
    for (const { asked } of first.shown)
      await answerQuestion(services, id, asked.question.key, { decision: 'unreadable' });
    const second = await review(id);
    expect([second.page, second.openMatching, second.shown[0]?.number]).toEqual([2, 9, 21]);
    expect((await review(id, {}, { page: 1 })).page).toBe(1);
    expect((await review(id, {}, { page: 999 })).page).toBe(2);
  });

  test('after an answer comes the next open question, at the end the first that is left, and then it stays', async () => {
    const id = await begin(damagedSheet());
    const [first = '', second = ''] = (await review(id)).shown.map(({ asked }) => asked.question.key);
    expect((await review(id, {}, { after: first })).current).toBe(second);
    expect((await review(id, {}, { after: second })).current).toBe(first);
    for (const key of [first, second]) await answerQuestion(services, id, key, { decision: 'unreadable' });
    expect((await review(id, {}, { after: second })).current).toBe(second);
  });

  test.each([
    ['kind', { kind: '時期が「…」と崩れています' }, 9],
    ['column', { field: 'target' }, 9],
    ['certainty', withProposals, 20],
    ['place in the plan', { where: 'node:n-1-2' }, 4],
    ['several at once', { field: 'actual', certainty: 'proposal', where: 'node:n-1-1' }, 4],
    ['nothing fits', { field: 'name' }, 0],
  ] as [string, Partial<QuestionFilter>, number][])('filtered by %s', async (_, filter, count) => {
    const id = await begin();
    const nodes = (await review(id)).options.where;
    const named = filter.where?.startsWith('node:n-1-')
      ? { ...filter, where: nodes[Number(filter.where.at(-1)) - 1]?.value ?? '' }
      : filter;
    const found = await review(id, named);
    expect(found.matching).toBe(count);
  });

  test('each choice of a filter tells how many questions it leaves, the other choices as they are', async () => {
    const id = await begin();
    const { options } = await review(id, { field: 'target' });
    const all = await review(id);
    for (const facet of ['kind', 'where', 'certainty', 'state'] as const)
      for (const { value, count } of options[facet])
        expect((await review(id, { field: 'target', [facet]: value })).matching, `${facet} ${value}`).toBe(
          count,
        );
    expect(all.options.where.reduce((sum, { count }) => sum + count, 0)).toBe(29);
    expect(all.options.where.map(({ label }) => label)).toContain('1-2 産業の振興その2');
  });
});

describe('two screens', () => {
  const zero = 'value.i-75c2064d.s1.actual.0';
  const correct = (id: string, text: string, seen?: string) =>
    answerQuestion(services, id, zero, { decision: 'corrected', text, insisted: false }, seen);
  const given = async (id: string) => (await viewImport(services, id)).pending.answers[zero];

  test('the second answer to what has changed is refused and tells what holds now', async () => {
    const id = await begin(damagedSheet());
    await correct(id, '5回', 'open');
    const refused = await correct(id, '7回', 'open').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AnsweredMeanwhileError);
    expect(refused).toMatchObject({ given: { answer: { decision: 'corrected', text: '5回' } } });
    expect(await given(id)).toMatchObject({ answer: { text: '5回' } });
    await correct(id, '7回', answerStamp((await given(id)) ?? null));
    expect(await given(id)).toMatchObject({ answer: { text: '7回' } });
  });

  test('an answer that was taken back elsewhere is not put back silently', async () => {
    const id = await begin(damagedSheet());
    await correct(id, '5回', 'open');
    const seen = answerStamp((await given(id)) ?? null);
    await takeBack(services, id, zero, seen);
    await expect(correct(id, '7回', seen)).rejects.toThrow(AnsweredMeanwhileError);
    expect(await given(id)).toBeUndefined();
  });

  test('the same answer twice is one answer', async () => {
    const id = await begin(damagedSheet());
    await accept(id, zero, 'open');
    const first = await given(id);
    await accept(id, zero, 'open');
    expect(await given(id)).toEqual(first);
  });

  test('at the very same time, one of two different answers is refused', async () => {
    const id = await begin(damagedSheet());
    const both = await Promise.allSettled([correct(id, '5回', 'open'), correct(id, '7回', 'open')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('taking back what has become another answer is refused', async () => {
    const id = await begin(damagedSheet());
    await correct(id, '5回');
    const seen = answerStamp((await given(id)) ?? null);
    await correct(id, '7回');
    await expect(takeBack(services, id, zero, seen)).rejects.toThrow(AnsweredMeanwhileError);
    expect(await given(id)).toMatchObject({ answer: { text: '7回' } });
  });
});

describe('many at once', () => {
  const proposals: QuestionFilter = { ...everyQuestion, ...withProposals };
  const answerAll = async (id: string, step: string, filter = proposals): Promise<void> => {
    const { fingerprint } = await previewTogether(services, id, filter, 'proposed');
    await answerTogether(services, id, { filter, decision: 'proposed', fingerprint, step });
  };

  test('shown first, answered in one step, taken back in one step', async () => {
    const id = await begin();
    const shown = await previewTogether(services, id, proposals, 'proposed');
    expect(shown.questions).toHaveLength(20);
    expect((await review(id)).openMatching).toBe(29);
    await answerAll(id, 'step-1');
    const after = await review(id);
    expect(after.openMatching).toBe(9);
    expect(after.last).toMatchObject({
      count: 20,
      given: { answer: { decision: 'corrected', text: '0回' } },
    });
    const { last } = after;
    await takeBack(services, id, last?.question.key ?? '', last?.stamp ?? '');
    expect((await review(id)).openMatching).toBe(29);
  });

  test('only of one node and column', async () => {
    const id = await begin();
    const where = (await review(id)).options.where[1]?.value ?? '';
    await answerAll(id, 'step-1', { ...proposals, where, field: 'actual' });
    const { view } = await review(id);
    const answered = view.questions.filter(({ given }) => given !== null);
    expect(answered.map(({ question }) => question.about)).toEqual([
      '「説明会12の開催回数」の実績値',
      '「説明会15の開催回数」の実績値',
      '「説明会18の開催回数」の実績値',
    ]);
  });

  test('pressed twice is pressed once', async () => {
    const id = await begin();
    const { fingerprint } = await previewTogether(services, id, proposals, 'proposed');
    const press = () =>
      answerTogether(services, id, { filter: proposals, decision: 'proposed', fingerprint, step: 'one' });
    await Promise.all([press(), press()]);
    expect((await review(id)).last?.count).toBe(20);
  });

  test('what was answered after the person looked is not overwritten', async () => {
    const id = await begin();
    const { fingerprint, questions } = await previewTogether(services, id, proposals, 'proposed');
    const key = questions[3]?.question.key ?? '';
    await answerQuestion(services, id, key, { decision: 'unreadable' });
    await expect(
      answerTogether(services, id, { filter: proposals, decision: 'proposed', fingerprint, step: 'one' }),
    ).rejects.toThrow(ChangedMeanwhileError);
    expect((await review(id)).openMatching).toBe(28);
  });

  test('taking a step back leaves what was answered otherwise since', async () => {
    const id = await begin();
    await answerAll(id, 'step-1');
    const { last } = await review(id);
    const keys = (await viewImport(services, id)).pending.answers;
    const [other = ''] = Object.keys(keys).filter((key) => key !== last?.question.key);
    await answerQuestion(services, id, other, { decision: 'corrected', text: '8回', insisted: false });
    await takeBack(services, id, last?.question.key ?? '', last?.stamp ?? '');
    const { answers } = (await viewImport(services, id)).pending;
    expect(Object.keys(answers)).toEqual([other]);
  });

  test('as they were read: whatever can be accepted, and nothing else', async () => {
    const id = await begin(damagedSheet({ '1,200人': '1,2 00人' }));
    const { questions } = await previewTogether(services, id, everyQuestion, 'confirmed');
    const { view } = await review(id);
    expect(questions.length).toBeLessThan(view.questions.length);
    for (const { question } of questions)
      await answerQuestion(services, id, question.key, { decision: 'confirmed' });
  });
});

test('an answer bears the name of who gave it, alone and with others', async () => {
  const id = await begin();
  const person: Person = {
    id: 'hanako',
    name: '花子',
    login: 'hanako',
    account: null,
    email: null,
    assignments: [{ role: 'planner', plan: null, validity: { from: '2020-04-01', until: null } }],
    leftAt: null,
  };
  const hanako: Desk = { ...services, by: personBy(person, '2025-05-29') };
  const filter: QuestionFilter = { ...everyQuestion, ...withProposals };
  const key = (await review(id, { field: 'target' })).shown[0]?.asked.question.key ?? '';
  await answerQuestion(hanako, id, key, { decision: 'unreadable' });
  const { fingerprint } = await previewTogether(hanako, id, filter, 'proposed');
  await answerTogether(hanako, id, { filter, decision: 'proposed', fingerprint, step: 'one' });
  const { answers } = (await viewImport(services, id)).pending;
  expect(new Set(Object.values(answers).map(({ by }) => by))).toEqual(new Set(['花子']));
  expect(Object.keys(answers)).toHaveLength(21);
});

describe('undo', () => {
  test('goes back answer by answer, the newest first', async () => {
    const id = await begin();
    const keys = (await review(id)).shown.slice(0, 3).map(({ asked }) => asked.question.key);
    for (const key of keys) await answerQuestion(services, id, key, { decision: 'unreadable' });
    for (const key of keys.toReversed()) {
      const { last } = await review(id);
      expect(last?.question.key).toBe(key);
      await takeBack(services, id, key, last?.stamp ?? '');
      await takeBack(services, id, key, last?.stamp ?? '');
    }
    expect((await review(id)).last).toBeNull();
  });
});

test('the server stops in the middle: answers, steps and the document are there when it runs again', async () => {
  const id = await begin();
  const key = (await review(id)).shown[0]?.asked.question.key ?? '';
  await accept(id, key);
  const { fingerprint } = await previewTogether(
    services,
    id,
    { ...everyQuestion, field: 'actual' },
    'proposed',
  );
  await answerTogether(services, id, {
    filter: { ...everyQuestion, field: 'actual' },
    decision: 'proposed',
    fingerprint,
    step: 'one',
  });
  const before = await review(id);
  await opened.close();
  await open();
  const after = await review(id);
  expect(after.view.pending.answers).toEqual(before.view.pending.answers);
  expect([after.openMatching, after.last?.count]).toEqual([before.openMatching, before.last?.count]);
  const [look] = await lookAtImport(services, id, [after.shown[0]?.place ?? { kind: 'entered' }]);
  expect(look?.kind).toBe('lines');
});

describe('the same document again', () => {
  test('under way: it goes on where it was, also when sent twice at once', async () => {
    const file = { name: 'a.txt', bytes: bytesOf(damagedSheet()) };
    const both = await Promise.all([startImport(services, file), startImport(services, file)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(both.map(({ resumed }) => resumed).toSorted()).toEqual([false, true]);
  });

  test('imported before: it says into which plan and when', async () => {
    const id = await begin(damagedSheet());
    const facts = {
      id: 'aoba',
      title: '青葉町総合戦略',
      kind: '総合戦略',
      publisher: '青葉町',
      municipalities: '',
    };
    await chooseTarget(services, id, { kind: 'new', facts: { ...facts, from: '', to: '' } });
    const preview = await previewImport(services, id);
    await confirmImport(services, id, {
      fingerprint: preview?.fingerprint ?? '',
      removeMissing: false,
      targetReason: '',
    });
    const again = await begin(damagedSheet());
    expect(again).not.toBe(id);
    expect((await viewImport(services, again)).before).toMatchObject({ planTitle: '青葉町総合戦略' });
  });
});
