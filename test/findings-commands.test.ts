import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { explainFinding, findingKey, installationDesk, listFindings } from '#app';
import { runCli } from '#cli';
import { ids, openStorage } from '#storage';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';
import { contradictingSheet } from './fixtures/contradicting-sheet.ts';

const root = resolve(import.meta.dirname, '..');
const parent = mkdtempSync(join(tmpdir(), 'michishirube-commands-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const clock = { now: () => '2025-05-29T03:03:00.000Z' };
let folder = '';
const open = async () => {
  const opened = await openStorage({ folder });
  return { ...installationDesk({ storage: opened.storage, ids, clock }), close: () => opened.close() };
};
const written = new Map<string, Uint8Array>();
const run = async (...args: string[]) => {
  let [out, err] = ['', ''];
  const code = await runCli(
    args,
    {
      readFile: async (path) =>
        path === 'aoba.txt'
          ? new TextEncoder().encode(contradictingSheet())
          : readFileSync(resolve(root, path)),
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
    { ...refusingServices, today: () => '2025-05-29', open },
  );
  return { code, out, err };
};
const explain = async (rule: string) => {
  const services = await open();
  const { findings } = await listFindings(services, 'aoba');
  const found = findings.find(({ finding }) => finding.rule === rule);
  if (found !== undefined)
    await explainFinding(services, 'aoba', findingKey(found.finding), {
      text: '=統計の改定による。',
      by: '環境課',
    });
  await services.close();
};

beforeEach(async () => {
  folder = mkdtempSync(join(parent, 'var-'));
  expect((await run('import', 'aoba.txt', '--plan', 'aoba')).code).toBe(0);
});

describe('import --publish and publish', () => {
  test('refuse while errors are open: each is listed, the plan is stored, nothing is published', async () => {
    const imported = await run(
      'import',
      'aoba.txt',
      '--plan',
      'aoba',
      '--publish',
      '--approved-by',
      '企画課長',
    );
    expect([imported.code, imported.out.includes('公表第')]).toEqual([1, false]);
    const refused = await run('publish', 'aoba', '--approved-by', '企画課長');
    expect([refused.code, refused.out]).toEqual([2, '']);
    for (const { err } of [imported, refused]) {
      expect(err).toContain('基準値の30%減');
      expect(err).toContain('420戸 と 455戸');
      expect(err).toContain('serve --staff');
    }
    const services = await open();
    expect(await services.storage.transaction(({ publications }) => publications.list())).toEqual([]);
    await services.close();
  });

  test('the record tells who explained what, in words and as JSON', async () => {
    await explain('same-period-two-values');
    const args = ['--approved-by', '企画課長', '--explain', '冊子のとおり公表する。'];
    const { code, out } = await run('publish', 'aoba', ...args);
    expect(code).toBe(0);
    expect(out).toContain('公表第1版');
    expect(out).toContain('説明(環境課、令和7年5月29日): =統計の改定による。');
    expect(out).toContain('説明(企画課長、令和7年5月29日): 冊子のとおり公表する。');
    const again = await run('publish', 'aoba', '--approved-by', '市長');
    expect([again.code, again.out]).toEqual([2, '']);
    expect(again.err).toContain('何も変わっていません');
  });

  test('a second edition of the year is a correction: every change is listed with its reason', async () => {
    await explain('same-period-two-values');
    const args = ['--approved-by', '企画課長', '--explain', '冊子のとおり公表する。'];
    expect((await run('publish', 'aoba', ...args)).code).toBe(0);
    const services = await open();
    await services.storage.transaction(async ({ plans }) => {
      const plan = await plans.find('aoba');
      if (plan === undefined) throw new Error('no plan');
      const [first, ...rest] = plan.nodes;
      if (first === undefined) throw new Error('no node');
      await plans.save(
        { ...plan, nodes: [{ ...first, title: '改めた名称' }, ...rest] },
        { at: clock.now(), by: '環境課' },
      );
    });
    await services.close();

    const versions = await run('diff', 'aoba');
    expect(versions.out).toMatch(/^r2\t改訂2.*\nr1\t改訂1.*\n2024-1\t公表版/);
    const changes = await run('diff', 'aoba', '2024-1');
    expect([changes.code, changes.out]).toEqual([1, expect.stringContaining('→ 改めた名称')]);
    expect((await run('diff', 'aoba', 'r2', 'now')).code).toBe(0);
    expect((await run('diff', 'aoba', 'r9')).err).toContain('「r9」という版はありません');

    const refused = await run('publish', 'aoba', '--approved-by', '市長');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('改めた名称');
    const again = await run(
      'publish',
      'aoba',
      '--approved-by',
      '市長',
      '--reason',
      '誤記',
      '--format',
      'json',
    );
    const record = JSON.parse(again.out);
    expect(record).toMatchObject({ plan: 'aoba', number: 2, approvedBy: '市長' });
    expect(record.follows).toMatchObject({ kind: 'correction', number: 1 });
    expect(record.follows.entries[0]).toMatchObject({ reason: '誤記', difference: { after: '改めた名称' } });
    const errors = record.findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(
      errors.map(({ state, explanation }: { state: string; explanation: { by: string } }) => [
        state,
        explanation.by,
      ]),
    ).toEqual([
      ['explained', '企画課長'],
      ['explained', '環境課'],
    ]);
  });

  test('an explanation needs a name: nothing is published without', async () => {
    const { code, err } = await run('import', 'aoba.txt', '--plan', 'aoba', '--publish', '--explain', '理由');
    expect(code).toBe(2);
    expect(err).toContain('--approved-by');
  });
});

describe('check --plan', () => {
  test('tells states and ends with 1 only while errors are open', async () => {
    expect((await run('check', '--plan', 'aoba')).code).toBe(1);
    for (const rule of ['same-period-two-values', 'claimed-change-differs']) await explain(rule);
    const { code, out } = await run('check', '--plan', 'aoba');
    expect(code).toBe(0);
    expect(out).toContain('[誤り] (説明済み) same-period-two-values');
    expect(out).toContain('説明(環境課、令和7年5月29日)');
    expect(out).toContain('(ほかに説明済み 2 件)');
    expect((await run('check', '--plan', 'aoba', '--fail-on', 'info')).code).toBe(1);
  });

  test('as JSON and as SARIF', async () => {
    await explain('same-period-two-values');
    const { findings } = JSON.parse((await run('check', '--plan', 'aoba', '--format', 'json')).out);
    const told = findings.map(({ rule, state }: { rule: string; state: string }) => `${rule} ${state}`);
    expect(told).toContain('same-period-two-values explained');
    expect(told).toContain('claimed-change-differs open');
    const log = JSON.parse((await run('check', '--plan', 'aoba', '--format', 'sarif')).out);
    const suppressed = log.runs[0].results.filter(
      ({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0,
    );
    expect(suppressed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['same-period-two-values']);
  });

  test.each([
    ['neither documents nor a plan', []],
    ['both', ['aoba.txt', '--plan', 'aoba']],
    ['a list without a file to write', ['--plan', 'aoba', '--format', 'xlsx']],
    ['a plan that is not there', ['--plan', 'absent']],
  ])('%s is refused', async (_, args) => {
    const { code, err } = await run('check', ...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });
});

describe('check --format xlsx', () => {
  const sheetsOf = async (...args: string[]) => {
    await run('check', ...args, '--format', 'xlsx', '--out', 'list.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(written.get('list.xlsx') ?? new Uint8Array()));
    return workbook.worksheets;
  };
  test.each([
    ['a stored plan', ['--plan', 'aoba']],
    ['a document', ['aoba.txt']],
  ])('%s: all findings, then a sheet for each division; only answers can be written', async (_, args) => {
    await explain('same-period-two-values');
    const sheets = await sheetsOf(...args);
    expect(sheets.map(({ name }) => name)).toEqual(['全体', '商工課', '環境課']);
    const [all, shops] = sheets;
    const heads = Array.from({ length: 12 }, (_head, at) => all?.getCell(3, at + 1).text);
    expect(heads).toEqual([
      '番号',
      '重要度',
      '状態',
      '担当課',
      '施策',
      '指標',
      '内容',
      '引用',
      '計算',
      'お願い',
      'これまでの説明',
      '回答',
    ]);
    expect(shops?.rowCount).toBe(4);
    expect(shops?.getCell(4, 6).text).toBe('空き店舗の活用件数');
    expect(shops?.getCell(4, 9).text).toContain('基準値の30%減');
    for (const sheet of sheets) {
      expect(sheet.getCell(4, 12).protection).toMatchObject({ locked: false });
      expect(sheet.getCell(4, 9).protection?.locked).not.toBe(false);
      expect(sheet.sheetProtection).toBeTruthy();
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        fitToWidth: 1,
        printTitlesRow: '3:3',
      });
    }
  });
  test('an explanation that begins like a formula is text', async () => {
    await explain('same-period-two-values');
    const [all] = await sheetsOf('--plan', 'aoba');
    const texts = [4, 5, 6].map((row) => all?.getCell(row, 11).value);
    expect(texts).toContain('説明(環境課、令和7年5月29日): =統計の改定による。');
  });
});
