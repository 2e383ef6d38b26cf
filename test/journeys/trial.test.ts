import { serve } from '@hono/node-server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tryDocument } from '#app';
import { createTrialSite } from '#web';
import { contradictingSheet } from '../fixtures/contradicting-sheet.ts';
import { bytesOf } from '../fixtures/import-documents.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';

let browser: Browser;
let origin = '';
let close = () => Promise.resolve();

beforeAll(async () => {
  const site = createTrialSite({
    tryDocument: (file) => tryDocument(file, '2025-05-29'),
    now: () => 0,
    limits: { burst: 50 },
  });
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
});

const withPage = <T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> =>
  inOwnPage(browser, options, visit);
const upload = async (page: Page, text: string, prefix = ''): Promise<void> => {
  await page.goto(`${origin}${prefix}/try`);
  await page.setInputFiles('#file', {
    name: '評価シート.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(bytesOf(text)),
  });
  await follow(page, 'main button[type="submit"]');
};

const sheet = `${contradictingSheet({ '600戸': '6OO戸' })}\n附則 ${'別に定める事項'.repeat(12)}\n`;

test('without a script: a sheet is chosen, checked, and its findings read; what cannot be read says why', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await upload(page, sheet);
    expect(await page.textContent('h1')).toBe('点検の結果');
    expect(await page.textContent('#error')).toContain('誤り');
    expect(await page.textContent('.trial-error')).toContain('455戸');
    expect(await page.textContent('.trial-counts')).toContain('青葉町総合戦略');
    await follow(page, 'text=別の文書を点検する');
    await upload(page, '拝啓\n');
    expect(await page.textContent('[role="alert"]')).toContain('点検できませんでした');
  });
});

test.each([
  ['', 'light', 320],
  ['/en', 'dark', 320],
  ['', 'light', 1440],
] as const)('%s %s %d: no axe violation, nothing sideways', async (prefix, colorScheme, width) => {
  await withPage({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } }, async (page) => {
    const look = async (name: string): Promise<void> => {
      expect(await violations(page)).toEqual([]);
      expect(await sideways(page), name).toBeLessThanOrEqual(0);
      if (process.env.SHOTS)
        await page.screenshot({
          path: `${process.env.SHOTS}/try-${name}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
    };
    await page.goto(`${origin}${prefix}/try`);
    await look('form');
    await upload(page, '拝啓\n', prefix);
    await look('refused');
    await upload(page, sheet, prefix);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await look('result');
  });
});
