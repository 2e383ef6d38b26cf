import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { addressesOfFiles } from '#web';
import { hostileInstallation } from '../fixtures/hostile.ts';
import { pageSample } from '../fixtures/page-sample.ts';
import { storageOf } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

const { publications, layers } = hostileInstallation();
const published = createPublished(storageOf(publications, layers));

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveSite(published);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What of an attack has become part of the page. */
const harmDone = `[
  ...[...document.querySelectorAll('script:not([src^="/assets/"]):not([type="application/ld+json"]), img[src="x"]')],
  ...[...document.querySelectorAll('*')].filter((each) => [...each.attributes].some(({ name }) => /^on|^style$/.test(name))),
].map((each) => each.outerHTML.slice(0, 120))`;

/** How much wider than the window a page is, and by what. */
const sideways = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (each) => each !== null && (/auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !scrolls(each.parentElement));
  return [scrollWidth + 'px wide: ' + wide.slice(0, 4).map((each) => each.tagName + '.' + each.getAttribute('class')).join(', ')];
})()`;

test('a text that is an attack runs nowhere, adds no element and makes no page wider than a telephone', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  const page = await context.newPage();
  const run: string[] = [];
  page.on('dialog', async (dialog) => {
    run.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) run.push(message.text());
  });
  const harm: string[] = [];
  const sample = (await pageSample(published, 1)).filter(
    ({ locale, kind }) => locale === 'ja' || /external|rating/.test(kind),
  );
  for (const { address } of sample) {
    const response = await page.goto(`${site.origin}${address}`);
    const found = [
      ...(response?.status() === 200 ? [] : [`status ${response?.status()}`]),
      ...(await page.evaluate<string[]>(harmDone)),
      ...(await page.evaluate<string[]>(sideways)),
    ];
    harm.push(...found.map((each) => `${address.slice(0, 80)}: ${each}`));
  }
  expect(harm).toEqual([]);
  expect(run).toEqual([]);
  expect(sample.length).toBeGreaterThan(20);
  await context.close();
}, 300_000);

test('pictures, feeds and the site map are XML to a browser', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/accessibility`);
  const files = (await addressesOfFiles(published, { pictures: false })).filter((address) =>
    /\.(?:svg|atom|xml)$/.test(address),
  );
  const broken = await page.evaluate<string[], readonly string[]>(
    `(async (addresses) => {
      const broken = [];
      for (const address of addresses) {
        const text = await (await fetch(address)).text();
        const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror');
        if (error !== null) broken.push(address + ' ' + error.textContent.slice(0, 200));
      }
      return broken;
    })(${JSON.stringify(files)})`,
    files,
  );
  expect(broken).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
}, 120_000);
