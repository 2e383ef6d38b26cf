import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assignItem,
  chooseAsking,
  createRound,
  type Desk,
  installationDesk,
  listShared,
  listSubmissions,
  mergeAnswers,
  NotReadyError,
  openRound,
  RoundRefusedError,
  saveAnswers,
  settleRound,
  takeStep,
  viewSubmission,
  wholeWords,
} from '#app';
import { type Addressee, type Answer, blankAnswer, itemKey, type Round, type WholeRule } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { buildPlan, level, plain } from './fixtures/plan-builder.ts';
import { roundCity } from './fixtures/round-city.ts';

const towns = ['062022', '062090', '062138'];
const town = (at: number): Addressee => ({ kind: 'municipality', code: towns[at] ?? '' });
const division = (name: string): Addressee => ({ kind: 'division', name });
const office: Addressee = { kind: 'office' };

const vision = buildPlan({
  id: 'vision',
  title: '三市共生ビジョン',
  kind: '共生ビジョン',
  publisher: '三市定住自立圏',
  municipalities: towns,
  period: { from: 2024, to: 2028 },
  reportingYears: [2024],
  year: 2024,
  dueYear: 2028,
  levels: ['分野', '取組'],
  nodes: [
    {
      code: '1',
      title: '医療',
      children: [
        {
          code: '1-1',
          title: '休日診療',
          municipalities: towns,
          narratives: [{ kind: 'progress', text: '当番を組んだ。' }],
          indicators: [
            { name: '利用者数', settings: level(), series: [plain(2024, '人', '900', '1000', '1200')] },
            { name: '受診率', settings: level(), series: [plain(2024, '%', '40.0', '45.0', '60.0')] },
            { name: '観光客数', settings: level(), series: [plain(2024, '千人', '40', '45', '60')] },
          ],
        },
        {
          code: '1-2',
          title: '二市だけの取組',
          municipalities: towns.slice(0, 2),
          narratives: [{ kind: 'progress', text: '二市で始めた。' }],
          indicators: [{ name: '相談件数', settings: level(), series: [plain(2024, '件', '9', '10', '12')] }],
        },
      ],
    },
  ],
});

