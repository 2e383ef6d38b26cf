import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { compareEntry, type Desk, handOut, installationDesk, saveEntry } from '#app';
import { runCli } from '#cli';
import { type Answer, type Plan, questionnaireOf } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';
import { fill, handled } from '../src/documents/read/entry/testing/returned-workbook.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { regionPlan } from './fixtures/region-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-entry-'));
let opened: OpenStorage;
let services: Desk;
let tenant = 0;
const year = 2025;
const division = '産業振興課';

beforeEach(async () => {
  tenant += 1;
  await opened?.close();
  opened = await openStorage({ folder, tenant: `t${tenant}` });
  services = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2026-04-20T01:00:00.000Z' },
  });
  for (const plan of [cityPlan, regionPlan]) await save(plan);
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true });
});

const save = (plan: Plan) =>
  services.storage.transaction(({ plans }) =>
    plans.save(plan, { sourceFileId: null, at: '2026-04-01T00:00:00.000Z' }),
  );
const storedPlan = async (id = cityPlan.id): Promise<Plan> => {
  const plan = await services.storage.transaction(({ plans }) => plans.find(id));
  if (plan === undefined) throw new Error(`no plan ${id}`);
  return plan;
};
const revision = (id = cityPlan.id) =>
  services.storage.transaction(
    async ({ plans }) => (await plans.list()).find((one) => one.id === id)?.revision,
  );

/** The command line on the storage of the test, with files in memory. */
const run = async (args: readonly string[], files: ReadonlyMap<string, Uint8Array> = new Map()) => {
  let out = '';
  let err = '';
  const written = new Map<string, Uint8Array>();
  const code = await runCli(
    args,
    {
      readFile: async (path) => {
        const bytes = files.get(path);
        if (bytes === undefined) throw new Error(`no file ${path}`);
        return bytes;
      },
      writeFile: async (path, bytes) => {
        written.set(path, bytes);
      },
      async *stdinLines() {},
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
    },
    {
      ...refusingServices,
      today: () => '2026-04-20',
      open: async () => ({ ...services, close: async () => {} }),
    },
  );
  return { code, out, err, written };
};

const questions = (plan: Plan, name = division) =>
  questionnaireOf(plan, year, { kind: 'division', name }).questions.filter(
    ({ sharedWith }) => sharedWith.length === 0,
  );
const [first = '', second = ''] = questions(cityPlan).map(({ key }) => key);
const workbook = async (answers: Readonly<Record<string, Partial<Answer>>> = {}) => {
  const { workbooks } = await handOut(services, {
    planId: cityPlan.id,
    year,
    addressee: { kind: 'division', name: division },
    locale: 'ja',
  });
  const bytes = workbooks[0]?.bytes ?? new Uint8Array();
  return handled(bytes, fill(new Map(Object.entries(answers))));
};
const read = (bytes: Uint8Array, ...options: readonly string[]) =>
  run(['entry', 'read', '回答.xlsx', ...options], new Map([['回答.xlsx', bytes]]));
const resultOf = (plan: Plan, key: string): string | undefined => {
  const [, indicator, series] = JSON.parse(key) as string[];
  return plan.indicators
    .find(({ id }) => id === indicator)
    ?.series.find(({ id }) => id === series)
    ?.actuals.find(({ reportingYear }) => reportingYear === year)?.recorded.cell;
};

describe('handing out', () => {
  test('a workbook for everybody who is asked anything, and one for the office', async () => {
    const { code, out, written } = await run([
      'entry',
      'write',
      cityPlan.id,
      '--year',
      'R7',
      '--out',
      'kaito',
    ]);
    expect(code).toBe(0);
    expect([...written.keys()].map((path) => basename(path))).toEqual([
      ...cityPlan.divisions.map((name) => `R7_${name}.xlsx`),
      'R7_取りまとめ.xlsx',
    ]);
    expect(out).toContain(`${division}、`);
  });
  test.each([
    [['--division', division], 'R7.xlsx'],
    [['--office'], 'R7.xlsx'],
  ])('%j alone', async (who, path) => {
    const { code, written } = await run(['entry', 'write', cityPlan.id, ...who, '--out', path]);
    expect([code, [...written.keys()]]).toEqual([0, [path]]);
  });
  test('one member of a region', async () => {
    const { code } = await run([
      'entry',
      'write',
      regionPlan.id,
      '--municipality',
      '長井市',
      '--out',
      'a.xlsx',
    ]);
    expect(code).toBe(0);
  });
  test.each([
    [['entry', 'write', cityPlan.id, '--division', '水道課', '--out', 'a.xlsx'], '水道課'],
    [['entry', 'write', cityPlan.id, '--municipality', '長井市', '--out', 'a.xlsx'], '長井市'],
    [['entry', 'write', 'no-such-plan', '--out', 'a'], 'no-such-plan'],
  ])('%j is refused by name', async (args, named) => {
    const { code, err, written } = await run(args);
    expect([code, written.size]).toEqual([2, 0]);
    expect(err).toContain(named);
  });
});

