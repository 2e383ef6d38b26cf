import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { sideways, violations } from './look.ts';
import { follow, inOwnPage } from './own-page.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

let browser: Browser;
let typical: ServedSite;
let large: ServedSite;
let compared: ServedSite;

beforeAll(async () => {
  [browser, typical, large, compared] = await Promise.all([
    launchBrowser(),
    serveSite(fixtures.typical()),
    serveSite(fixtures.large()),
    serveSite(fixtures.compared()),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await Promise.all([typical?.close(), large?.close(), compared?.close()]);
});

const city = '/plans/aobano-strategy';

/** Each kind of indicator that is drawn in its own way, and pages in a state; every kind of page is in every-page.test.ts. */
const pages = {
  home: '/',
  plan: city,
  'plan, filtered to nothing': `${city}?grade=achieved&division=%E8%BE%B2%E6%9E%97%E8%AA%B2&municipality=062022`,
  'plan of eight municipalities': '/plans/aoneyama-vision',
  'goal with narratives': `${city}/nodes/n1`,
  'measure with projects': `${city}/nodes/n2-2`,
  'measure of a region': '/plans/aoneyama-vision/nodes/n1-3-1-2',
  'period total': `${city}/indicators/n1-1-i1`,
  'held indicator with a doubt': `${city}/indicators/n2-i1`,
  'not measured': `${city}/indicators/n2-2-i3`,
  'open question': `${city}/indicators/n2-3-i1`,
  'two parts in a cell': `${city}/indicators/n3-3-i1`,
  'worded goal': `${city}/indicators/n3-4-i2`,
  'falling is better': `${city}/indicators/n4-2-i1`,
  'eight series': '/plans/aoneyama-vision/indicators/n1-3-1-2-i1',
  'search with results': '/search?q=%E5%8C%BB%E7%99%82',
  'search without any': '/search?q=%E3%82%86%E3%81%8D',
  'not found': '/nowhere',
} as const;

/** Of the site with two years, several plans and municipalities. */
const comparisons = {
  'what can be compared': '/compare',
  'two years': '/plans/aoi-strategy/compare/2023/2024',
  'a plan and its successor': '/compare/aoi-strategy/aoi-strategy-next',
  'overlapping plans': '/compare/aoi-strategy/aoi-vision',
  'municipalities in an earlier year': '/plans/aoi-vision/indicators/n1-i1/municipalities/2023',
  municipalities: '/plans/aoi-vision/indicators/n1-i1/municipalities',
} as const;

const withPage = <T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> =>
  inOwnPage(browser, options, visit);

// Each language in one of the two colour schemes: colours do not depend on the words, nor words on the colours.
describe.each([
  ['ja', 'light'],
  ['en', 'dark'],
] as const)('accessibility, %s, %s', (locale, colorScheme) => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await browser.newContext({ bypassCSP: true, colorScheme });
    page = await context.newPage();
  });

  afterAll(() => context?.close());

  test.each(Object.entries(pages))('%s', async (_name, path) => {
    await page.goto(`${typical.origin}${locale === 'en' ? '/en' : ''}${path}`);
    expect(await violations(page)).toEqual([]);
  });

  test.each(Object.entries(comparisons))('compared: %s', async (_name, path) => {
    await page.goto(`${compared.origin}${locale === 'en' ? '/en' : ''}${path}`);
    expect(await violations(page)).toEqual([]);
  });
});

test('accessibility of the large site, filtered', async () => {
  await withPage({ bypassCSP: true }, async (page) => {
    await page.goto(`${large.origin}/plans/large-plan?grade=unrated`);
    expect(await violations(page)).toEqual([]);
  });
});

test.each([320, 768, 1440])('no page scrolls sideways at %d pixels', async (width) => {
  const wide: string[] = [];
  await withPage({ viewport: { width, height: 800 } }, async (page) => {
    for (const address of [
      ...Object.values(pages).map((path) => [typical.origin, path] as const),
      ...Object.values(comparisons).map((path) => [compared.origin, path] as const),
    ])
      for (const language of ['', '/en']) {
        const [site, path] = address;
        await page.goto(`${site}${language}${path}`);
        const beyond = await sideways(page);
        if (beyond > 0) wide.push(`${language}${path}: ${beyond}px`);
      }
  });
  expect(wide).toEqual([]);
});

test('the content policy refuses nothing of ours, and nothing is asked of another host', async () => {
  const complaints: string[] = [];
  const requests: string[] = [];
  await withPage({}, async (page) => {
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    for (const path of Object.values(pages).filter((each) => each !== '/nowhere'))
      await page.goto(`${typical.origin}${path}`);
  });
  expect(complaints).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(typical.origin) && !url.startsWith('data:'))).toEqual([]);
});

test.each([
  ['an indicator', () => `${typical.origin}${pages['period total']}`],
  ['a goal with all its charts', () => `${typical.origin}${pages['goal with narratives']}`],
  ['two years', () => `${compared.origin}${comparisons['two years']}`],
  ['two plans', () => `${compared.origin}${comparisons['overlapping plans']}`],
  ['municipalities', () => `${compared.origin}${comparisons.municipalities}`],
])('%s: few requests, well under 40 KB over the wire', async (_name, address) => {
  await withPage({}, async (page) => {
    const sizes: number[] = [];
    page.on('requestfinished', async (request) => {
      if (request.url().startsWith('http')) sizes.push((await request.sizes()).responseBodySize);
    });
    await page.goto(address(), { waitUntil: 'networkidle' });
    expect(sizes.length).toBeGreaterThanOrEqual(1);
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  });
});

