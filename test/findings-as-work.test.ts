import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ChangedMeanwhileError,
  correctCell,
  correctSentence,
  createEntryChecker,
  type Desk,
  EntryRefusedError,
  explainFinding,
  FindingNotFoundError,
  findingKey,
  importFile,
  installationDesk,
  listCorrections,
  listFindings,
  listRecord,
  loadExamples,
  OpenErrorsError,
  PlanNotFoundError,
  personBy,
  publishPlan,
  ReasonsMissingError,
  viewFinding,
  withdrawExplanation,
} from '#app';
import { createPublished, publicFindings } from '#app/published';
import { defaultScale, type Plan, type StatedFinding, stateFindings } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { contradictingSheet } from './fixtures/contradicting-sheet.ts';
import { bytesOf } from './fixtures/import-documents.ts';

const planId = 'aoba';
const said = { text: '国の統計の改定による。', by: '環境課' };
const wrongRate = '空き店舗の活用件数は基準値の30%減となった。';
const actualAt = (indicatorId: string) =>
  ({
    kind: 'cell',
    address: { indicatorId, seriesId: 's1', role: 'actual', index: 0 },
    year: 2024,
  }) as const;
const issuesAt = (nodeId: string) =>
  ({ kind: 'narrative', nodeId, year: 2024, narrative: 'issues' }) as const;