describe('what came back', () => {
  test('untouched: nothing to say', async () => {
    const { code, out } = await read(await workbook());
    expect([code, out]).toEqual([0, expect.stringContaining('未回答')]);
  });

  test('the difference is shown first and nothing is stored; then it is, with the workbook', async () => {
    const bytes = await workbook({ [first]: { text: '3000', state: '速報' } });
    const before = await storedPlan();
    const shown = await read(bytes);
    expect(shown.code).toBe(0);
    expect(shown.out).toMatch(
      /\[新規\] 指標!H5[\s\S]*この回答: 3000 \/ 速報[\s\S]*保存する形: 3,000億円\(速報値\)/,
    );
    expect(shown.out).toContain('まだ何も保存していません');
    expect(await storedPlan()).toEqual(before);

    expect((await read(bytes, '--save')).out).toContain('1 件を、ブックとともに保存しました');
    const after = await storedPlan();
    expect(resultOf(after, first)).toBe('3,000億円(速報値)');
    const file = after.indicators
      .flatMap(({ series }) => series.flatMap(({ actuals }) => actuals))
      .find(({ reportingYear }) => reportingYear === year)?.recorded.provenance?.file;
    const kept = await services.storage.transaction(({ sourceFiles }) => sourceFiles.find(file ?? ''));
    expect(Buffer.compare(kept?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  });

  test('the same workbook twice changes nothing', async () => {
    const bytes = await workbook({ [first]: { text: '3000' }, [second]: { state: '未調査' } });
    await read(bytes, '--save');
    const [plan, number] = [await storedPlan(), await revision()];
    const again = await read(bytes, '--save');
    expect(again.out).toContain('何も変えていません');
    expect([await storedPlan(), await revision()]).toEqual([plan, number]);
  });

  test('a conflict shows both and is stored only when it is accepted', async () => {
    const bytes = await workbook({ [first]: { text: '3,000億円' } });
    await read(await workbook({ [first]: { text: '2,900億円' } }), '--save');
    const shown = await read(bytes, '--save');
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(
      /\[競合\] 指標!H5[\s\S]*この回答: 3,000億円[\s\S]*保存されている値: 2,900億円 \/ 確定[\s\S]*ブックを作ったときの値: \(空欄\)/,
    );
    expect(resultOf(await storedPlan(), first)).toBe('2,900億円');
    const accepted = await read(bytes, '--save', '--accept', '指標!H5', '--by', '企画課');
    expect(accepted.code).toBe(0);
    expect(resultOf(await storedPlan(), first)).toBe('3,000億円');
  });

  test('a doubtful answer keeps out until somebody accepts it; a contradiction cannot be accepted', async () => {
    const bytes = await workbook({
      [first]: { text: '3,000件' },
      [second]: { text: '12件', state: '未確定' },
    });
    const shown = await read(bytes, '--save');
    expect([shown.code, shown.out.match(/\[要確認\]/g)?.length]).toEqual([1, 2]);
    expect(resultOf(await storedPlan(), first)).toBeUndefined();
    const refused = await read(bytes, '--save', '--accept', '指標!H5', '--accept', '指標!H6');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('指標!H6')]);
    expect(resultOf(await storedPlan(), first)).toBeUndefined();
    await read(bytes, '--save', '--accept', '指標!H5', '--by', '企画課 山田');
    const [indicator] = (await storedPlan()).indicators;
    expect(indicator?.series[0]?.actuals.at(-1)?.recorded).toMatchObject({
      cell: '3,000件',
      reviewed: { decision: 'confirmed', by: '企画課 山田', at: '2026-04-20T01:00:00.000Z' },
    });
  });

  test('an answer that is emptied is taken back', async () => {
    await read(await workbook({ [first]: { text: '3,000億円' } }), '--save');
    const emptied = await workbook({ [first]: { text: '', state: '' } });
    expect((await read(emptied)).out).toContain('[取消]');
    await read(emptied, '--save');
    expect(resultOf(await storedPlan(), first)).toBeUndefined();
  });

  test('what has no place is named, and the rest is stored all the same', async () => {
    const bytes = await handled(await workbook({ [first]: { text: '3,000億円' } }), (book) => {
      const sheet = book.getWorksheet('指標');
      if (sheet) sheet.getCell('C90').value = '新しい指標';
    });
    const { code, out } = await read(bytes, '--save');
    expect([code, out]).toEqual([1, expect.stringContaining('[置き場所なし] 指標!C90「新しい指標」')]);
    expect(resultOf(await storedPlan(), first)).toBe('3,000億円');
  });

  test('for other programs: JSON, and English', async () => {
    const bytes = await workbook({ [first]: { text: '3000' } });
    const { out } = await read(bytes, '--format', 'json');
    const [review] = JSON.parse(out) as { answers: { kind: string; recorded: Answer; saved: boolean }[] }[];
    expect(review?.answers.filter(({ kind }) => kind !== 'same')).toMatchObject([
      { kind: 'new', recorded: { text: '3,000億円', state: '確定' }, saved: false },
    ]);
    const english = await run(['--lang', 'en', 'entry', 'read', 'a.xlsx'], new Map([['a.xlsx', bytes]]));
    expect(english.out).toContain('[new] 指標!H5');
  });
});

