import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#messages';
import { routes } from '../../src/web/public/routes.ts';
import { pageSample } from '../fixtures/page-sample.ts';
import { fixtures } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Controls that do nothing without a script, and links that lead nowhere. */
const deadControls = `[...document.querySelectorAll('button, a, form')]
  .filter((each) => each.checkVisibility())
  .filter((each) =>
    each.matches('form')
      ? each.querySelector('button:not([type=button]), input[type=submit]') === null
      : each.matches('a')
        ? !each.hasAttribute('href') || each.getAttribute('href') === '#' || each.protocol === 'javascript:'
        : each.form === null || each.type === 'button',
  )
  .map((each) => each.outerHTML.slice(0, 120))`;

/**
 * Of a page of more elements than that, children that are alike (element and classes) stay three times: a plan of 1,000
 * indicators is 20,000 elements of a dozen kinds, and axe takes a minute for them. Ids and nesting of whole pages are
 * looked at where the HTML is.
 */
const withoutRepetition = `{
  if (document.querySelectorAll('*').length > 5000)
    for (const parent of document.querySelectorAll('main *')) {
      const seen = new Map();
      for (const child of [...parent.children]) {
        const kind = child.tagName + ' ' + child.getAttribute('class');
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
        if (seen.get(kind) > 3) child.remove();
      }
    }
}`;

/** What axe finds on a page. Its own script needs one that runs. */
const violationsAt = async (page: Page, address: string): Promise<readonly string[]> => {
  await page.goto(address);
  await page.evaluate(withoutRepetition);
  return violations(page);
};

/** What is wrong with a page for somebody whose browser runs no scripts. */
const withoutScript = async (page: Page, address: string): Promise<readonly string[]> => {
  const response = await page.goto(address);
  const beyond = await sideways(page);
  // Letters of twice the size are for wide screens; on narrow ones they stand for a magnified wide one already.
  if ((page.viewportSize()?.width ?? 0) >= 1280)
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
  const beyondWhenLarge = await sideways(page);
  return [
    ...(response?.status() === 200 ? [] : [`status ${response?.status()}`]),
    ...(beyond > 0 ? [`${beyond}px too wide`] : []),
    ...(beyondWhenLarge > 0 ? [`${beyondWhenLarge}px too wide in letters of twice the size`] : []),
    ...(await page.evaluate<string[]>(deadControls)).map((each) => `dead without a script: ${each}`),
    ...((await page.locator('h1:visible').count()) === 1 ? [] : ['no heading of its own']),
  ];
};

const narrow = { locale: 'ja', colorScheme: 'light', width: 320 } as const;
const wide = { locale: 'en', colorScheme: 'dark', width: 1280 } as const;

// Each language at one width and in one colour scheme;
// of the sites that differ from the typical one in a few pages only, one language and one page of each kind.
describe.each([
  { name: 'typical', most: 2, ...narrow },
  { name: 'typical', most: 2, ...wide },
  { name: 'corrected', most: 1, ...narrow },
  { name: 'succeeded', most: 1, ...wide },
  { name: 'compared', most: 1, ...narrow },
  { name: 'compared', most: 1, ...wide },
  { name: 'moved', most: 1, ...narrow },
  { name: 'large', most: 1, ...wide },
  { name: 'empty', most: 1, ...narrow },
] as const)('the $name site, $locale, $colorScheme, $width pixels', (each) => {
  const { name, most, locale, colorScheme, width } = each;
  const published = fixtures[name]();
  let served: ServedSite;
  let contexts: readonly BrowserContext[] = [];
  let withScript: Page;
  let bare: Page;
  beforeAll(async () => {
    served = await serveSite(published);
    const common = { colorScheme, viewport: { width, height: 900 } };
    contexts = [
      await browser.newContext({ ...common, bypassCSP: true }),
      await browser.newContext({ ...common, javaScriptEnabled: false }),
    ];
    [withScript, bare] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await served?.close();
  });
  const problemsOf = async (address: string) => [
    ...(await violationsAt(withScript, `${served.origin}${address}`)),
    ...(await withoutScript(bare, `${served.origin}${address}`)),
  ];

  test.each(routes.map(({ path }) => path))('%s', async (kind) => {
    const sample = await pageSample(published, most);
    const addresses = sample.filter((one) => one.kind === kind && one.locale === locale);
    for (const address of addresses.map((one) => one.address))
      expect([address, await problemsOf(address)]).toEqual([address, []]);
  });

  test.runIf(name === 'typical').each(['/api/v1/docs', '/gallery'])('%s', async (path) => {
    expect(await problemsOf(`${locale === 'ja' ? '' : '/en'}${path}`)).toEqual([]);
  });
});

test('the sample holds every kind of page, in both languages, the same ones each time', async () => {
  const all = await Promise.all(
    [fixtures.typical(), fixtures.compared(), fixtures.moved()].map((published) => pageSample(published, 2)),
  );
  const kinds = new Set(all.flat().map(({ kind, locale }) => `${kind} ${locale}`));
  expect([...kinds].toSorted()).toEqual(
    routes.flatMap(({ path }) => locales.map((locale) => `${path} ${locale}`)).toSorted(),
  );
  expect(await pageSample(fixtures.typical(), 2)).toEqual(all[0]);
});
