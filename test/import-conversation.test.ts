import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  answerQuestion,
  ChangedMeanwhileError,
  type Confirmation,
  chooseTarget,
  confirmImport,
  type Desk,
  discardImport,
  EntryRefusedError,
  findSourceFile,
  ImportNotFoundError,
  ImportSettledError,
  importDocument,
  installationDesk,
  listImports,
  previewImport,
  readFile,
  startImport,
  viewImport,
} from '#app';
import { canonicalJson, type Plan, type PlanChange, type SettledImport } from '#domain';
import { ids, type OpenStorage, openStorage, type StorageOptions } from '#storage';
import { postgresAvailable, usePostgres } from '../src/storage/testing/use-postgres.ts';
import { bytesOf, damagedSheet } from './fixtures/import-documents.ts';

const facts = {
  id: 'aoba-strategy',
  title: '青葉町総合戦略',
  kind: '総合戦略',
  publisher: '青葉町',
  municipalities: '',
  from: 'R6',
  to: 'R9',
};
const zero = 'value.i-75c2064d.s1.actual.0';
const bracket = 'value.i-ccb89355.s1.target.0';

/** What has changed, in the words of a list: 「変更 実績値 15人→16人」. */
const told = (changes: readonly PlanChange[]): string[] =>
  changes.map(({ kind, part, from, to }) => `${kind} ${part} ${from?.text ?? ''}→${to?.text ?? ''}`);