describe('answers to something else', () => {
  test.each([
    [['--plan', 'okitama-vision'], 'okitama-vision'],
    [['--year', 'R6'], '令和6年度'],
  ])('%j is refused, and nothing is stored', async (options, named) => {
    const { code, err } = await read(
      await workbook({ [first]: { text: '3,000億円' } }),
      '--save',
      ...options,
    );
    expect([code, err]).toEqual([2, expect.stringContaining(named)]);
    expect(resultOf(await storedPlan(), first)).toBeUndefined();
  });
  test('a plan that is not stored here, and another one with its id', async () => {
    const bytes = await workbook();
    await save({ ...cityPlan, title: 'べつの計画', publisher: 'べつの市' });
    expect((await read(bytes)).code).toBe(2);
    tenant += 1;
    const empty = await openStorage({ folder, tenant: `t${tenant}` });
    await expect(
      compareEntry({ ...services, storage: empty.storage }, { name: 'a.xlsx', bytes }),
    ).rejects.toThrow(cityPlan.id);
    await empty.close();
  });
  test('any other file says what it is not', async () => {
    const { code, err } = await read(new TextEncoder().encode('指標\t実績'));
    expect([code, err]).toEqual([2, expect.stringContaining('年次回答ブックではない')]);
  });
  test('and import says what an answer workbook is', async () => {
    const { code, err } = await run(['import', '回答.xlsx'], new Map([['回答.xlsx', await workbook()]]));
    expect([code, err]).toEqual([2, expect.stringContaining('entry read')]);
  });
});

test('when storing fails, neither plan nor workbook is there', async () => {
  const bytes = await workbook({ [first]: { text: '3,000億円' } });
  const broken: Desk = {
    ...services,
    storage: {
      transaction: (work) =>
        services.storage.transaction((stores) =>
          work({
            ...stores,
            plans: {
              ...stores.plans,
              save: async () => {
                throw new Error('no space left');
              },
            },
          }),
        ),
    },
  };
  const id = 'kept-file';
  await expect(
    saveEntry({ ...broken, ids: { next: () => id } }, { name: 'a.xlsx', bytes }, { by: 'planner' }),
  ).rejects.toThrow('no space left');
  expect(await services.storage.transaction(({ sourceFiles }) => sourceFiles.find(id))).toBeUndefined();
  expect(await storedPlan()).toEqual(cityPlan);
});

test('eight municipalities answer one vision: kept apart, shown to the office, made one', async () => {
  const municipal = async (name: string, text: string) => {
    const { workbooks } = await handOut(services, {
      planId: regionPlan.id,
      year,
      addressee: { kind: 'municipality', name },
      locale: 'ja',
    });
    return handled(workbooks[0]?.bytes ?? new Uint8Array(), fill(new Map([[shared, { text }]])));
  };
  const asked = (code: string) => questionnaireOf(regionPlan, year, { kind: 'municipality', code }).questions;
  const [a = '', b = ''] = regionPlan.municipalities;
  const inB = new Set(asked(b).map(({ key }) => key));
  const shared = asked(a).find(({ kind, key }) => kind === 'text' && inB.has(key))?.key ?? '';
  const files = new Map([
    ['米沢市.xlsx', await municipal('米沢市', '夜間の当番を続けた。')],
    ['長井市.xlsx', await municipal('長井市', '新しく始めた。')],
  ]);
  const { code, out } = await run(['entry', 'read', ...files.keys(), '--save'], files);
  expect(code).toBe(0);
  expect(out).toContain('取りまとめ前の回答として預かります');
  const kept = await storedPlan(regionPlan.id);
  expect(kept.contributions).toHaveLength(2);
  expect(kept.narratives).toEqual(regionPlan.narratives);

  const { workbooks } = await handOut(services, {
    planId: regionPlan.id,
    year,
    addressee: { kind: 'office' },
    locale: 'ja',
  });
  const bytes = await handled(
    workbooks[0]?.bytes ?? new Uint8Array(),
    fill(new Map([[shared, { text: '二つの市で行った。' }]])),
  );
  await run(['entry', 'read', 'office.xlsx', '--save'], new Map([['office.xlsx', bytes]]));
  expect((await storedPlan(regionPlan.id)).narratives.filter((each) => each.year === year)).toMatchObject([
    { text: '二つの市で行った。' },
  ]);
});
