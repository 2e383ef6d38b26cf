import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, installationDesk, listGrades } from '#app';
import { runCli } from '#cli';
import { ids, type OpenStorage, openStorage } from '#storage';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';
import { cityPlan } from './fixtures/city-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-grade-'));
let opened: OpenStorage;
let desk: Desk;

beforeAll(async () => {
  opened = await openStorage({ folder });
  desk = installationDesk({ storage: opened.storage, ids, clock: { now: () => '2025-05-29T03:03:00.000Z' } });
  await opened.storage.transaction(({ plans }) => plans.save(cityPlan, { at: '2025-05-01T00:00:00.000Z' }));
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = async (...args: string[]) => {
  let [out, err] = ['', ''];
  const code = await runCli(
    ['grade', ...args, '--year', 'R6'],
    {
      readFile: async () => new Uint8Array(),
      writeFile: async () => {},
      async *stdinLines() {},
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      interactive: false,
    },
    { ...refusingServices, open: async () => ({ ...desk, close: async () => {} }) },
  );
  return { code, out, err };
};
const outcomeOf = async (line: string) => {
  const { lines } = JSON.parse((await run('list', cityPlan.id, '--format', 'json')).out);
  return lines.find((each: { readonly line: string }) => each.line === line);
};

test('a grade is changed with its reason and taken back; the computed one stays beside it', async () => {
  const { lines } = await listGrades(desk, cityPlan.id, 2024);
  const graded = lines.find(
    ({ evaluation }) => evaluation.outcome.kind === 'graded' && evaluation.part === null,
  );
  const { indicatorId, seriesId, outcome } = graded?.evaluation ?? {
    indicatorId: '',
    seriesId: '',
    outcome: null,
  };
  const computed = outcome?.kind === 'graded' ? outcome.grade.id : '';
  const other = computed === 'behind' ? 'good' : 'behind';
  const line = `${indicatorId}/${seriesId}`;
  expect((await run('set', cityPlan.id, line, other)).err).toContain('理由を書いてください');
  const { code, out } = await run('set', cityPlan.id, line, other, '--reason', '年度末に集中したため');
  expect([code, out]).toEqual([0, expect.stringContaining('に変えました')]);
  expect(await outcomeOf(line)).toMatchObject({
    outcome: { grade: { id: other } },
    override: { reason: '年度末に集中したため', computed: { grade: { id: computed } } },
  });
  expect((await run('list', cityPlan.id)).out).toContain('変更(理由: 年度末に集中したため)');
  expect((await run('set', cityPlan.id, line, 'none')).out).toContain('自動の判定に戻しました');
  expect(await outcomeOf(line)).toMatchObject({ outcome: { grade: { id: computed } }, override: null });
});

test.each([
  ['a line that is not there', ['none-such', 'good'], '評価はありません'],
  ['a grade that the scale does not have', ['n1-1-i1', 'splendid'], 'という判定はありません'],
])('%s is refused with what there is', async (_, [line = '', grade = ''], said) => {
  const { code, err } = await run('set', cityPlan.id, line, grade, '--reason', '理由');
  expect([code, err.includes(said)]).toEqual([2, true]);
});

test('an indicator with several lines has to be named by one of them', async () => {
  const several = cityPlan.indicators.find(({ name }) => name === '授業が分かると答えた割合')?.id ?? '';
  const { code, err } = await run('set', cityPlan.id, several, 'good', '--reason', '理由');
  expect([code, err.includes('そのうちの一つを指定してください')]).toEqual([2, true]);
});
