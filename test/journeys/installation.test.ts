import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationDesk, listRecord } from '#app';
import { roundCity } from '../fixtures/round-city.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { asOneOfDemo, follow } from './own-page.ts';
import { type ServedDemo, serveDemo } from './serve-demo.ts';

let browser: Browser;
let demo: ServedDemo;

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), serveDemo([roundCity])]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const as = (
  login: string,
  visit: (page: Page) => Promise<void>,
  options: BrowserContextOptions = { javaScriptEnabled: false },
): Promise<void> => asOneOfDemo(browser, demo, login, visit, options);

test('the administrator sees how the installation is, and makes a copy', async () => {
  await as('demo-administrator', async (page) => {
    await follow(page, 'text=設置の状態');
    const text = (await page.textContent('main')) ?? '';
    for (const part of ['SQLite', 'まだありません', '送る設定がありません', '様式を PDF で出せます'])
      expect(text).toContain(part);
    await follow(page, 'text=いま控えを取る');
    expect(await page.textContent('[role="status"]')).toContain('に控えを取りました');
    expect(await page.locator('#copies tbody tr').count()).toBe(1);
  });
  const { entries } = await listRecord(installationDesk(demo.services), { deed: 'installation' }, 1);
  expect(entries.map(({ entry }) => entry)).toMatchObject([
    { deed: 'installation.copy', subject: expect.stringContaining('michishirube-') },
  ]);
});

test('nobody else does', async () => {
  await as('demo-planner', async (page) => {
    const answer = await page.goto(`${demo.origin}/staff/installation`);
    expect(answer?.status()).toBe(403);
    expect(await page.locator('nav >> text=設置の状態').count()).toBe(0);
  });
});

test.each([
  ['/staff', 320],
  ['/en/staff', 1280],
])('%s at %i: fits, and axe finds nothing', async (root, width) => {
  await as(
    'demo-administrator',
    async (page) => {
      await page.goto(`${demo.origin}${root}/installation`);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
    },
    { viewport: { width, height: 900 }, bypassCSP: true },
  );
});
