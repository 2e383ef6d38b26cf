import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundleZip } from '#bundle';
import { bundleSourceOf } from '../../src/bundle-source.ts';
import { fixtures } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { serveFiles } from './serve-files.ts';
import type { ServedSite } from './serve-site.ts';

const path = '/city/plans/2026';
const folder = mkdtempSync(join(tmpdir(), 'bundle-journey-'));
let browser: Browser;
let served: ServedSite;

beforeAll(async () => {
  const source = bundleSourceOf({
    published: fixtures.typical(),
    product: 'journey',
    url: `https://city.example${path}`,
  });
  await writeBundleZip(source, join(folder, 'site.zip'));
  // Carried as an archive and opened by another program, names in Japanese among them.
  execFileSync('unzip', ['-q', 'site.zip', '-d', 'site'], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  served = await serveFiles(join(folder, 'site'), path);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(
    ({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.target.join(' ')}`,
  );

/** A page that notes everything that goes out of the path, is not there, or complains. */
const watchedPage = async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${served.origin}${path}/`) && !address.startsWith('data:'))
      wrong.push(`asked outside: ${address}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  return { page, wrong, close: () => context.close() };
};

const heading = (page: Page) => page.locator('h1').innerText();

test('a bundle under a deep path of a server that knows nothing is a whole site', async () => {
  const { page, wrong, close } = await watchedPage();
  const faults: string[] = [];
  await page.goto(`${served.origin}${path}/index.html`);
  faults.push(...(await violations(page)));

  await page.getByRole('link', { name: '青葉野市まちづくり総合戦略' }).first().click();
  await page.waitForURL('**/plans/aobano-strategy/index.html');
  await page.locator('a[href*="nodes/n1/"]').first().click();
  await page.waitForURL('**/nodes/n1/index.html');
  await page.locator('a[href*="indicators/n1-1-i1/"]').first().click();
  await page.waitForURL('**/indicators/n1-1-i1/index.html');
  const name = await heading(page);
  expect(await page.locator('svg.trend').first().getAttribute('role')).toBe('img');
  faults.push(...(await violations(page)));

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.page-data a[href$=".csv"]').click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(name);

  const western = page.locator('.trend-western, .year-western').first();
  await page.locator('.year-choice input').last().check();
  await expect.poll(() => western.isVisible()).toBe(true);

  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(`**${path}/en/plans/aobano-strategy/indicators/n1-1-i1/index.html`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.year-choice input').last().isChecked()).toBe(true);

  await page.locator('.site-nav a[href*="search"]').click();
  await page.waitForURL('**/en/search/index.html');
  await page.locator('form[data-search] input').fill(name.slice(0, 6));
  const result = page.locator('[data-results] a', { hasText: name }).first();
  await result.waitFor();
  faults.push(...(await violations(page)));
  await result.click();
  await page.waitForURL(`**${path}/en/plans/aobano-strategy/indicators/n1-1-i1/index.html`);

  await page.locator('.site-nav a[href*="municipalities"]').click();
  await page.waitForURL('**/en/municipalities/index.html');
  await page.locator('main a[href*="/index.html"]').first().click();
  await page.waitForURL('**/en/municipalities/*/index.html');

  await page.goto(`${served.origin}${path}/divisions/index.html`);
  await page.locator('main a[href*="%"]').first().click();
  await page.waitForURL(/\/divisions\/%[^/]*\/index\.html$/);
  expect(await heading(page)).toMatch(/課/);

  await page.locator('footer a[href*="api/v1/docs"]').click();
  await page.waitForURL('**/api/v1/docs/index.html');
  faults.push(...(await violations(page)));

  expect(faults).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
});

test('it is read without script too, and every page leads on', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${served.origin}${path}/index.html`);
  await page.getByRole('link', { name: '青葉野市まちづくり総合戦略' }).first().click();
  await page.locator('a[href*="indicators/"]').first().click();
  expect(page.url()).toMatch(/\/indicators\/[^/]+\/index\.html/);
  expect((await heading(page)).length).toBeGreaterThan(3);
  await context.close();
});