test('without JavaScript: from the home page to an indicator, and through the filter', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${typical.origin}/`);
    await page
      .getByRole('heading', { level: 2 })
      .getByRole('link', { name: '青葉野市まちづくり総合戦略' })
      .click();
    await page.getByLabel('評価', { exact: true }).selectOption('behind');
    await follow(page, page.getByRole('button', { name: '絞り込む' }));
    await page.waitForURL((url) => url.searchParams.get('grade') === 'behind');
    const rows = await page.locator('.row').count();
    expect(rows).toBeGreaterThan(0);
    expect(
      await page
        .locator('.row')
        .filter({ has: page.locator('.tone-behind') })
        .count(),
    ).toBe(rows);
    await follow(page, page.getByRole('link', { name: '条件を外す' }));
    await page.waitForURL((url) => !url.searchParams.has('grade'));
    expect(await page.locator('.row').count()).toBeGreaterThan(rows);
    await follow(page, page.getByRole('link', { name: '企業と大学の共同研究の数' }));
    await page.getByRole('heading', { level: 1, name: '企業と大学の共同研究の数' }).waitFor();
    await follow(page, page.getByRole('link', { name: 'English' }));
    await page.getByRole('heading', { name: 'Behind the grade' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

test('by keyboard: skip link, wide tables that take the focus, doubt that leads to the source', async () => {
  await withPage({ viewport: { width: 360, height: 700 } }, async (page) => {
    await page.goto(`${typical.origin}${city}/nodes/n2`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('本文へ移る');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
    // Past the small charts, which are links to their indicators.
    const region = page.locator('.scroll-region:focus');
    for (let pressed = 0; pressed < 40 && (await region.count()) === 0; pressed += 1)
      await page.keyboard.press('Tab');
    expect(await region.getAttribute('aria-label')).toContain('指標の表');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    const doubt = page.locator('a.doubtful:visible').first();
    await doubt.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/indicators\/n2-i1#origin$/);
    expect(await page.locator('#origin').textContent()).toContain('単位が書かれていません');
  });
});

test('by keyboard alone: over the map to a municipality, a measure, an indicator; and to what is compared', async () => {
  await withPage({}, async (page) => {
    const tabTo = async (selector: string): Promise<void> => {
      for (let pressed = 0; pressed < 150; pressed += 1) {
        await page.keyboard.press('Tab');
        if (
          await page.evaluate<boolean>(
            `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`,
          )
        )
          return;
      }
      throw new Error(`no ${selector} is reached by Tab on ${page.url()}`);
    };
    const go = async (selector: string, to: RegExp): Promise<void> => {
      await tabTo(selector);
      await page.keyboard.press('Enter');
      await page.waitForURL(to);
    };
    await page.goto(`${typical.origin}/`);
    await go('.site-nav a[href="/municipalities"]', /\/municipalities$/);
    await tabTo('.map-area');
    const area = page.locator(':focus');
    expect(await area.getAttribute('aria-label')).toMatch(/[市町] \d+件/);
    expect(await area.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/municipalities\/\d{6}$/);
    await go('.effort h4 a', /\/nodes\//);
    await go('.sheet th a', /\/indicators\//);
    await go('.data-links a', /\/rating$/);
    await page.goto(`${compared.origin}/`);
    await go('.site-nav a[href="/compare"]', /\/compare$/);
    await go('.index-list a', /\/compare\/2023\/2024$/);
    await go('.compared .multiple-name a', /\/indicators\//);
  });
});

test('print is black on white without the site around it, whatever the screen', async () => {
  await withPage({ colorScheme: 'dark' }, async (page) => {
    await page.goto(`${typical.origin}${city}`);
    const background = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect(await background()).not.toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print' });
    expect(await background()).toBe('rgb(255, 255, 255)');
    for (const part of ['.site-header', '.site-footer', '.filter', '.data-links'])
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

test('years follow the choice without a script, and a script remembers it', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${typical.origin}${pages['period total']}`);
    expect(await page.innerText('main')).toContain('令和6年度');
    await page.getByLabel('西暦だけ').check();
    expect(await page.innerText('main')).toContain('2024年度');
    expect(await page.locator('.trend .year-era:visible').count()).toBe(0);
    expect(await page.locator('.trend .year-western:visible').count()).toBeGreaterThan(2);
    await page.goto(`${typical.origin}/en/`);
    expect(await page.innerText('main')).toContain('FY2024');
    await page.getByLabel('Japanese era').check();
    expect(await page.innerText('main')).not.toContain('FY2024');
    expect(await page.innerText('main')).toContain('Reiwa 6');
  });
  await withPage({}, async (page) => {
    await page.goto(`${typical.origin}/`);
    await page.getByLabel('西暦だけ').check();
    await page.goto(`${typical.origin}${city}`);
    expect(await page.getByLabel('西暦だけ').isChecked()).toBe(true);
  });
});