const testConversation = (place: () => Promise<Pick<StorageOptions, 'url' | 'folder'>>): void => {
  let options: Pick<StorageOptions, 'url' | 'folder'>;
  let opened: OpenStorage;
  let services: Desk;
  let tenant = 0;

  const open = async (): Promise<void> => {
    opened = await openStorage({ ...options, tenant: `t${tenant}` });
    services = installationDesk({
      storage: opened.storage,
      ids,
      clock: { now: () => '2025-05-29T03:03:00.000Z' },
    });
  };
  beforeAll(async () => {
    options = await place();
  });
  beforeEach(async () => {
    tenant += 1;
    await opened?.close();
    await open();
  });
  afterAll(() => opened?.close());

  const begin = async (text = damagedSheet(), name = '評価シート.txt') =>
    (await startImport(services, { name, bytes: bytesOf(text) })).id;
  const finish = async (id: string, more: Partial<Confirmation> = {}): Promise<SettledImport> => {
    const preview = await previewImport(services, id);
    return confirmImport(services, id, {
      fingerprint: preview?.fingerprint ?? '',
      removeMissing: false,
      targetReason: '',
      ...more,
    });
  };
  const storedPlan = async (id = facts.id): Promise<Plan> => {
    const plan = await services.storage.transaction(({ plans }) => plans.find(id));
    if (plan === undefined) throw new Error(`no plan ${id}`);
    return plan;
  };
  const lineOf = (plan: Plan, name: string) => plan.indicators.find((each) => each.name === name)?.series[0];

  /** The sheet brought in whole: the letter corrected, the bracket filled. */
  const importWhole = async (): Promise<SettledImport> => {
    const id = await begin();
    await answerQuestion(services, id, zero, { decision: 'proposed' });
    await answerQuestion(services, id, bracket, { decision: 'corrected', text: '8件 (R9)', insisted: false });
    await chooseTarget(services, id, { kind: 'new', facts });
    return finish(id);
  };

  test('the whole way: read, answered, chosen, confirmed; the document is kept and linked', async () => {
    const settled = await importWhole();
    expect(settled).toMatchObject({ planId: 'aoba-strategy', outcome: 'added' });
    const plan = await storedPlan();
    expect(plan).toMatchObject({
      title: '青葉町総合戦略',
      publisher: '青葉町',
      period: { from: 2024, to: 2027 },
    });

    const actual = lineOf(plan, '企業説明会の開催回数')?.actuals[0]?.recorded;
    expect(actual).toMatchObject({
      cell: '0回',
      reading: { value: '0', unit: '回', certainty: 'sure', reason: null },
      provenance: { source: '評価シート.txt', raw: 'O回', place: { line: 9 } },
      reviewed: { decision: 'corrected', by: 'このコンピューター', from: { text: 'O回' } },
    });
    expect(actual?.reading).not.toHaveProperty('proposal');
    expect(lineOf(plan, '空き店舗の活用件数')?.targets).toMatchObject([
      { dueYear: 2027, recorded: { cell: '8件 (R9)', reading: { value: '8', certainty: 'sure' } } },
    ]);
    const file = await findSourceFile(services, settled.sourceFileId ?? '');
    expect(new TextDecoder().decode(file?.bytes)).toBe(damagedSheet());
  });

  test('the same file twice changes nothing, and earlier decisions answer its questions', async () => {
    await importWhole();
    const before = canonicalJson(await storedPlan());
    const again = await begin();
    await chooseTarget(services, again, { kind: 'stored', planId: facts.id });
    const view = await viewImport(services, again);
    expect(view.open).toBe(0);
    expect(view.questions.map(({ earlier }) => earlier?.decision)).toEqual(['corrected', 'corrected']);
    const preview = await previewImport(services, again);
    expect(preview?.comparison.changes).toEqual([]);
    expect(preview?.comparison.unchangedValues).toBe(12);
    expect(await finish(again)).toMatchObject({ outcome: 'unchanged', sourceFileId: null });
    expect(canonicalJson(await storedPlan())).toBe(before);
  });

  test('a file brought in by the command line is unchanged on the pages, under another name too', async () => {
    const file = { name: 'a/b/評価シート.txt', bytes: bytesOf(damagedSheet()) };
    const draft = await readFile(file);
    await importDocument(services, draft, file);
    expect((await importDocument(services, draft, { ...file, name: 'x' })).outcome).toBe('unchanged');
    const id = await begin(damagedSheet(), '写し.txt');
    await chooseTarget(services, id, { kind: 'stored', planId: draft.plan.id });
    expect(await finish(id)).toMatchObject({ outcome: 'unchanged' });
  });

  test('what will change: old and new, what is gone stays, other years stay', async () => {
    await importWhole();
    const next = damagedSheet({
      '15人': '16人',
      '観光案内所の利用者数\t1,200人\t1,350人\t1,500人\t観光課\n': '',
    });
    const id = await begin(next);
    await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
    const preview = await previewImport(services, id);
    expect(told(preview?.comparison.changes ?? []).sort()).toEqual([
      'changed actual 15人→16人',
      'missing indicator →',
      'missing placement →',
    ]);
    await finish(id);
    const plan = await storedPlan();
    expect(lineOf(plan, '起業した人の数')?.actuals[0]?.recorded.cell).toBe('16人');
    expect(lineOf(plan, '観光案内所の利用者数')).toBeDefined();
  });

  test('what is gone from the document is removed when a person says so', async () => {
    await importWhole();
    const id = await begin(damagedSheet({ '観光案内所の利用者数\t1,200人\t1,350人\t1,500人\t観光課\n': '' }));
    await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
    await finish(id, { removeMissing: true });
    expect((await storedPlan()).indicators.map(({ name }) => name)).toEqual([
      '起業した人の数',
      '企業説明会の開催回数',
      '空き店舗の活用件数',
    ]);
  });

  test('next year’s document adds its results and keeps those of this year', async () => {
    await importWhole();
    const id = await begin(
      damagedSheet({ '(令和6年度)': '(令和7年度)', '実績値(R6)': '実績値(R7)', '15人': '18人', O回: '4回' }),
    );
    await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
    await finish(id);
    const plan = await storedPlan();
    expect(plan.reportingYears).toEqual([2024, 2025]);
    const years = (name: string) =>
      lineOf(plan, name)?.actuals.map(({ reportingYear, recorded }) => [reportingYear, recorded.cell]);
    expect(years('起業した人の数')).toEqual([
      [2024, '15人'],
      [2025, '18人'],
    ]);
    expect(years('企業説明会の開催回数')).toEqual([
      [2024, '0回'],
      [2025, '4回'],
    ]);
  });

  test('a decision about this year’s cell is not taken over to next year’s', async () => {
    await importWhole();
    const id = await begin(damagedSheet({ '(令和6年度)': '(令和7年度)', '実績値(R6)': '実績値(R7)' }));
    await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
    const view = await viewImport(services, id);
    expect(view.questions.map(({ question, earlier }) => [question.key, earlier?.decision])).toEqual([
      [zero, undefined],
      [bracket, 'corrected'],
    ]);
    await finish(id);
    const actuals = lineOf(await storedPlan(), '企業説明会の開催回数')?.actuals;
    expect(actuals?.map(({ recorded }) => recorded.reading.certainty)).toEqual(['sure', 'doubtful']);
  });

  test('a changed target with a reason becomes a new version; without one it replaces a mistake', async () => {
    await importWhole();
    for (const [cell, targetReason] of [
      ['25人', '上位計画の見直しのため'],
      ['26人', ''],
    ] as const) {
      const id = await begin(damagedSheet({ '20人': cell }));
      await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
      await finish(id, { targetReason });
    }
    expect(lineOf(await storedPlan(), '起業した人の数')?.targets).toMatchObject([
      { recorded: { cell: '20人' } },
      { recorded: { cell: '26人' }, changed: { on: '2025-05-29', reason: '上位計画の見直しのため' } },
    ]);
  });

  test('a plan of the same title is not touched unless it is chosen', async () => {
    await importWhole();
    const before = canonicalJson(await storedPlan());
    const id = await begin(damagedSheet({ '15人': '99人' }));
    await expect(chooseTarget(services, id, { kind: 'new', facts })).rejects.toMatchObject({
      problems: { id: { ja: expect.stringContaining('aoba-strategy') } },
    });
    await chooseTarget(services, id, { kind: 'new', facts: { ...facts, id: 'aoba-second' } });
    await finish(id);
    expect(canonicalJson(await storedPlan())).toBe(before);
    expect(lineOf(await storedPlan('aoba-second'), '起業した人の数')?.actuals[0]?.recorded.cell).toBe('99人');
  });

  test('confirmed, unreadable and open doubts: sure, without a value, still doubtful', async () => {
    const id = await begin();
    await answerQuestion(services, id, zero, { decision: 'unreadable' });
    await chooseTarget(services, id, { kind: 'new', facts });
    await finish(id);
    const plan = await storedPlan();
    expect(lineOf(plan, '企業説明会の開催回数')?.actuals[0]?.recorded).toMatchObject({
      cell: 'O回',
      reading: { value: null, certainty: 'doubtful' },
      reviewed: { decision: 'unreadable' },
    });
    const open = lineOf(plan, '空き店舗の活用件数')?.targets[0]?.recorded;
    expect(open?.reading.certainty).toBe('doubtful');
    expect(open).not.toHaveProperty('reviewed');
  });

  test('a value that nobody doubted can be corrected too', async () => {
    const id = await begin();
    const view = await viewImport(services, id);
    const key = `value.${view.pending.draft.plan.indicators[0]?.id}.s1.baseline.0`;
    await answerQuestion(services, id, key, { decision: 'corrected', text: '13人', insisted: false });
    await chooseTarget(services, id, { kind: 'new', facts });
    await finish(id);
    expect(lineOf(await storedPlan(), '起業した人の数')?.baseline).toMatchObject({
      cell: '13人',
      reviewed: { decision: 'corrected', from: { text: '12人', reason: null } },
    });
  });

  test.each([
    ['nothing', '', false],
    ['a text without a value', '(R9)', true],
    ['a damaged text that nobody insists on', 'O回', false],
    ['a text beyond all measure', '1'.repeat(3000), true],
  ])('%s is no correction, and nothing of it is kept', async (_, text, insisted) => {
    const id = await begin();
    await expect(
      answerQuestion(services, id, zero, { decision: 'corrected', text, insisted }),
    ).rejects.toBeInstanceOf(EntryRefusedError);
    expect((await viewImport(services, id)).pending.answers).toEqual({});
  });

  test('a cell without a value cannot be accepted as read', async () => {
    const id = await begin();
    await expect(answerQuestion(services, id, bracket, { decision: 'confirmed' })).rejects.toBeInstanceOf(
      EntryRefusedError,
    );
  });

  test('an answer can be taken back', async () => {
    const id = await begin();
    await answerQuestion(services, id, zero, { decision: 'unreadable' });
    await answerQuestion(services, id, zero, { decision: 'withdrawn' });
    expect((await viewImport(services, id)).open).toBe(2);
  });

  test('an import under way survives a restart', async () => {
    const id = await begin();
    await answerQuestion(services, id, zero, { decision: 'proposed' });
    await opened.close();
    await open();
    const { pending, open: left } = await viewImport(services, id);
    expect(pending.answers[zero]?.answer).toEqual({ decision: 'corrected', text: '0回' });
    expect(left).toBe(1);
    expect(await begin()).toBe(id);
  });

  test('discarded: the document is gone and no plan has come of it', async () => {
    const id = await begin();
    await discardImport(services, id);
    await expect(viewImport(services, id)).rejects.toBeInstanceOf(ImportNotFoundError);
    await services.storage.transaction(async ({ plans, imports }) => {
      expect(await plans.list()).toEqual([]);
      expect(await imports.findBytes(id)).toBeUndefined();
    });
  });

  test('a document that cannot be read leaves nothing', async () => {
    await expect(begin('拝啓\nお元気ですか。\n')).rejects.toMatchObject({ name: 'NoKnownHeadingError' });
    expect(await listImports(services)).toEqual([]);
  });

  test('what the person has looked at is what is stored, or nothing', async () => {
    await importWhole();
    const id = await begin(damagedSheet({ '15人': '16人' }));
    await chooseTarget(services, id, { kind: 'stored', planId: facts.id });
    const seen = await previewImport(services, id);
    await answerQuestion(services, id, zero, { decision: 'unreadable' });
    const before = canonicalJson(await storedPlan());
    await expect(finish(id, { fingerprint: seen?.fingerprint ?? '' })).rejects.toBeInstanceOf(
      ChangedMeanwhileError,
    );
    expect(canonicalJson(await storedPlan())).toBe(before);
  });

  test('confirmed twice: the second time does nothing; nothing of a settled import changes', async () => {
    const settled = await importWhole();
    const [{ id } = { id: '' }] = await listImports(services);
    expect(await finish(id)).toEqual(settled);
    await expect(answerQuestion(services, id, zero, { decision: 'unreadable' })).rejects.toBeInstanceOf(
      ImportSettledError,
    );
    await expect(discardImport(services, id)).rejects.toBeInstanceOf(ImportSettledError);
  });

  test('a save that fails leaves neither plan nor document, and the import goes on', async () => {
    const id = await begin();
    await chooseTarget(services, id, { kind: 'new', facts });
    const { storage } = services;
    const broken: Desk = {
      ...services,
      storage: {
        transaction: (work) =>
          storage.transaction((stores) =>
            work({
              ...stores,
              imports: { ...stores.imports, settle: () => Promise.reject(new Error('途中で失敗')) },
            }),
          ),
      },
    };
    const preview = await previewImport(services, id);
    const confirmation = { fingerprint: preview?.fingerprint ?? '', removeMissing: false, targetReason: '' };
    await expect(confirmImport(broken, id, confirmation)).rejects.toThrow('途中で失敗');
    expect(await storage.transaction(({ plans }) => plans.list())).toEqual([]);
    expect(await finish(id)).toMatchObject({ outcome: 'added' });
  });
};

describe('the import conversation on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'michishirube-import-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  testConversation(async () => ({ folder }));
});

describe.skipIf(!postgresAvailable)('the import conversation on PostgreSQL', () => {
  const postgres = usePostgres();
  testConversation(async () => ({ url: await postgres.freshDatabase() }));
});
