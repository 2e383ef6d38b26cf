import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseReviewPublishing, type Desk, installationDesk, personBy, printReview } from '#app';
import { runCli } from '#cli';
import { ids, type OpenStorage, openStorage } from '#storage';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';
import { type ReviewedCity, reviewCity } from './fixtures/reviewed-city.ts';
import { roundCity } from './fixtures/round-city.ts';
import { keepingIn } from './fixtures/town-hall.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-book-'));
let opened: OpenStorage;
let desk: Desk;
let reviews: ReviewedCity;

beforeAll(async () => {
  opened = await openStorage({ folder });
  desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2026-05-20T03:00:00.000Z' },
  });
  await opened.storage.transaction(({ plans }) => plans.save(roundCity, { at: '2026-04-01T00:00:00.000Z' }));
  reviews = await reviewCity(desk, keepingIn(folder), roundCity.id);
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const member = (name: string): Desk => ({
  ...desk,
  by: personBy(
    {
      id: `cast-${name}`,
      name,
      login: name,
      account: null,
      email: null,
      assignments: [{ role: 'reviewer', plan: null, validity: { from: '2020-04-01', until: null } }],
      leftAt: null,
    },
    '2026-05-20',
  ),
});

/** Every text of every worksheet. */
const textsIn = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const texts: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => texts.push(cell.text));
    });
  });
  return texts;
};
const bookFor = async (by: Desk, id: string, kind: 'blank' | 'filled' | 'report') =>
  textsIn((await printReview(by, id, { kind, format: 'xlsx' })).bytes);

test('before the meeting nobody’s opinion is in it, afterwards as far as whoever asks may see it', async () => {
  const [first, second] = [member('外部評価委員'), member('別の委員')];
  const has = (texts: readonly string[], said: string) => texts.some((text) => text.includes(said));
  expect(has(await bookFor(desk, reviews.open, 'blank'), '分かりやすい。')).toBe(false);
  const all = await bookFor(desk, reviews.open, 'filled');
  expect([has(all, '分かりやすい。'), has(all, '会議での発言')]).toEqual([true, true]);
  expect(has(await bookFor(first, reviews.open, 'filled'), '分かりやすい。')).toBe(true);
  // Opinions are collected, and members see each other's only afterwards.
  const other = await bookFor(second, reviews.open, 'filled');
  expect([has(other, '分かりやすい。'), has(other, '会議での発言')]).toEqual([false, false]);
  await expect(bookFor(first, reviews.open, 'report')).rejects.toThrow();
});

test('the report has accepted responses only, and names members where publications do', async () => {
  const report = async (id: string) => (await bookFor(desk, id, 'report')).join('\n');
  const closed = await report(reviews.closed);
  expect(closed).toContain('評価結果報告書');
  expect(closed).toContain('次の計画で見直します。');
  expect(closed).not.toContain('外部評価委員\n');
  expect(closed).toContain('1人(氏名は公表しません)');
  const waiting = await report(reviews.responding);
  expect(waiting).toContain('目標を見直してください。');
  expect(waiting).not.toContain('参考とします。');
  expect((await bookFor(desk, reviews.responding, 'filled')).join('\n')).toContain('参考とします。');
  await chooseReviewPublishing(desk, reviews.closed, 'named');
  expect(await report(reviews.closed)).toContain('外部評価委員');
});

test('the command line lists reviews and writes the book', async () => {
  let out = '';
  const files = new Map<string, Uint8Array>();
  const run = (...args: string[]) =>
    runCli(
      args,
      {
        readFile: async () => new Uint8Array(),
        writeFile: async (path, bytes) => {
          files.set(path, bytes);
        },
        async *stdinLines() {},
        out: (text) => {
          out += text;
        },
        err: (text) => {
          out += text;
        },
        interactive: false,
      },
      { ...refusingServices, open: async () => ({ ...desk, close: async () => {} }) },
    );
  expect(await run('review', 'list')).toBe(0);
  expect(out).toContain(reviews.closed);
  expect(
    await run('review', 'print', reviews.closed, '--as', 'report', '--format', 'pdf', '--out', 'a.pdf'),
  ).toBe(0);
  expect(new TextDecoder('latin1').decode(files.get('a.pdf')?.slice(0, 5))).toBe('%PDF-');
  expect(await run('review', 'print', 'none', '--format', 'pdf', '--out', 'b.pdf')).toBe(2);
  expect(files.has('b.pdf')).toBe(false);
});
