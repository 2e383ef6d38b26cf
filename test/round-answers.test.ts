import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  checkAnswers,
  createEntryChecker,
  createRound,
  type Desk,
  installationDesk,
  listShared,
  listWork,
  mergeAnswers,
  NotPermittedError,
  openRound,
  personBy,
  saveAnswers,
  takeStep,
  viewSubmission,
} from '#app';
import { type Addressee, type Assignment, blankAnswer, type Division, type Round } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { roundCity } from './fixtures/round-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-answers-'));
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

beforeAll(async () => {
  opened = await openStorage({ folder });
  let now = Date.parse('2026-05-01T00:00:00.000Z');
  const clock = {
    now: () => {
      now += 1000;
      return new Date(now).toISOString();
    },
  };
  desk = installationDesk({ storage: opened.storage, ids, clock });
  await opened.storage.transaction(({ plans }) => plans.save(roundCity, { at: clock.now() }));
  const draft = await createRound(desk, {
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: '',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'approve', due: '2026-06-05' },
      { step: 'check', due: '2026-06-30' },
    ],
  });
  round = await openRound(desk, draft.id);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const as = (name: string, ...assignments: readonly Assignment[]): Desk => ({
  ...desk,
  by: personBy(
    { id: name, name, login: name, account: null, email: null, assignments, leftAt: null },
    '2026-05-01',
    divisions,
  ),
});
const clerk = (division: string) => as(`${division}の係`, { role: 'respondent', division, validity: always });
const chief = (division: string) => as(`${division}長`, { role: 'chief', division, validity: always });
const planner = () => as('直江', { role: 'planner', plan: null, validity: always });
const questionsOf = async (answerer: Addressee) =>
  (await viewSubmission(desk, { round: round.id, answerer })).questions;
const keyOf = async (answerer: Addressee, name: string): Promise<string> => {
  const found = (await questionsOf(answerer)).find(
    ({ question }) => question.kind === 'value' && question.indicator.name === name,
  );
  if (found === undefined) throw new Error(`${name} is not asked`);
  return found.question.key;
};
const save = async (by: Desk, answerer: Addressee, name: string, text: string, seen: number) =>
  saveAnswers(by, { round: round.id, answerer }, [
    { key: await keyOf(answerer, name), answer: { ...blankAnswer, text }, seen },
  ]);
const wanted = async (by: Desk) => (await listWork(by)).map(({ answerer, wants }) => [answerer, wants]);

test('what a form sends back as it showed it overwrites nothing, however old the form is', async () => {
  await save(clerk('商工課'), shoko, '起業者数', '18人', 0);
  await save(chief('商工課'), shoko, '起業者数', '19人', 1);
  const [as1] = await save(clerk('商工課'), shoko, '起業者数', '18人', 1);
  const [as0] = await save(clerk('商工課'), shoko, '起業者数', '', 0);
  const [other] = await save(clerk('商工課'), shoko, '起業者数', '20人', 1);
  const [cleared] = await save(clerk('商工課'), shoko, '起業者数', '', 1);
  expect([as1, as0, other, cleared].map((one) => one?.kind)).toEqual([
    'untouched',
    'untouched',
    'conflict',
    'conflict',
  ]);
  expect((await questionsOf(shoko))[0]?.answer.text).toBe('19人');
});

test('everybody finds what waits for them, and what waits for others', async () => {
  expect(await wanted(clerk('商工課'))).toEqual([[shoko, 'answer']]);
  await save(clerk('商工課'), shoko, '製造品出荷額', '1450億円', 0);
  await save(clerk('商工課'), shoko, '進学率', '62%', 0);
  await takeStep(clerk('商工課'), { round: round.id, answerer: shoko }, 'submission.submit');
  expect(await wanted(clerk('商工課'))).toEqual([[shoko, null]]);
  expect(await wanted(chief('商工課'))).toEqual([[shoko, 'approve']]);
  await takeStep(chief('商工課'), { round: round.id, answerer: shoko }, 'submission.approve');
  expect((await wanted(planner()))[0]).toEqual([shoko, 'check']);
  expect(await wanted(as('誰か'))).toEqual([]);
});

test('shared questions tell who has answered what, and whether one answer is needed', async () => {
  const stateOf = async () => {
    const { shared } = await listShared(planner(), round.id);
    const found = shared.find(
      ({ question }) => question.kind === 'value' && question.indicator.name === '進学率',
    );
    return [found?.state, ...(found?.given.map(({ newest }) => newest?.answer.text ?? null) ?? [])];
  };
  expect(await stateOf()).toEqual(['agree', '62%', null]);
  await save(clerk('学校教育課'), gakko, '進学率', '64%', 0);
  expect(await stateOf()).toEqual(['different', '62%', '64%']);
  const key = await keyOf(gakko, '進学率');
  await mergeAnswers(planner(), round.id, { key, answer: { ...blankAnswer, text: '63%' }, seen: 0 });
  expect(await stateOf()).toEqual(['made', '62%', '64%']);
  await expect(listShared(clerk('商工課'), round.id)).rejects.toBeInstanceOf(NotPermittedError);
});

test('answers are checked as they would stand in the plan, one alone as by itself', async () => {
  const checker = createEntryChecker(desk);
  const questions = await questionsOf(shoko);
  const strange = questions.map((each) =>
    each.question.kind === 'value' && each.question.indicator.name === '起業者数'
      ? {
          ...each,
          answer: { ...blankAnswer, text: '19000人' },
          read: { ...each.read, answer: { ...blankAnswer, text: '19000人' } },
        }
      : each,
  );
  const found = await checkAnswers(desk, checker, 'midori', 2025, strange);
  const [first] = strange;
  if (first?.question.kind !== 'value') throw new Error('a value expected');
  const { indicator, series } = first.question.item;
  const alone = await checker.check(desk, 'midori', {
    at: {
      kind: 'cell',
      address: { indicatorId: indicator, seriesId: series, role: 'actual', index: 0 },
      year: 2025,
    },
    text: '19000人',
  });
  const rules = (some: typeof alone.findings) => some.map(({ finding }) => finding.rule).toSorted();
  expect(rules(found.get(first.question.key) ?? [])).toEqual(rules(alone.findings));
  expect(rules(alone.findings)).not.toEqual([]);
  expect(await checkAnswers(desk, checker, 'midori', 2025, [])).toEqual(new Map());
});
