import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationDesk } from '#app';
import { createPublished } from '#app/published';
import type { Plan } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPreview, createPublicSite, createSite, createStaffSite } from '#web';
import { publishingCity } from '../fixtures/publishing-city.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-publication-journey-'));
const now = '2025-09-30T03:00:00.000Z';
let browser: Browser;
let opened: OpenStorage;
let origin = '';
let close = () => Promise.resolve();

beforeAll(async () => {
  opened = await openStorage({ folder });
  const services = installationDesk({ storage: opened.storage, ids, clock: { now: () => now } });
  const site = createSite({
    public: createPublicSite({ published: createPublished(opened.storage) }),
    staff: createStaffSite({ services, preview: createPreview() }),
  });
  [browser] = await Promise.all([
    launchBrowser(),
    new Promise<void>((resolve) => {
      const server = serve(
        { fetch: (request) => site.fetch(request), port: 0, hostname: '127.0.0.1' },
        ({ port }) => {
          origin = `http://127.0.0.1:${port}`;
          close = () => new Promise((done) => server.close(() => done()));
          resolve();
        },
      );
    }),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await close();
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const save = (plan: Plan) =>
  opened.storage.transaction(({ plans }) => plans.save(plan, { sourceFileId: null, at: now }));

/** What axe finds, and whether the page can be pushed sideways at 320 px. */
const check = async (page: Page): Promise<void> => {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sideways(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
};

test('preview, publish, correct with a reason: both editions are public, with a list of what was wrong', async () => {
  await save(publishingCity());
  const context = await browser.newContext({ bypassCSP: true, locale: 'ja-JP' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const publishing = `${origin}/staff/plans/hinata/publish`;

  await page.goto(publishing);
  expect(await page.textContent('main')).toContain('未確定の値が1件あります');
  await check(page);
  // Without a script: the goal in plain words, written beside its figures, refused in English only, put right.
  await follow(page, 'text=目標のまとめを書く');
  await check(page);
  await follow(page, 'text=書く >> nth=0');
  await page.fill('#ja', '新しい店の開店数は52件でした。');
  await follow(page, 'button:has-text("保存する")');
  expect(await page.textContent('.notice')).toContain('保存しました');
  expect(await page.textContent('main')).toContain('21 → 25 / 40 件');
  await check(page);
  await page.fill('#ja', '');
  await page.fill('#en', 'Only English.');
  await follow(page, 'button:has-text("保存する")');
  expect(await page.textContent('.error-summary')).toContain('日本語のまとめ');
  expect(await page.inputValue('#en')).toBe('Only English.');
  await page.fill('#ja', 'まちに新しい店が25軒ひらきました。');
  await follow(page, 'button:has-text("保存する")');
  expect(await page.textContent('.notice')).toContain('保存しました');

  await page.goto(publishing);
  expect(await page.textContent('main')).toContain('1件の目標のうち1件に書いてあります');
  await follow(page, 'text=プレビューを見る');
  expect(await page.textContent('body')).toContain('まだ公表していません');
  expect(await page.textContent('main')).toContain('まちに新しい店が25軒ひらきました。');
  await check(page);
  expect((await page.request.get(`${origin}/plans/hinata`)).status()).toBe(404);

  await page.goto(publishing);
  await page.fill('#approvedBy', '市長');
  await follow(page, 'button:has-text("公表する")');
  expect(await page.textContent('.notice')).toContain('第1版を公表しました');

  await save(publishingCity({ shops: '27', visitors: '1500' }));
  await page.goto(publishing);
  expect(await page.textContent('main')).toContain('第1版の訂正として公表します');
  await check(page);
  await page.fill('#approvedBy', '市長');
  await follow(page, 'button:has-text("公表する")');
  expect(await page.textContent('.error-summary')).toContain('訂正の理由を書いてください');
  expect(await page.inputValue('#approvedBy')).toBe('市長');
  await check(page);
  await page.fill('#reason-1', '集計の誤り');
  await follow(page, 'button:has-text("公表する")');
  expect(await page.textContent('.notice')).toContain('第2版を公表しました');

  await page.goto(`${origin}/plans/hinata/indicators/n1-1-i1`);
  const beside = await page.innerText('.errata-beside');
  for (const text of ['25件', '27件', '集計の誤り', '令和7年9月30日']) expect(beside).toContain(text);
  await check(page);
  await page.goto(`${origin}/plans/hinata/versions/2024-1`);
  expect(await page.textContent('.edition-mark')).toContain('第2版で訂正されています');
  await check(page);
  await page.goto(`${origin}/plans/hinata/versions`);
  await follow(page, 'text=違いを見る');
  expect(await page.textContent('.difference-table')).toContain('1500人');
  await check(page);
  await page.goto(`${origin}/corrections`);
  expect(await page.textContent('main')).toContain('集計の誤り');
  await check(page);

  await page.goto(`${origin}/staff/plans/hinata/versions?from=2024-1&to=now`);
  expect(await page.textContent('.difference-table')).toContain('27件');
  await check(page);
  await context.close();
}, 120_000);

test('a publication at a set time waits, and can be withdrawn', async () => {
  await save(publishingCity({ shops: '28', visitors: '1500' }));
  const page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${origin}/staff/plans/hinata/publish`);
  await page.fill('#approvedBy', '市長');
  await page.fill('#reason-1', '再集計');
  await page.check('input[name=when][value=later]');
  await follow(page, 'button:has-text("公表する")');
  expect(await page.textContent('.error-summary')).toContain('公表する日');
  await page.fill('#day', '2025-10-01');
  await follow(page, 'button:has-text("公表する")');
  expect(await page.textContent('.notice')).toContain('令和7年10月1日 午前9時');
  expect(await page.textContent('#schedules')).toContain('待っています');
  await follow(page, 'text=予約を取り消す');
  expect(await page.textContent('#schedules')).toContain('取り消しました');
  await page.close();
}, 60_000);
