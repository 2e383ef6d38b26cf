import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, installationDesk } from '#app';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createStaffSite } from '#web';
import { cityRows, regionRows, storePlan } from '../fixtures/linked-plans.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'michishirube-journey-'));
let browser: Browser;
let opened: OpenStorage;
let services: Desk;
let origin = '';
let close = () => Promise.resolve();

beforeAll(async () => {
  opened = await openStorage({ folder });
  services = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2025-05-29T03:03:00.000Z' },
  });
  await storePlan(services, 'city', cityRows);
  await storePlan(services, 'region', regionRows);
  const site = createStaffSite({ services });
  [browser] = await Promise.all([
    launchBrowser(),
    new Promise<void>((resolve) => {
      const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        origin = `http://127.0.0.1:${port}`;
        close = () => new Promise((done) => server.close(() => done()));
        resolve();
      });
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

test('without a script: a pair is decided, put back, decided again, found in its list and taken back', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/staff/links`);
    expect(await page.textContent('.link-states [aria-current]')).toBe('未決定 2');
    const first = page.locator('.link-pair').first();
    expect(await first.locator('h2').textContent()).toBe('「移住者数」');
    expect(await first.locator('.notice-warning').textContent()).toContain('131人');
    await follow(page, first.locator('button[value="different"]'));
    expect(await page.textContent('[role="status"]')).toContain('「移住者数」を「別」としました');
    await follow(page, '[role="status"] button');
    expect(await page.textContent('.link-states [aria-current]')).toBe('未決定 2');

    await page.locator('.link-pair').first().locator('input[name="reason"]').fill('同じ国勢調査による');
    await follow(page, page.locator('.link-pair').first().locator('button[value="same"]'));
    expect(await page.textContent('.link-states [aria-current]')).toBe('未決定 1');
    await follow(page, 'text=同じ 1');
    expect(await page.textContent('.link-decision')).toContain('理由: 同じ国勢調査による');
    await follow(page, 'button[value="none"]');
    expect(await page.textContent('main')).toContain('まだありません。');
  });
});

test('any two indicators can be chosen and linked', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/staff/links`);
    await page.click('.link-chooser summary');
    await page.selectOption('#first', { label: '図書館の利用者数' });
    await page.selectOption('#second', { label: '就農した人の数' });
    await follow(page, 'text=二つを見比べる');
    expect(await page.textContent('h1')).toContain('「図書館の利用者数」と「就農した人の数」');
    await follow(page, 'button[value="different"]');
    expect(await page.textContent('[role="status"]')).toContain('「別」としました');
  });
});

test('what is decided in two windows is not overwritten', async () => {
  await withPage({ javaScriptEnabled: false }, async (one) => {
    await withPage({ javaScriptEnabled: false }, async (other) => {
      for (const page of [one, other]) await page.goto(`${origin}/staff/links`);
      await follow(one, one.locator('.link-pair').first().locator('button[value="related"]'));
      await follow(other, other.locator('.link-pair').first().locator('button[value="same"]'));
      expect(await other.textContent('main')).toContain('ほかの人が決めました');
    });
    await follow(one, '[role="status"] button');
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 320],
  ['/en', 'light', 1440],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, async (page) => {
    const look = async (path: string): Promise<void> => {
      if (path !== '') await page.goto(`${origin}${prefix}/staff/${path}`);
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page), page.url()).toBeLessThanOrEqual(0);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/links-${width}-${colorScheme}-${path.replaceAll(/\W/g, '_')}.png`,
          fullPage: true,
        });
    };
    await look('links');
    await follow(page, page.locator('.link-pair').last().locator('button[value="same"]'));
    await look('');
    await look('links?state=same');
    await follow(page, 'button[value="none"]');
    await look('links?state=related&plan=city');
    await page.click('.link-chooser summary');
    await look('');
  });
});
