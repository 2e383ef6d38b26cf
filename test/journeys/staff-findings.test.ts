import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, importFile, installationDesk } from '#app';
import { createPublished } from '#app/published';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPublicSite, createSite, createStaffSite } from '#web';
import { contradictingSheet } from '../fixtures/contradicting-sheet.ts';
import { bytesOf } from '../fixtures/import-documents.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-findings-journey-'));
let browser: Browser;
let opened: OpenStorage;
let services: Desk;
let origin = '';
let close = () => Promise.resolve();

const bring = (planId: string, changes: Readonly<Record<string, string>> = {}) =>
  importFile(
    services,
    { name: '評価シート.txt', bytes: bytesOf(contradictingSheet({ 青葉町: planId, ...changes })) },
    { planId, publish: null },
  );

beforeAll(async () => {
  opened = await openStorage({ folder });
  services = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2025-05-29T03:03:00.000Z' },
  });
  const site = createSite({
    public: createPublicSite({ published: createPublished(opened.storage) }),
    staff: createStaffSite({ services }),
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

const withPage = <T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> =>
  inOwnPage(browser, options, visit);

const solar = '.staff-findings a:has-text("太陽光発電の設置戸数」は基準値も")';
const rate = '.staff-findings a:has-text("30%減")';

test('a planner answers every error without a script: explained, returned, corrected, refused, published', async () => {
  await bring('みどり町');
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/staff`);
    await follow(page, 'css=.site-nav >> text=計画');
    expect(await page.textContent('main')).toContain('答えを待つ誤りが 2 件');
    await follow(page, 'text=公表する');
    await page.fill('#approvedBy', '企画課長');
    await follow(page, 'main form button');
    expect(await page.textContent('.error-summary')).toContain('答えていない誤りが 2 件');

    await follow(page, '#errors a:has-text("太陽光")');
    expect(await page.textContent('.quote-panels')).toContain('420戸 (R4)');
    await follow(page, 'text=説明を記録する');
    expect(await page.textContent('.error-summary')).toContain('説明を書いてください');
    await page.fill('#explanation', '国の統計の改定による。');
    await page.fill('#by', '環境課');
    await follow(page, 'text=説明を記録する');
    expect(await page.textContent('[role="status"]')).toContain('説明を記録しました');
    expect(await page.locator(solar).count()).toBe(0);
    await page.selectOption('#filter-state', 'explained');
    await follow(page, 'text=絞り込む');
    expect(await page.locator(solar).count()).toBe(1);

    await bring('みどり町', { '455戸': '457戸' });
    await page.selectOption('#filter-state', 'waiting');
    await follow(page, 'text=絞り込む');
    await follow(page, solar);
    expect(await page.textContent('.notice-warning')).toContain('455戸');
    expect(await page.textContent('.notice-warning')).toContain('国の統計の改定による。');
    await page.fill('#explanation', '再集計による。');
    await page.fill('#by', '環境課');
    await follow(page, 'text=説明を記録する');

    await follow(page, rate);
    await page.click('summary:has-text("この文を直す")');
    await page.fill('#text-0', '空き店舗の活用件数は基準値の25%減となった。');
    await follow(page, '.quote-panel:first-child >> text=保存せずに確かめる');
    expect(await page.textContent('.as-read')).toContain('25%減');
    await page.fill('#text-0', '空き店舗の活用件数は基準値の20%減となった。');
    await follow(page, '.quote-panel:first-child >> button[value="try"]');
    expect(await page.textContent('.as-read')).toContain('指摘はなくなります');
    await follow(page, '.quote-panel:first-child >> button[value="correct"]');
    expect(await page.textContent('.error-summary')).toContain('お名前か課名');
    await page.fill('#by-0', '商工課');
    await follow(page, '.quote-panel:first-child >> button[value="correct"]');
    expect(await page.textContent('[role="status"]')).toContain('直しました');
    expect(await page.locator(rate).count()).toBe(0);
    expect(await page.textContent('main')).toContain('誤りはすべて答えてあります');

    await follow(page, 'text=公表する');
    await page.fill('#approvedBy', '企画課長');
    await follow(page, 'main form button');
    expect(await page.textContent('[role="status"]')).toContain('第1版を公表しました');
    const record = await page.textContent('main');
    expect(record).toContain('企画課長');
    expect(record).toContain('説明(環境課、令和7年5月29日): 再集計による。');

    await page.goto(`${origin}/`);
    await follow(page, 'a:has-text("みどり町総合戦略")');
    await follow(page, 'a:has-text("太陽光発電の設置戸数")');
    expect(await page.innerText('main')).toContain('説明(環境課、令和7年5月29日): 再集計による。');
  });
});

test('a value is corrected through its reading; what reads with doubt needs a second word', async () => {
  await bring('もみじ町');
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/staff/plans/${encodeURIComponent('もみじ町')}/findings`);
    await follow(page, solar);
    const panel = page.locator('.quote-panel', { hasText: '455戸' });
    await panel.locator('summary').click();
    await panel.locator('input[name^="text"]').fill('4O5戸 (R6)');
    await panel.locator('input[name^="by"]').fill('環境課');
    await follow(page, panel.locator('button[value="correct"]'));
    expect(await page.locator('.error-summary').count()).toBe(1);
    const again = page.locator('.quote-panel').nth(1);
    expect(await again.locator('input[name^="text"]').inputValue()).toBe('4O5戸 (R6)');
    expect(await again.locator('button[value="insist"]').count()).toBe(1);
    await again.locator('input[name^="text"]').fill('455戸 (R6)');
    await follow(page, again.locator('button[value="correct"]'));
    expect(await page.textContent('[role="status"]')).toContain('直しました');
    expect(await page.locator(solar).count()).toBe(0);
    await page.click('summary:has-text("直した記録")');
    expect(await page.textContent('.correction-list')).toContain('「455戸 (R4)」 → 「455戸 (R6)」');
  });
});