const typed = (text: string, more: Partial<Answer> = {}): Answer => ({ ...blankAnswer, text, ...more });

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-round-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('shared plans', () => {
  let opened: OpenStorage;
  let desk: Desk;
  let now = Date.parse('2026-05-01T00:00:00.000Z');
  beforeAll(async () => {
    opened = await openStorage({ folder: newFolder() });
    desk = installationDesk({
      storage: opened.storage,
      ids,
      clock: { now: () => new Date(++now).toISOString() },
    });
    for (const plan of [vision, roundCity])
      await opened.storage.transaction(({ plans }) => plans.save(plan, { at: '2026-04-01T00:00:00.000Z' }));
  });
  afterAll(() => opened?.close());

  const keyOf = (name: string, plan = vision): string => {
    const indicator = plan.indicators.find((each) => each.name === name);
    return itemKey({ kind: 'value', indicator: indicator?.id ?? '', series: indicator?.series[0]?.id ?? '' });
  };
  let year = 2024;
  const prepared = (planId = 'vision'): Promise<Round> =>
    createRound(desk, {
      planId,
      year: ++year,
      part: 'year',
      title: `R${year - 2018}の実績`,
      message: '',
      steps: [
        { step: 'answer', due: '2026-05-29' },
        { step: 'check', due: '2026-06-30' },
        { step: 'confirm', due: '2026-07-10' },
      ],
    });
  const begun = async (rules: Readonly<Record<string, WholeRule>>): Promise<Round> => {
    const { id } = await prepared();
    await chooseAsking(desk, id, {
      texts: ['progress'],
      fields: [],
      wholes: Object.entries(rules).map(([name, rule]) => ({ key: keyOf(name), rule })),
    });
    return openRound(desk, id);
  };
  const say = async (round: Round, answerer: Addressee, answers: Readonly<Record<string, Answer>>) => {
    const { questions } = await viewSubmission(desk, { round: round.id, answerer });
    return saveAnswers(
      desk,
      { round: round.id, answerer },
      questions.flatMap(({ question, version }) => {
        const said = question.kind === 'value' ? answers[question.indicator.name] : undefined;
        return said === undefined ? [] : [{ key: question.key, answer: said, seen: version }];
      }),
    );
  };
  const through = async (round: Round): Promise<void> => {
    for (const { answerer, submission } of await listSubmissions(desk, round))
      if (submission.stage !== 'done')
        for (const deed of ['submission.submit', 'submission.accept', 'submission.confirm'] as const)
          await takeStep(desk, { round: round.id, answerer }, deed);
  };
  const actual = async (name: string, round: Round) => {
    const plan = await opened.storage.transaction(({ plans }) => plans.find('vision'));
    const found = plan?.indicators
      .find((each) => each.name === name)
      ?.series[0]?.actuals.find(({ reportingYear }) => reportingYear === round.year);
    return found && { cell: found.recorded.cell, status: found.recorded.reading.status, note: found.note };
  };
  const rest = { 受診率: typed('1/2'), 観光客数: typed('3'), 相談件数: typed('1') };

  test('sum and ratio are made of the parts; the parts stay in the plan beside them', async () => {
    const round = await begun({ 利用者数: 'sum', 受診率: 'ratio_of_sums', 観光客数: 'sum', 相談件数: 'sum' });
    expect((await viewSubmission(desk, { round: round.id, answerer: town(2) })).questions.length).toBe(4);
    await say(round, town(0), { ...rest, 利用者数: typed('700'), 受診率: typed('300/400') });
    await say(round, town(1), {
      ...rest,
      利用者数: typed('', { state: '該当なし' }),
      受診率: typed('10/600'),
    });
    const shared = async () => (await listShared(desk, round.id)).shared;
    const soFar = (await shared()).find(({ question }) => question.key === keyOf('利用者数'));
    expect(soFar?.state).toBe('partial');
    expect(soFar?.whole && wholeWords(soFar.whole)).toMatchObject({
      figure: '700人',
      coverage: { ja: '2市町のうち1市町分の合計' },
      missing: { ja: '南陽市 未回答' },
      excluded: { ja: '該当なし: 長井市' },
      isPartial: true,
    });
    await say(round, town(2), { ...rest, 利用者数: typed('0'), 受診率: typed('', { state: '該当なし' }) });
    await through(round);
    await settleRound(desk, round.id);
    expect(await actual('利用者数', round)).toEqual({
      cell: '700人',
      status: 'known',
      note: '2市町の合計(該当なし: 長井市)',
    });
    expect(await actual('受診率', round)).toMatchObject({
      cell: '31.0%',
      note: '2市町の割合(該当なし: 南陽市)',
    });
    const plan = await opened.storage.transaction(({ plans }) => plans.find('vision'));
    expect(
      plan?.contributions
        ?.filter(({ item }) => itemKey(item) === keyOf('利用者数'))
        .map(({ from, answer }) => [from.kind === 'municipality' && from.code, answer.text]),
    ).toEqual([
      ['062022', '700人'],
      ['062090', '該当なし'],
      ['062138', '0人'],
    ]);
  });

  test('a missing part makes no total: the plan says 未確定 and how much is known', async () => {
    const round = await begun({ 利用者数: 'sum', 受診率: 'ratio_of_sums', 観光客数: 'sum', 相談件数: 'sum' });
    await say(round, town(0), { ...rest, 利用者数: typed('700') });
    await say(round, town(1), { ...rest, 利用者数: typed('', { state: '未確定' }) });
    await say(round, town(2), { ...rest, 利用者数: typed('20') });
    await through(round);
    await settleRound(desk, round.id);
    expect(await actual('利用者数', round)).toEqual({
      cell: '未確定',
      status: 'pending',
      note: '3市町のうち2市町分の合計 720人(長井市 未確定)',
    });
  });

  test('the secretariat’s own figure is asked for, also where all parts happen to be the same', async () => {
    const round = await begun({ 利用者数: 'own', 受診率: 'ratio_of_sums', 観光客数: 'sum', 相談件数: 'sum' });
    for (const at of [0, 1, 2]) await say(round, town(at), { ...rest, 利用者数: typed('100') });
    await through(round);
    await expect(settleRound(desk, round.id)).rejects.toThrow('事務局の値がありません');
    const key = keyOf('利用者数');
    await mergeAnswers(desk, round.id, { key, answer: typed('300'), seen: 0 });
    await settleRound(desk, round.id);
    expect((await actual('利用者数', round))?.cell).toBe('300人');
  });

  test('another figure than the computed one needs its reason', async () => {
    const round = await begun({ 利用者数: 'sum', 受診率: 'ratio_of_sums', 観光客数: 'sum', 相談件数: 'sum' });
    for (const at of [0, 1, 2]) await say(round, town(at), { ...rest, 利用者数: typed('100') });
    const key = keyOf('利用者数');
    await expect(mergeAnswers(desk, round.id, { key, answer: typed('290'), seen: 0 })).rejects.toBeInstanceOf(
      RoundRefusedError,
    );
    await mergeAnswers(desk, round.id, { key, answer: typed('290', { note: '重なりを除いた' }), seen: 0 });
    await through(round);
    await settleRound(desk, round.id);
    expect(await actual('利用者数', round)).toMatchObject({ cell: '290人', note: '重なりを除いた' });
  });

  test('who has not confirmed is named, and nothing is settled', async () => {
    const round = await begun({ 利用者数: 'sum', 受診率: 'ratio_of_sums', 観光客数: 'sum', 相談件数: 'sum' });
    for (const at of [0, 1, 2]) await say(round, town(at), { ...rest, 利用者数: typed('100') });
    for (const at of [0, 1, 2])
      for (const deed of ['submission.submit', 'submission.accept'] as const)
        await takeStep(desk, { round: round.id, answerer: town(at) }, deed);
    for (const at of [0, 2])
      await takeStep(desk, { round: round.id, answerer: town(at) }, 'submission.confirm');
    const refused = await settleRound(desk, round.id).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(NotReadyError);
    expect((refused as NotReadyError).obstacles.map(({ what }) => what.ja)).toEqual([
      expect.stringContaining('長井市'),
    ]);
  });

  test('a rule turns into a ratio only while nobody has answered; further texts only before the beginning', async () => {
    const round = await begun({ 利用者数: 'sum' });
    const change = (name: string, rule: WholeRule) =>
      chooseAsking(desk, round.id, { texts: ['cause'], fields: [], wholes: [{ key: keyOf(name), rule }] });
    expect((await change('受診率', 'ratio_of_sums')).asking?.texts).toEqual(['progress']);
    await say(round, town(0), { 利用者数: typed('700') });
    await expect(change('利用者数', 'ratio_of_sums')).rejects.toBeInstanceOf(RoundRefusedError);
    await change('利用者数', 'count');
    // The next round of the plan begins with the same rules.
    expect((await prepared()).asking?.wholes).toContainEqual({ key: keyOf('利用者数'), rule: 'count' });
  });

  test('要因分析 and 方針 are asked where they are chosen, and a municipality only about its own 取組', async () => {
    const round = await prepared();
    const count = async (at: number) =>
      (await openedFor(round.id)).asked.find(
        ({ answerer }) => answerer.kind === 'municipality' && answerer.code === towns[at],
      )?.keys.length;
    const openedFor = async (id: string) =>
      (await opened.storage.transaction(({ rounds }) => rounds.find(id))) ?? round;
    expect([await count(0), await count(2)]).toEqual([6, 4]);
    await chooseAsking(desk, round.id, { texts: ['progress', 'cause', 'policy'], fields: [], wholes: [] });
    expect([await count(0), await count(2)]).toEqual([10, 6]);
  });
});