const testWork = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let services: Desk;
  let tenant = 0;

  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    opened = await openStorage({ ...options, tenant: `t${tenant}` });
    services = installationDesk({
      storage: opened.storage,
      ids,
      clock: { now: () => '2025-05-29T03:03:00.000Z' },
    });
    await bring();
  });
  afterAll(() => opened?.close());

  const bring = (changes: Readonly<Record<string, string>> = {}, more = '') =>
    importFile(
      services,
      { name: '評価シート.txt', bytes: bytesOf(`${more}${contradictingSheet(changes)}`) },
      { planId, publish: null },
    );
  const publish = (explain?: { text: string; by: string }, reason?: string) =>
    publishPlan(services, {
      planId,
      reportingYear: 2024,
      scale: defaultScale,
      publishedOn: '2025-09-30',
      approvedBy: '企画課長',
      ...(explain === undefined ? {} : { explain: () => explain }),
      ...(reason === undefined ? {} : { reasonFor: () => reason }),
    });
  const storedPlan = async (): Promise<Plan> => {
    const plan = await services.storage.transaction(({ plans }) => plans.find(planId));
    if (plan === undefined) throw new Error('the plan is not stored');
    return plan;
  };
  const indicatorNamed = async (name: string): Promise<string> =>
    (await storedPlan()).indicators.find((each) => each.name === name)?.id ?? '';
  const errors = async (): Promise<readonly StatedFinding[]> =>
    (await listFindings(services, planId)).findings.filter(({ finding }) => finding.severity === 'error');
  const states = async () =>
    Object.fromEntries((await errors()).map(({ finding, state }) => [finding.rule, state.kind]));
  const keyOf = async (rule: string): Promise<string> => {
    const found = (await listFindings(services, planId)).findings.find(
      ({ finding }) => finding.rule === rule,
    );
    if (found === undefined) throw new Error(`no finding of ${rule}`);
    return findingKey(found.finding);
  };
  const explain = async (rule: string, given = said) =>
    explainFinding(services, planId, await keyOf(rule), given);

  describe('explaining', () => {
    test('an explanation holds, also after the document came again with its lines elsewhere', async () => {
      expect(await states()).toEqual({ 'claimed-change-differs': 'open', 'same-period-two-values': 'open' });
      await explain('same-period-two-values');
      const expected = { 'claimed-change-differs': 'open', 'same-period-two-values': 'explained' };
      expect(await states()).toEqual(expected);
      await bring({}, '\n\n');
      expect(await states()).toEqual(expected);
    });

    test('it returns when a figure changes, tells what it said before, and can be explained anew', async () => {
      await explain('same-period-two-values');
      await bring({ '455戸': '456戸' });
      expect((await states())['same-period-two-values']).toBe('returned');
      const view = await viewFinding(services, planId, await keyOf('same-period-two-values'));
      expect(view.stated.state).toMatchObject({ before: { text: said.text, by: said.by } });
      await explain('same-period-two-values', { text: '再集計した。', by: '環境課' });
      expect((await states())['same-period-two-values']).toBe('explained');
      const { history } = await viewFinding(services, planId, await keyOf('same-period-two-values'));
      expect(history.map(({ text, ended }) => [text, ended?.how ?? 'in force'])).toEqual([
        ['再集計した。', 'in force'],
        [said.text, 'replaced'],
      ]);
    });

    test('taken back, it is open again and stays on record', async () => {
      await explain('same-period-two-values');
      const key = await keyOf('same-period-two-values');
      await withdrawExplanation(services, planId, key, { by: '企画課' });
      expect((await states())['same-period-two-values']).toBe('open');
      const { history } = await viewFinding(services, planId, key);
      expect(history[0]?.ended).toMatchObject({ how: 'withdrawn', by: '企画課' });
      await expect(withdrawExplanation(services, planId, key, { by: '企画課' })).rejects.toThrow(
        FindingNotFoundError,
      );
    });

    test('who has signed in is named by their account, whatever was typed; the record tells it in words', async () => {
      const hanako: Desk = {
        ...services,
        by: personBy(
          {
            id: 'p1',
            name: '上杉 花子',
            login: 'hanako',
            account: null,
            email: null,
            assignments: [{ role: 'planner', plan: null, validity: { from: '2020-04-01', until: null } }],
            leftAt: null,
          },
          '2026-06-03',
        ),
      };
      const key = await keyOf('same-period-two-values');
      await explainFinding(hanako, planId, key, { ...said, by: 'somebody else' });
      const { stated } = await viewFinding(services, planId, key);
      expect(stated.state).toMatchObject({ explanation: { by: '上杉 花子' } });
      expect((await listRecord(services, {}, 1)).entries[0]?.told.ja).toBe(
        `上杉 花子さんが点検の指摘「${stated.finding.message.ja}」を「${said.text}」と説明しました`,
      );
      await withdrawExplanation(hanako, planId, key, { by: '' });
      expect((await listRecord(services, {}, 1)).entries[0]?.entry).toMatchObject({
        deed: 'finding.withdraw',
        before: said.text,
      });
    });

    test.each([
      ['no text', { text: ' ', by: '環境課' }, ['explanation']],
      ['no name', { text: '理由', by: '\n' }, ['by']],
      ['neither', { text: '', by: '' }, ['explanation', 'by']],
      ['more than can be kept', { text: 'あ'.repeat(2001), by: '環境課' }, ['explanation']],
    ])('%s is refused at its field, and nothing is kept', async (_, given, fields) => {
      const refusal = await explain('same-period-two-values', given).catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(EntryRefusedError);
      expect(Object.keys((refusal as EntryRefusedError).problems)).toEqual(fields);
      expect((await states())['same-period-two-values']).toBe('open');
    });

    test('what the person has seen must still be so', async () => {
      const key = await keyOf('same-period-two-values');
      await bring({ '455戸': '456戸' });
      await expect(explainFinding(services, planId, key, said)).rejects.toThrow(FindingNotFoundError);
      await expect(listFindings(services, 'absent')).rejects.toThrow(PlanNotFoundError);
    });
  });

  describe('correcting', () => {
    const correct = async (text: string, more: { seen?: string; insisted?: boolean; by?: string } = {}) =>
      correctCell(services, planId, {
        at: actualAt(await indicatorNamed('太陽光発電の設置戸数')),
        seen: '455戸 (R4)',
        text,
        insisted: false,
        by: '環境課',
        rule: 'same-period-two-values',
        ...more,
      });

    test('a cell: the finding goes, who did it and what the source says stay, the other plan parts too', async () => {
      await correct('455戸 (R6)');
      expect(await states()).toEqual({ 'claimed-change-differs': 'open' });
      const plan = await storedPlan();
      const recorded = plan.indicators.find(({ name }) => name === '太陽光発電の設置戸数')?.series[0]
        ?.actuals[0]?.recorded;
      expect(recorded).toMatchObject({
        cell: '455戸 (R6)',
        reviewed: { decision: 'corrected', by: '環境課', from: { text: '455戸 (R4)' } },
        provenance: { raw: '455戸 (R4)' },
      });
      expect(await listCorrections(services, planId)).toMatchObject([
        { from: '455戸 (R4)', to: '455戸 (R6)', by: '環境課', rule: 'same-period-two-values' },
      ]);
      expect((await listRecord(services, {}, 1)).entries[0]?.told.ja).toContain(
        '太陽光発電の設置戸数の欄を 455戸 (R4) から 455戸 (R6) に直しました',
      );
    });

    test('the same document again does not undo it; a document that says something else does', async () => {
      await correct('455戸 (R6)');
      expect((await bring()).result.outcome).toBe('unchanged');
      expect(await states()).toEqual({ 'claimed-change-differs': 'open' });
      await bring({ '455戸': '460戸' });
      expect((await states())['same-period-two-values']).toBe('open');
    });

    test.each([
      ['nothing', '', ['text']],
      ['no value', '(R6)', ['text']],
      ['the same', '455戸 (R4)', ['text']],
    ])('%s is refused', async (_, text, fields) => {
      const refusal = await correct(text).catch((error: unknown) => error);
      expect(Object.keys((refusal as EntryRefusedError).problems)).toEqual(fields);
      expect(await listCorrections(services, planId)).toEqual([]);
    });
    test('what reads with doubt is taken only when the person insists', async () => {
      await expect(correct('4O5戸')).rejects.toThrow(EntryRefusedError);
      await correct('4O5戸', { insisted: true });
      expect(await listCorrections(services, planId)).toHaveLength(1);
    });
    test('a cell that is no longer what the person has seen is left alone', async () => {
      await expect(correct('500戸', { seen: '454戸 (R4)' })).rejects.toThrow(ChangedMeanwhileError);
    });

    test('a sentence: only it changes, the text as it was read stays', async () => {
      const right = wrongRate.replace('30%', '20%');
      const change = { at: issuesAt('1-1'), seen: wrongRate, text: right, by: '商工課', rule: null };
      await correctSentence(services, planId, change);
      expect(await states()).toEqual({ 'same-period-two-values': 'open' });
      const [text] = (await storedPlan()).narratives;
      expect(text?.text).toBe(`${right}次の年も商店街とともに取り組む。`);
      expect(text?.reviewed?.from.text).toBe(`${wrongRate}次の年も商店街とともに取り組む。`);
      await expect(correctSentence(services, planId, change)).rejects.toThrow(ChangedMeanwhileError);
      expect((await bring()).result.outcome).toBe('unchanged');
    });
    test('a sentence is taken out, a whole text is not', async () => {
      await correctSentence(services, planId, {
        at: issuesAt('1-1'),
        seen: wrongRate,
        text: '',
        by: '商工課',
        rule: null,
      });
      const [text] = (await storedPlan()).narratives;
      expect(text?.text).toBe('次の年も商店街とともに取り組む。');
      await expect(
        correctSentence(services, planId, {
          at: issuesAt('1-1'),
          seen: text?.text ?? '',
          text: ' ',
          by: '商工課',
          rule: null,
        }),
      ).rejects.toThrow(EntryRefusedError);
    });
  });

  describe('publishing', () => {
    test('refused while errors are open, with each of them and what to do in both languages', async () => {
      const refusal = await publish().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(OpenErrorsError);
      const { findings, explanation, remedy } = refusal as OpenErrorsError;
      expect(findings.map(({ finding }) => finding.rule)).toEqual([
        'claimed-change-differs',
        'same-period-two-values',
      ]);
      for (const { finding } of findings) {
        expect(explanation.ja).toContain(finding.message.ja);
        expect(explanation.en).toContain(finding.message.en);
      }
      expect(remedy.ja).toContain('説明');
      expect(await services.storage.transaction(({ publications }) => publications.list())).toEqual([]);
    });

    test('corrected and explained, it is published, with the explanation, by whom and when in its record', async () => {
      await correctSentence(services, planId, {
        at: issuesAt('1-1'),
        seen: wrongRate,
        text: wrongRate.replace('30', '20'),
        by: '商工課',
        rule: null,
      });
      await explain('same-period-two-values');
      const publication = await publish();
      expect(publication.explanations).toMatchObject([
        { ...said, at: '2025-05-29T03:03:00.000Z', ended: null },
      ]);
      const kept = await services.storage.transaction(({ publications }) =>
        publications.find(publication.id),
      );
      expect(kept).toEqual(publication);
      expect(publicFindings(publication).map(({ finding, state }) => [finding.rule, state.kind])).toEqual([
        ['same-period-two-values', 'explained'],
      ]);
      await withdrawExplanation(services, planId, await keyOf('same-period-two-values'), { by: '企画課' });
      expect(publicFindings(publication)[0]?.state.kind).toBe('explained');
    });

    test('one explanation for all that are open, by the person who approves', async () => {
      const { explanations } = await publish({ text: '印刷した冊子のとおり公表する。', by: '企画課長' });
      expect(explanations?.map(({ finding, by }) => [finding.rule, by])).toEqual([
        ['claimed-change-differs', '企画課長'],
        ['same-period-two-values', '企画課長'],
      ]);
      expect(new Set(Object.values(await states()))).toEqual(new Set(['explained']));
    });

    test('a published result that is changed afterwards has to be explained before the next edition', async () => {
      await publish(said);
      await bring({ '1,350人': '1,360人' });
      const refusal = await publish().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(ReasonsMissingError);
      expect(
        (refusal as ReasonsMissingError).differences.map(({ before, after }) => [before, after]),
      ).toEqual([['1,350人', '1,360人']]);
      const corrected = await publish(undefined, '集計の誤り');
      expect(corrected.follows?.kind).toBe('correction');
      // The reason of the correction answers the finding that a published result has changed.
      const [answer] = (corrected.explanations ?? []).filter(
        ({ finding }) => finding.rule === 'past-actual-changed',
      );
      expect(answer?.text).toBe('集計の誤り');
    });

    test('a contradiction between two plans is explained once, from either side', async () => {
      const other = contradictingSheet({ 青葉町: '青葉圏域', '1,350人': '1,400人' });
      await importFile(
        services,
        { name: 'b.txt', bytes: bytesOf(other) },
        { planId: 'region', publish: null },
      );
      const between = async (id: string) =>
        (await listFindings(services, id)).findings.filter(
          ({ finding }) => finding.rule === 'plans-disagree',
        );
      expect((await between(planId)).map(({ state }) => state.kind)).toEqual(['open']);
      await explain('plans-disagree');
      for (const id of [planId, 'region'])
        expect((await between(id)).map(({ finding, state }) => [finding.plan, state.kind])).toEqual([
          [id, 'explained'],
        ]);
    });
  });

  describe('what is typed is checked at once', () => {
    test('a cell: its reading and the findings that quote it; nothing is stored', async () => {
      const checker = createEntryChecker(services);
      const at = actualAt(await indicatorNamed('空き店舗の活用件数'));
      const before = await storedPlan();
      const still = await checker.check(services, planId, { at, text: '8件' });
      expect(still.findings.map(({ finding }) => finding.rule)).toContain('claimed-change-differs');
      const right = await checker.check(services, planId, { at, text: ' ７件 ' });
      expect(right.reading).toMatchObject({ value: '7', unit: '件', certainty: 'sure' });
      expect(right.findings).toEqual([]);
      expect((await checker.check(services, planId, { at, text: 'O件' })).reading?.certainty).toBe(
        'doubtful',
      );
      expect(await storedPlan()).toEqual(before);
    });

    test('a sentence', async () => {
      const checker = createEntryChecker(services);
      const at = issuesAt('1-1');
      const wrong = wrongRate.replace('30', '35');
      const { reading, findings } = await checker.check(services, planId, {
        at,
        from: wrongRate,
        text: wrong,
      });
      expect(reading).toBeNull();
      expect(findings.map(({ finding }) => finding.message.ja)).toEqual([expect.stringContaining('35%減')]);
      expect(
        (await checker.check(services, planId, { at, from: wrongRate, text: wrongRate.replace('30', '20') }))
          .findings,
      ).toEqual([]);
    });

    test('only what the entry concerns is looked at, time after time; a plan that was saved is taken anew', async () => {
      const checker = createEntryChecker(services);
      const [shops, solar] = [
        await indicatorNamed('空き店舗の活用件数'),
        await indicatorNamed('太陽光発電の設置戸数'),
      ];
      const untouched = { nodesChecked: 0, textsRead: 0 };
      expect((await checker.check(services, planId, { at: actualAt(shops), text: '8件' })).work).toEqual({
        nodesChecked: 1,
        textsRead: 0,
      });
      for (const [id, text] of [
        [shops, '9件'],
        [solar, '470戸'],
        [shops, '11件'],
      ] as const)
        expect((await checker.check(services, planId, { at: actualAt(id), text })).work).toEqual({
          nodesChecked: 1,
          textsRead: 0,
        });
      const sentence = { at: issuesAt('1-1'), from: wrongRate };
      expect(
        (await checker.check(services, planId, { ...sentence, text: '空き店舗の活用件数は9件となった。' }))
          .work,
      ).toEqual({ nodesChecked: 1, textsRead: 1 });
      expect((await checker.check(services, planId, { ...sentence, text: wrongRate })).work).toEqual(
        untouched,
      );

      await bring({ '10件 (R4)': '16件 (R4)' });
      const { findings } = await checker.check(services, planId, { at: actualAt(shops), text: '8件' });
      expect(findings.map(({ finding }) => finding.message.ja)).toEqual([
        expect.stringContaining('16件 → 8件'),
      ]);
    });

    test('it knows what has been explained', async () => {
      const checker = createEntryChecker(services);
      const at = actualAt(await indicatorNamed('太陽光発電の設置戸数'));
      const stateNow = async (text: string) =>
        (await checker.check(services, planId, { at, text })).findings.find(
          ({ finding }) => finding.rule === 'same-period-two-values',
        )?.state.kind;
      expect(await stateNow('455戸 (R4)')).toBe('open');
      await explain('same-period-two-values');
      expect(await stateNow('455戸 (R4)')).toBe('explained');
      expect(await stateNow('458戸 (R4)')).toBe('returned');
    });

    test('a plan that is not there is said so', async () => {
      const entry = { at: actualAt('i'), text: '1件' };
      await expect(createEntryChecker(services).check(services, 'absent', entry)).rejects.toThrow(
        PlanNotFoundError,
      );
    });
  });

  test('the examples are published with what their invented planner explains, and nothing is open', async () => {
    const root = resolve(import.meta.dirname, '../examples');
    const read = async (path: string) => readFileSync(resolve(root, path));
    const { added, refused } = await loadExamples(services, read);
    expect(refused.map(({ message }) => message)).toEqual([]);
    expect(added).toHaveLength(2);
    expect((await loadExamples(services, read)).added).toEqual([]);
    const plans = await createPublished(services.storage).plans();
    const told = plans.flatMap(({ publication }) => publicFindings(publication));
    expect(told.length).toBeGreaterThan(5);
    expect(told.map(({ state }) => state.kind === 'explained' && state.explanation.by)).toEqual(
      told.map(() => '例示の企画担当（架空の人物）'),
    );
    const { examples } = JSON.parse((await read('examples.json')).toString()) as {
      examples: { explanations: { given: { rule: string; indicators: string[]; text: string }[] } }[];
    };
    // Whoever mends an example takes its explanation out with it.
    const used = new Set(
      plans.flatMap(({ publication }) =>
        stateFindings(publication.findings, publication.explanations ?? []).flatMap(({ finding, state }) =>
          state.kind === 'explained'
            ? [
                `${finding.rule} ${publication.plan.indicators.find(({ id }) => id === finding.indicator)?.name}`,
              ]
            : [],
        ),
      ),
    );
    const given = examples.flatMap(({ explanations }) =>
      explanations.given.flatMap(({ rule, indicators }) => indicators.map((name) => `${rule} ${name}`)),
    );
    expect(given.filter((one) => !used.has(one))).toEqual([]);
  });
};

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-findings-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testWork(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('PostgreSQL', () => {
  const postgres = usePostgres();
  testWork(async () => ({ url: await postgres.freshDatabase() }));
});