test('two people at one cell: the second is told, and what they typed stays', async () => {
  await bring('かえで町');
  await withPage({ javaScriptEnabled: false }, async (first) => {
    await first.goto(`${origin}/staff/plans/${encodeURIComponent('かえで町')}/findings`);
    await follow(first, rate);
    const address = first.url();
    await withPage({ javaScriptEnabled: false }, async (second) => {
      await second.goto(address);
      await second.fill('#explanation', '別の年と比べている。');
      await second.fill('#by', '商工課');
      await follow(second, 'text=説明を記録する');
    });
    await first.reload();
    expect(await first.textContent('main')).toContain('別の年と比べている。');
    await bring('かえで町', { '8件': '9件' });
    await first.fill('#explanation', '数え方が違う。');
    await first.fill('#by', '商工課');
    await follow(first, 'text=説明を記録する');
    expect(await first.textContent('main')).toContain('この指摘は今はありません');
  });
});

describe.each([
  ['/en', 'light', 320],
  ['', 'dark', 320],
  ['', 'light', 1440],
] as const)('every page of the work on findings%s, %s, %d pixels', (prefix, colorScheme, width) => {
  test('has no axe violation and does not scroll sideways', async () => {
    const plan = `さくら町${prefix.replace('/', '')}${colorScheme}${width}`;
    await bring(plan);
    await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 800 } }, async (page) => {
      const look = async (): Promise<void> => {
        expect(await violations(page)).toEqual([]);
        expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
      };
      await page.goto(`${origin}${prefix}/staff/plans`);
      await look();
      const findings = `${origin}${prefix}/staff/plans/${encodeURIComponent(plan)}/findings`;
      await page.goto(`${findings}?state=&rule=nowhere`);
      await look();
      await page.goto(findings);
      await look();
      await follow(page, page.locator('.staff-findings a').first());
      for (const summary of await page.locator('.quote-panel summary').all()) await summary.click();
      await look();
      await follow(page, page.locator('button[value="correct"]').first());
      await look();
      await follow(page, page.locator('button[value="try"]').first());
      await look();
      await follow(page, page.locator('button[value="explain"]'));
      await look();
      await page.fill('#explanation', '国の統計の改定による。'.repeat(20));
      await page.fill('#by', '環境課');
      await follow(page, page.locator('button[value="explain"]'));
      await look();
      await page.goto(`${findings}?state=explained`);
      await follow(page, page.locator('.staff-findings a').first());
      await look();
      await page.goto(`${findings}/nowhere`);
      await look();
      await page.goto(findings.replace('/findings', '/publish'));
      await look();
      await page.fill('#approvedBy', '企画課長');
      await follow(page, page.locator('main form button'));
      await look();
    });
  });
});

test('markup in what people write is text', async () => {
  await bring('いちょう町');
  await withPage({}, async (page) => {
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`${origin}/staff/plans/${encodeURIComponent('いちょう町')}/findings`);
    await follow(page, rate);
    await page.fill('#explanation', '<script>alert(1)</script>');
    await page.fill('#by', '<img src=x onerror=alert(1)>');
    await follow(page, 'text=説明を記録する');
    await page.goto(`${page.url().split('?')[0]}?state=explained`);
    await follow(page, rate);
    expect(await page.textContent('main')).toContain('<script>alert(1)</script>');
    expect(await page.locator('main script, main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
