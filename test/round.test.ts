import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  commentOn,
  compareRounds,
  createRound,
  type Desk,
  editRound,
  installationDesk,
  listRounds,
  listRoundVersions,
  listSubmissions,
  mergeAnswers,
  type NewRound,
  NotPermittedError,
  NotReadyError,
  openRound,
  personBy,
  RoundNotFoundError,
  RoundRefusedError,
  RoundVersionNotFoundError,
  reopenRound,
  StepRefusedError,
  type SubmissionDeed,
  saveAnswers,
  settleRound,
  takeStep,
  viewSubmission,
} from '#app';
import {
  type Addressee,
  type Answer,
  type Assignment,
  blankAnswer,
  type Difference,
  type Division,
  type Plan,
  type Round,
} from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { buildPlan, level, plain } from './fixtures/plan-builder.ts';
import { regionPlan } from './fixtures/region-plan.ts';

const always = { from: '2020-04-01', until: null };
const divisions: readonly Division[] = ['商工課', '学校教育課'].map((name) => ({
  id: name,
  name,
  validity: always,
  successors: [],
}));
const shoko: Addressee = { kind: 'division', name: '商工課' };
const gakko: Addressee = { kind: 'division', name: '学校教育課' };
const office: Addressee = { kind: 'office' };

/** Two divisions, one indicator that both answer, one project. */
const city: Plan = buildPlan({
  id: 'midori',
  title: 'みどり市総合戦略',
  kind: '総合戦略',
  publisher: 'みどり市',
  municipalities: ['062022'],
  period: { from: 2024, to: 2027 },
  reportingYears: [2024],
  year: 2024,
  dueYear: 2027,
  levels: ['基本目標', '施策'],
  nodes: [
    {
      code: '1',
      title: 'しごと',
      narratives: [{ kind: 'issues', text: '担い手が足りない。' }],
      children: [
        {
          code: '1-1',
          title: '産業',
          projects: [{ title: '創業の学校', divisions: ['商工課'], text: '六回開いた。' }],
          indicators: [
            {
              name: '起業者数',
              divisions: ['商工課'],
              settings: level(),
              series: [plain(2024, '人', '12', '15', '20')],
            },
            {
              name: '進学率',
              divisions: ['学校教育課', '商工課'],
              settings: level(),
              series: [plain(2024, '%', '60', '61', '70')],
            },
            {
              name: '読書冊数',
              divisions: ['学校教育課'],
              settings: level(),
              series: [plain(2024, '冊', '3', '4', '5')],
            },
          ],
        },
      ],
    },
  ],
});

const value = (text: string, more: Partial<Answer> = {}): Answer => ({ ...blankAnswer, text, ...more });