describe('who answers what', () => {
  let opened: OpenStorage;
  let desk: Desk;
  beforeAll(async () => {
    opened = await openStorage({ folder: newFolder() });
    desk = installationDesk({ storage: opened.storage, ids, clock: { now: () => new Date().toISOString() } });
    await opened.storage.transaction(({ plans }) =>
      plans.save(roundCity, { at: '2026-04-01T00:00:00.000Z' }),
    );
  });
  afterAll(() => opened?.close());

  const key = itemKey({
    kind: 'value',
    indicator: roundCity.indicators[0]?.id ?? '',
    series: roundCity.indicators[0]?.series[0]?.id ?? '',
  });
  const [shoko, gakko] = [division('商工課'), division('学校教育課')];
  const prepared = (year: number): Promise<Round> =>
    createRound(desk, {
      planId: 'midori',
      year,
      part: 'year',
      title: '実績',
      message: '',
      steps: [
        { step: 'answer', due: '2026-05-29' },
        { step: 'check', due: '2026-06-30' },
      ],
    });
  const asked = async (round: string, answerer: Addressee) =>
    (await viewSubmission(desk, { round, answerer })).questions.map(({ question }) => question.key);

  test('before the beginning an item goes to another division, and stays there when the round is opened', async () => {
    const { id } = await prepared(2025);
    await assignItem(desk, id, { key, to: [gakko] });
    await openRound(desk, id);
    expect(await asked(id, gakko)).toContain(key);
    expect(await asked(id, shoko)).not.toContain(key);
    await expect(assignItem(desk, id, { key, to: [division('どこにもない課')] })).rejects.toBeInstanceOf(
      RoundRefusedError,
    );
  });

  test('while it is under way what was typed goes along, and whoever had handed in gets the submission back', async () => {
    const { id } = await prepared(2026);
    await openRound(desk, id);
    await saveAnswers(desk, { round: id, answerer: shoko }, [{ key, answer: typed('18人'), seen: 0 }]);
    for (const { question } of (await viewSubmission(desk, { round: id, answerer: gakko })).questions)
      if (question.kind === 'value')
        await saveAnswers(desk, { round: id, answerer: gakko }, [
          { key: question.key, answer: typed('60%'), seen: 0 },
        ]);
    await takeStep(desk, { round: id, answerer: gakko }, 'submission.submit');
    await assignItem(desk, id, { key, to: [gakko] });
    const theirs = await viewSubmission(desk, { round: id, answerer: gakko });
    expect(theirs.submission).toMatchObject({
      stage: 'returned',
      returned: { reason: expect.stringContaining('起業者数') },
    });
    const moved = theirs.questions.find(({ question }) => question.key === key);
    expect(moved?.newest).toMatchObject({ answer: { text: '18人' }, by: expect.stringContaining('商工課') });

    // Given back: what the first one had typed is still theirs.
    await assignItem(desk, id, { key, to: [shoko] });
    const back = (await viewSubmission(desk, { round: id, answerer: shoko })).questions.find(
      ({ question }) => question.key === key,
    );
    expect(back?.answer.text).toBe('18人');
    // To nobody: the office answers.
    await assignItem(desk, id, { key, to: [] });
    expect(await asked(id, office)).toContain(key);
    expect((await viewSubmission(desk, { round: id, answerer: office })).submission.stage).toBe('returned');
  });

  test('a settled figure of a moved item stands in the plan', async () => {
    const { id } = await prepared(2027);
    await assignItem(desk, id, { key, to: [gakko] });
    const round = await openRound(desk, id);
    for (const { answerer } of round.asked) {
      const { questions } = await viewSubmission(desk, { round: id, answerer });
      await saveAnswers(
        desk,
        { round: id, answerer },
        questions.flatMap(({ question }) =>
          question.kind === 'value' ? [{ key: question.key, answer: typed('21'), seen: 0 }] : [],
        ),
      );
      if (questions.length === 0) continue;
      await takeStep(desk, { round: id, answerer }, 'submission.submit');
      if (answerer.kind !== 'office') await takeStep(desk, { round: id, answerer }, 'submission.accept');
    }
    await settleRound(desk, id);
    const plan = await opened.storage.transaction(({ plans }) => plans.find('midori'));
    expect(plan?.indicators[0]?.series[0]?.actuals.at(-1)?.recorded.cell).toBe('21人');
  });
});
