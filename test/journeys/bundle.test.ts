import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundleFolder, writeBundleZip } from '#bundle';
import { bundleSourceOf } from '../../src/bundle-source.ts';
import { fixtures } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { violations } from './look.ts';
import { follow } from './own-page.ts';
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

/** Another fixture carried as files and served from under the path. */
const servedBundle = async (name: 'compared' | 'moved') => {
  const to = join(folder, name);
  await writeBundleFolder(bundleSourceOf({ published: fixtures[name](), product: 'journey', url: null }), to);
  const site = await serveFiles(to, path);
  return { site, close: () => site.close() };
};

/** A page that notes everything that goes out of the path, is not there, or complains. */
const watchedPage = async (origin = served.origin) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}${path}/`) && !address.startsWith('data:'))
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

  await follow(page, page.getByRole('link', { name: '青葉野市まちづくり総合戦略' }).first());
  await page.waitForURL('**/plans/aobano-strategy/index.html');
  await follow(page, page.locator('a[href*="nodes/n1/"]').first());
  await page.waitForURL('**/nodes/n1/index.html');
  await follow(page, page.locator('a[href*="indicators/n1-1-i1/"]').first());
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

  await follow(page, page.getByRole('link', { name: 'English' }));
  await page.waitForURL(`**${path}/en/plans/aobano-strategy/indicators/n1-1-i1/index.html`);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.year-choice input').last().isChecked()).toBe(true);

  await follow(page, page.locator('.site-nav a[href*="search"]'));
  await page.waitForURL('**/en/search/index.html');
  await page.locator('form[data-search] input').fill(name.slice(0, 6));
  const result = page.locator('[data-results] a', { hasText: name }).first();
  await result.waitFor();
  faults.push(...(await violations(page)));
  await follow(page, result);
  await page.waitForURL(`**${path}/en/plans/aobano-strategy/indicators/n1-1-i1/index.html`);

  await follow(page, page.locator('.site-nav a[href*="municipalities"]'));
  await page.waitForURL('**/en/municipalities/index.html');
  await follow(page, page.locator('main a[href*="/index.html"]').first());
  await page.waitForURL('**/en/municipalities/*/index.html');

  await page.goto(`${served.origin}${path}/divisions/index.html`);
  await follow(page, page.locator('main a[href*="%"]').first());
  await page.waitForURL(/\/divisions\/%[^/]*\/index\.html$/);
  expect(await heading(page)).toMatch(/課/);

  await follow(page, page.locator('footer a[href*="api/v1/docs"]'));
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
  await follow(page, page.getByRole('link', { name: '青葉野市まちづくり総合戦略' }).first());
  await follow(page, page.locator('a[href*="indicators/"]').first());
  expect(page.url()).toMatch(/\/indicators\/[^/]+\/index\.html/);
  expect((await heading(page)).length).toBeGreaterThan(3);
  await context.close();
});

/** Moves the focus with the Tab key to the link, as somebody without a mouse does, and follows it. */
const followByKeyboard = async (page: Page, link: string, to: RegExp): Promise<void> => {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(link)}) ?? false`)) {
      await page.keyboard.press('Enter');
      await page.waitForURL(to);
      return;
    }
  }
  throw new Error(`${page.url()}: the Tab key does not reach ${link}`);
};

test('what is compared is walked through by keyboard, from the files: years, plans, municipalities of a year', async () => {
  const { site, close: stop } = await servedBundle('compared');
  const { page, wrong, close } = await watchedPage(site.origin);
  const faults: string[] = [];

  await page.goto(`${site.origin}${path}/index.html`);
  await followByKeyboard(page, '.site-nav a[href*="compare"]', /\/compare\/index\.html$/);
  faults.push(...(await violations(page)));
  await followByKeyboard(
    page,
    '.comparisons a[href*="/compare/2023/2024/"]',
    /\/compare\/2023\/2024\/index\.html$/,
  );
  await followByKeyboard(page, '.compared a', /\/indicators\/[^/]+\/index\.html$/);
  await page.goto(`${site.origin}${path}/en/compare/index.html`);
  await followByKeyboard(
    page,
    '.comparisons a[href*="aoi-strategy-next"]',
    /aoi-strategy-next\/index\.html$/,
  );
  faults.push(...(await violations(page)));
  await page.goto(`${site.origin}${path}/compare/index.html`);
  await followByKeyboard(
    page,
    '.comparisons a[href$="municipalities/index.html"]',
    /\/municipalities\/index\.html$/,
  );
  await followByKeyboard(page, '.year-links a:not([aria-current])', /\/municipalities\/2023\/index\.html$/);
  expect(await heading(page)).toContain('健診を受けた人');
  expect(await page.locator('main').innerText()).toContain('この年度は公表されていません');
  faults.push(...(await violations(page)));
  expect(faults).toEqual([]);
  expect(wrong).toEqual([]);
  await close();
  await stop();
});

test('of two years with much that moved every chart is reached from page to page of the files', async () => {
  const { site, close: stop } = await servedBundle('moved');
  const { page, wrong, close } = await watchedPage(site.origin);
  await page.goto(`${site.origin}${path}/plans/hirono-strategy/compare/2023/2024/index.html`);
  expect(await page.locator('article.compared').count()).toBe(24);
  await followByKeyboard(page, '.all-charts a[href*="better"]', /\/better\/1\/index\.html$/);
  const names = await page.locator('article.compared h3').allInnerTexts();
  await page.locator('a[rel="next"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/better\/2\/index\.html$/);
  names.push(...(await page.locator('article.compared h3').allInnerTexts()));
  expect([names.length, new Set(names).size]).toEqual([75, 75]);
  expect(wrong).toEqual([]);
  await close();
  await stop();
}, 120_000);