const testRounds = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let tenant = 0;
  let now = Date.parse('2026-05-01T00:00:00.000Z');
  let desk: Desk;

  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `t${tenant}` });
    desk = installationDesk({
      storage: opened.storage,
      ids,
      clock: { now: () => new Date(++now).toISOString() },
    });
    for (const plan of [city, regionPlan])
      await opened.storage.transaction(({ plans }) => plans.save(plan, { at: '2026-04-01T00:00:00.000Z' }));
  });
  afterAll(() => opened?.close());

  const as = (name: string, ...assignments: readonly Assignment[]): Desk => ({
    ...desk,
    by: personBy(
      { id: name, name, login: name, account: null, email: null, assignments, leftAt: null },
      '2026-05-01',
      divisions,
    ),
  });
  const planner = () => as('直江', { role: 'planner', plan: null, validity: always });
  const clerk = (division: string) =>
    as(`${division}の係`, { role: 'respondent', division, validity: always });
  const chief = (division: string) => as(`${division}長`, { role: 'chief', division, validity: always });
  const town = (municipality: string) =>
    as(municipality, { role: 'municipal', municipality, validity: always });

  const facts = (more: Partial<NewRound> = {}): NewRound => ({
    planId: 'midori',
    year: 2025,
    part: 'year',
    title: '令和7年度の実績',
    message: 'よろしくお願いします。',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'approve', due: '2026-06-05' },
      { step: 'check', due: '2026-06-30' },
    ],
    ...more,
  });
  const begun = async (more: Partial<NewRound> = {}): Promise<Round> =>
    openRound(planner(), (await createRound(planner(), facts(more))).id);

  const keyOf = async (round: Round, answerer: Addressee, name: string): Promise<string> => {
    const { questions } = await viewSubmission(planner(), { round: round.id, answerer });
    const found = questions.find(
      ({ question }) => question.kind === 'value' && question.indicator.name === name,
    );
    if (found === undefined) throw new Error(`${name} is not asked`);
    return found.question.key;
  };
  const answer = async (
    by: Desk,
    round: Round,
    answerer: Addressee,
    answers: Readonly<Record<string, Answer>>,
  ) => {
    const address = { round: round.id, answerer };
    const { questions } = await viewSubmission(by, address);
    const given = questions.flatMap(({ question, version }) => {
      const said = question.kind === 'value' ? answers[question.indicator.name] : undefined;
      return said === undefined ? [] : [{ key: question.key, answer: said, seen: version }];
    });
    expect(given).toHaveLength(Object.keys(answers).length);
    return saveAnswers(by, address, given);
  };
  const step = (by: Desk, round: Round, answerer: Addressee, deed: SubmissionDeed, reason?: string) =>
    takeStep(by, { round: round.id, answerer }, deed, reason);
  const actualOf = async (name: string, planId = 'midori') => {
    const plan = await opened.storage.transaction(({ plans }) => plans.find(planId));
    const indicator = plan?.indicators.find((each) => each.name === name);
    return indicator?.series[0]?.actuals.find(({ reportingYear }) => reportingYear === 2025)?.recorded.cell;
  };
  const record = async (round: Round) =>
    (
      await opened.storage.transaction(({ records }) =>
        records.list({ round: round.id }, { offset: 0, limit: 99 }),
      )
    )
      .map(({ deed, name }) => `${name} ${deed}`)
      .toReversed();

  /** All the way through, both divisions agreeing. */
  const answeredByAll = async (round: Round, rate = '62%'): Promise<void> => {
    await answer(clerk('商工課'), round, shoko, { 起業者数: value('18人'), 進学率: value(rate) });
    await answer(clerk('学校教育課'), round, gakko, {
      進学率: value(rate),
      読書冊数: value('', { state: '未確定' }),
    });
    for (const [each, name] of [
      [shoko, '商工課'],
      [gakko, '学校教育課'],
    ] as const) {
      await step(clerk(name), round, each, 'submission.submit');
      await step(chief(name), round, each, 'submission.approve');
      await step(planner(), round, each, 'submission.accept');
    }
    const own = await viewSubmission(planner(), { round: round.id, answerer: office });
    if (own.submission.stage !== 'done') {
      await saveAnswers(
        planner(),
        { round: round.id, answerer: office },
        own.questions.map(({ question }) => ({ key: question.key, answer: value('事務局'), seen: 0 })),
      );
      await step(planner(), round, office, 'submission.submit');
    }
  };

  test('a year from the first question to the settled figure, all on record', async () => {
    const round = await begun();
    await answeredByAll(round);
    const settled = await settleRound(planner(), round.id);
    expect(settled.state).toBe('settled');
    expect([await actualOf('起業者数'), await actualOf('進学率'), await actualOf('読書冊数')]).toEqual([
      '18人',
      '62%',
      '未確定',
    ]);
    const told = await record(round);
    expect(told.slice(0, 2)).toEqual(['直江 round.create', '直江 round.open']);
    expect(told).toContain('商工課の係 submission.answer');
    expect(told).toContain('学校教育課長 submission.approve');
    expect(told.at(-1)).toBe('直江 round.settle');
  });

  test('what is sent back comes with its reason, is answered again and handed in again', async () => {
    const round = await begun();
    await answer(clerk('商工課'), round, shoko, { 起業者数: value('180人'), 進学率: value('62%') });
    await step(clerk('商工課'), round, shoko, 'submission.submit');
    await expect(step(chief('商工課'), round, shoko, 'submission.sendBack', ' ')).rejects.toBeInstanceOf(
      StepRefusedError,
    );
    await step(chief('商工課'), round, shoko, 'submission.sendBack', '桁が違うようです');
    const back = await viewSubmission(clerk('商工課'), { round: round.id, answerer: shoko });
    expect([back.submission.stage, back.submission.returned?.reason]).toEqual([
      'returned',
      '桁が違うようです',
    ]);
    await answer(clerk('商工課'), round, shoko, { 起業者数: value('18人') });
    const again = await step(clerk('商工課'), round, shoko, 'submission.submit');
    expect([again.stage, again.returned]).toEqual(['approve', null]);
  });

  test('two who answer at once: neither is overwritten, the other answer is shown', async () => {
    const round = await begun();
    const key = await keyOf(round, shoko, '起業者数');
    const address = { round: round.id, answerer: shoko };
    const [mine, theirs] = [clerk('商工課'), chief('商工課')];
    expect(await saveAnswers(theirs, address, [{ key, answer: value('18人'), seen: 0 }])).toEqual([
      { kind: 'saved', key, version: 1 },
    ]);
    const [conflict] = await saveAnswers(mine, address, [{ key, answer: value('19人'), seen: 0 }]);
    expect(conflict).toMatchObject({
      kind: 'conflict',
      newest: { by: '商工課長', answer: { text: '18人' } },
    });
    expect(await saveAnswers(mine, address, [{ key, answer: value(' 18人 '), seen: 0 }])).toEqual([
      { kind: 'same', key, version: 1 },
    ]);
    expect(await saveAnswers(mine, address, [{ key, answer: value('19人'), seen: 1 }])).toEqual([
      { kind: 'saved', key, version: 2 },
    ]);
    const versions = await opened.storage.transaction(({ rounds }) => rounds.history(round.id, shoko, key));
    expect(versions.map(({ answer }) => answer.text)).toEqual(['19人', '18人']);
  });

  test('many who save at once lose nothing', async () => {
    const round = await begun();
    const key = await keyOf(round, shoko, '起業者数');
    const address = { round: round.id, answerer: shoko };
    const tried = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        saveAnswers(clerk('商工課'), address, [{ key, answer: value(`${i}人`), seen: 0 }]),
      ),
    );
    expect(tried.flat().filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(tried.flat().filter(({ kind }) => kind === 'conflict')).toHaveLength(19);
  });

  test('handing in names every figure that is missing or contradicts itself', async () => {
    const round = await begun();
    await answer(clerk('商工課'), round, shoko, { 起業者数: value('18人', { state: '該当なし' }) });
    const refused = await step(clerk('商工課'), round, shoko, 'submission.submit').catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(NotReadyError);
    expect((refused as NotReadyError).obstacles.map(({ kind, what }) => [kind, what.ja.slice(0, 4)])).toEqual(
      [
        ['contradictory', '起業者数'],
        ['unanswered', '進学率（'],
      ],
    );
  });

  test('several answers to one question are made one before settling; all stay visible', async () => {
    const round = await begun();
    await answeredByAll(round);
    await step(planner(), round, gakko, 'submission.return', '確かめてください');
    await answer(clerk('学校教育課'), round, gakko, { 進学率: value('63%') });
    await step(clerk('学校教育課'), round, gakko, 'submission.submit');
    await step(chief('学校教育課'), round, gakko, 'submission.approve');
    await step(planner(), round, gakko, 'submission.accept');
    const refused = await settleRound(planner(), round.id).catch((error: unknown) => error);
    expect((refused as NotReadyError).obstacles).toMatchObject([{ kind: 'not_merged' }]);
    expect(await actualOf('起業者数')).toBeUndefined();
    const key = await keyOf(round, shoko, '進学率');
    await mergeAnswers(planner(), round.id, { key, answer: value('62.5%'), seen: 0 });
    await settleRound(planner(), round.id);
    expect(await actualOf('進学率')).toBe('62.5%');
    const plan = await opened.storage.transaction(({ plans }) => plans.find('midori'));
    expect(plan?.contributions?.map(({ from, answer }) => [from, answer.text])).toEqual(
      expect.arrayContaining([
        [shoko, '62%'],
        [gakko, '63%'],
      ]),
    );
  });

  test('settled is locked; reopened with a reason it can be changed and settled anew', async () => {
    const round = await begun();
    await answeredByAll(round);
    await settleRound(planner(), round.id);
    await expect(answer(clerk('商工課'), round, shoko, { 起業者数: value('99人') })).rejects.toBeInstanceOf(
      NotPermittedError,
    );
    await expect(reopenRound(planner(), round.id, '')).rejects.toBeInstanceOf(StepRefusedError);
    await reopenRound(planner(), round.id, '県の確報が出たため');
    await step(planner(), round, shoko, 'submission.return', '確報に直してください');
    await answer(clerk('商工課'), round, shoko, { 起業者数: value('17人') });
    await step(clerk('商工課'), round, shoko, 'submission.submit');
    await step(chief('商工課'), round, shoko, 'submission.approve');
    await step(planner(), round, shoko, 'submission.accept');
    await settleRound(planner(), round.id);
    expect(await actualOf('起業者数')).toBe('17人');
    const { versions } = await listRoundVersions(planner(), 'midori');
    expect(versions.map(({ name }) => name)).toEqual([round.id, `${round.id}@1`]);
    const names = { from: `${round.id}@1`, to: round.id };
    const { differences } = await compareRounds(planner(), 'midori', names);
    expect(told(differences)).toEqual(['answer 起業者数 2025: 18人 → 17人']);
    const others = await compareRounds(clerk('学校教育課'), 'midori', names);
    expect(told(others.differences).filter((line) => line.startsWith('answer'))).toEqual([]);
    await expect(
      compareRounds(planner(), 'midori', { ...names, from: `${round.id}@2` }),
    ).rejects.toBeInstanceOf(RoundVersionNotFoundError);
  });

  test('two years differ in what was asked, of whom, in answers and grades', async () => {
    const first = await begun();
    await answeredByAll(first);
    await settleRound(planner(), first.id);
    const second = await begun({ year: 2026, title: '令和8年度の実績', message: '二年目です。' });
    const names = { from: first.id, to: second.id };
    const particulars = [
      'round 照会全体 year: 2025 → 2026',
      'round 照会全体 state: 確定 → 回答受付中',
      'round 照会全体 title: 令和7年度の実績 → 令和8年度の実績',
      'round 照会全体 message: よろしくお願いします。 → 二年目です。',
    ];
    expect(told((await compareRounds(planner(), 'midori', names)).differences)).toEqual([
      ...particulars,
      'answer 起業者数 2026: 18人 → null',
      'answer 進学率 (商工課) 2026: 62% → null',
      'answer 進学率 (学校教育課) 2026: 62% → null',
      'answer 読書冊数 2026 state: 未確定 → null',
    ]);
    await answeredByAll(second, '65%');
    await settleRound(planner(), second.id);
    expect(told((await compareRounds(planner(), 'midori', names)).differences)).toEqual([
      ...particulars.filter((line) => !line.includes('state')),
      'answer 進学率 (商工課) 2026: 62% → 65%',
      'answer 進学率 (学校教育課) 2026: 62% → 65%',
      // Why it is not graded: what it would be, if the target were one year's.
      expect.stringMatching(/^evaluation 起業者数 2026 grade: － .*「順調」.* → － .*「概ね順調」/),
      'evaluation 進学率 2026 achievement: 88.6% → 92.9%',
      'evaluation 進学率 2026 progress: 20% → 50%',
      'evaluation 進学率 2026 expected: 66% → 68%',
      'evaluation 進学率 2026 pace: 0.33 → 0.63',
    ]);
  });

  const told = (differences: readonly Difference[]) =>
    differences
      .filter(({ name }) => !name.includes('課題') && !name.startsWith('創業'))
      .map(({ part, name, year, property, before, after }) =>
        [part, name, year, property]
          .filter((each) => each !== null)
          .join(' ')
          .concat(`: ${before} → ${after}`),
      );

  test('a half-year round keeps its answers and changes no yearly figure', async () => {
    const round = await begun({ part: 'first_half', title: '令和7年度上半期' });
    await answeredByAll(round);
    await settleRound(planner(), round.id);
    expect(await actualOf('起業者数')).toBeUndefined();
  });

  test('a half is seen beside the same question of the whole year, by whoever answered it', async () => {
    const half = await begun({ part: 'first_half', title: '令和7年度上半期' });
    await answer(clerk('商工課'), half, shoko, { 起業者数: value('7人') });
    const round = await begun();
    const halves = async (whose: Addressee, by: Desk) =>
      (await viewSubmission(by, { round: round.id, answerer: whose })).questions.flatMap((each) =>
        each.halves.map(({ part, answer: { text } }) => [part, text]),
      );
    expect(await halves(shoko, clerk('商工課'))).toEqual([['first_half', '7人']]);
    expect(await halves(gakko, clerk('学校教育課'))).toEqual([]);
    const { questions } = await viewSubmission(clerk('商工課'), { round: half.id, answerer: shoko });
    expect(questions.every(({ halves: none }) => none.length === 0)).toBe(true);
  });

  test('a draft is seen by planners only, a round by those it concerns, a submission by its own', async () => {
    const draft = await createRound(planner(), facts());
    expect([(await listRounds(planner())).length, (await listRounds(clerk('商工課'))).length]).toEqual([
      1, 0,
    ]);
    const round = await openRound(planner(), draft.id);
    const lines = await listSubmissions(clerk('商工課'), round);
    expect(lines.map(({ answerer, answered, asked, due }) => [answerer, answered, asked > 0, due])).toEqual([
      [shoko, 0, true, '2026-05-29'],
    ]);
    expect((await listSubmissions(planner(), round)).map(({ answerer }) => answerer)).toEqual([
      shoko,
      gakko,
      office,
    ]);
    const address = { round: round.id, answerer: shoko };
    for (const stranger of [clerk('学校教育課'), as('誰か'), town('062022')]) {
      await expect(viewSubmission(stranger, address)).rejects.toBeInstanceOf(RoundNotFoundError);
      await expect(saveAnswers(stranger, address, [])).rejects.toBeInstanceOf(RoundNotFoundError);
      await expect(takeStep(stranger, address, 'submission.submit')).rejects.toBeInstanceOf(
        RoundNotFoundError,
      );
      await expect(commentOn(stranger, address, { key: null, text: 'x' })).rejects.toBeInstanceOf(
        RoundNotFoundError,
      );
    }
    await expect(saveAnswers(planner(), address, [])).rejects.toBeInstanceOf(NotPermittedError);
    await expect(settleRound(clerk('商工課'), round.id)).rejects.toBeInstanceOf(NotPermittedError);
    await expect(createRound(clerk('商工課'), facts({ year: 2026 }))).rejects.toBeInstanceOf(
      NotPermittedError,
    );
  });

  test('the first look of an answerer is noted, not that of the planning section', async () => {
    const round = await begun();
    const address = { round: round.id, answerer: shoko };
    expect((await viewSubmission(planner(), address)).submission.openedAt).toBeNull();
    const first = (await viewSubmission(clerk('商工課'), address)).submission.openedAt;
    expect(first).not.toBeNull();
    expect((await viewSubmission(chief('商工課'), address)).submission.openedAt).toBe(first);
  });

  test('comments stay with what they are about', async () => {
    const round = await begun();
    const address = { round: round.id, answerer: shoko };
    const key = await keyOf(round, shoko, '起業者数');
    await commentOn(planner(), address, { key, text: '昨年と定義は同じですか' });
    await commentOn(clerk('商工課'), address, { key, text: 'はい\n同じです' });
    const { comments } = await viewSubmission(clerk('商工課'), address);
    expect(comments.map(({ by, text, key: about }) => [by, text, about === key])).toEqual([
      ['直江', '昨年と定義は同じですか', true],
      ['商工課の係', 'はい\n同じです', true],
    ]);
    await expect(commentOn(planner(), address, { key, text: ' ' })).rejects.toBeInstanceOf(RoundRefusedError);
  });

  test.each<[string, Partial<NewRound>]>([
    ['without a title', { title: ' ' }],
    ['with a date that is none', { steps: [{ step: 'answer', due: '5/29' }] }],
    ['without answers', { steps: [{ step: 'check', due: '2026-05-29' }] }],
    ['for no year', { year: Number.NaN }],
  ])('a round %s is refused', async (_name, wrong) => {
    await expect(createRound(planner(), facts(wrong))).rejects.toBeInstanceOf(RoundRefusedError);
  });

  test('one round a plan, year and part; of an open one only days change', async () => {
    const round = await begun();
    await expect(createRound(planner(), facts())).rejects.toBeInstanceOf(RoundRefusedError);
    const { title, message, steps } = facts();
    const later = steps.map((each) => ({ ...each, due: '2026-07-31' }));
    expect((await editRound(planner(), round.id, { title, message, steps: later })).steps).toEqual(later);
    await expect(
      editRound(planner(), round.id, { title, message, steps: later.slice(0, 1) }),
    ).rejects.toBeInstanceOf(RoundRefusedError);
  });

  test('a 圏域: each municipality answers its part, objects or confirms, and the whole is settled', async () => {
    const round = await begun({
      planId: regionPlan.id,
      steps: [
        { step: 'answer', due: '2026-05-29' },
        { step: 'check', due: '2026-06-30' },
        { step: 'confirm', due: '2026-07-10' },
      ],
    });
    const lines = await listSubmissions(planner(), round);
    const towns = lines.flatMap(({ answerer }) => (answerer.kind === 'municipality' ? [answerer] : []));
    expect(towns.length).toBeGreaterThan(2);
    for (const answerer of towns) {
      const by = town(answerer.code);
      expect((await listSubmissions(by, round)).map((line) => line.answerer)).toEqual([answerer]);
      const { questions } = await viewSubmission(by, { round: round.id, answerer });
      const given = questions.flatMap(({ question, version }) =>
        question.kind === 'value'
          ? [{ key: question.key, answer: value(question.earlier?.text || '1'), seen: version }]
          : [],
      );
      await saveAnswers(by, { round: round.id, answerer }, given);
      await step(by, round, answerer, 'submission.submit');
    }
    const [first] = towns;
    if (first === undefined) throw new Error('a municipality expected');
    for (const answerer of towns) await step(planner(), round, answerer, 'submission.accept');
    await step(town(first.code), round, first, 'submission.object', '人数が違います');
    expect(
      (await viewSubmission(planner(), { round: round.id, answerer: first })).submission.returned?.reason,
    ).toBe('人数が違います');
    await expect(settleRound(planner(), round.id)).rejects.toBeInstanceOf(NotReadyError);
    await step(planner(), round, first, 'submission.accept');
    for (const answerer of towns) await step(town(answerer.code), round, answerer, 'submission.confirm');
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-round-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testRounds(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testRounds(async () => ({ url: await postgres.freshDatabase() }));
});
