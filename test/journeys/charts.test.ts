import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '../fixtures/published.ts';
import { launchBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './serve-site.ts';

// Charts for who does not see them, who uses keys or a finger, and who has letters and colours of their own.

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), serveSite(fixtures.typical())]);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const city = '/plans/aobano-strategy';
const indicator = `${city}/indicators/n1-1-i1`;

const withPage = async <T>(options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext(options);
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
};

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
}

/** Pictures as the browser hands them to a screen reader: name and description apart. */
const heardPictures = async (page: Page): Promise<readonly Heard[]> => {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ role, name, description }) =>
    ['image', 'group'].includes(String(role?.value))
      ? [
          {
            role: String(role?.value),
            name: String(name?.value ?? ''),
            description: String(description?.value ?? ''),
          },
        ]
      : [],
  );
};

describe('what is heard of a picture', () => {
  test.each([
    [
      'ja',
      indicator,
      [
        ['企業と大学の共同研究の数の位置', '実績は目安に届いていません。目標までの道のりの20%のところです。'],
        ['企業と大学の共同研究の数の年ごとの動き', '目安の線より下です。令和6年度 20件、目標値 100件'],
      ],
    ],
    [
      'en',
      `/en${indicator}`,
      [
        [
          'Where 企業と大学の共同研究の数 stands',
          'The result falls short of what was expected. It is 20% of the way to the target.',
        ],
        ['企業と大学の共同研究の数, year by year', 'Below the expected path. FY2024 20件, Target 100件'],
      ],
    ],
  ])(
    'the charts of an indicator, %s: what they are, then what they show, once',
    async (_locale, path, said) => {
      await withPage({}, async (page) => {
        await page.goto(`${site.origin}${path}`);
        const heard = (await heardPictures(page)).filter(({ role }) => role === 'image');
        expect(heard.map(({ name, description }) => [name, description])).toEqual(said);
      });
    },
  );

  test('bars of grades say what they count; the list beneath has the numbers', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.origin}${city}`);
      const [bar] = await heardPictures(page).then((all) => all.filter(({ role }) => role === 'image'));
      expect(bar).toEqual({
        role: 'image',
        name: '青葉野市まちづくり総合戦略: 指標54件の評価の内訳',
        description: '',
      });
    });
  });

  test('a map is a group of links with its range; its shades are for the eye', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.origin}/municipalities`);
      const heard = await heardPictures(page);
      expect(heard).toContainEqual({
        role: 'group',
        name: '関わる取組の数の地図',
        description: '値は6件から8件までです。',
      });
      const map = page.getByRole('group', { name: '関わる取組の数の地図' });
      expect(await map.getByRole('link').count()).toBe(8);
      expect(await page.locator('.map-scale').first().getAttribute('aria-hidden')).toBe('true');
    });
  });

  test.each(['/', city, `${city}/nodes/n1`, '/plans/aoneyama-vision/indicators/n1-3-1-2-i1'])(
    'no picture of %s is without a name, says it twice, or has another’s',
    async (path) => {
      await withPage({}, async (page) => {
        for (const language of ['', '/en']) {
          await page.goto(`${site.origin}${language}${path}`);
          const heard = (await heardPictures(page)).filter(({ role }) => role === 'image');
          expect(heard.length).toBeGreaterThan(0);
          expect(heard.filter(({ name }) => name === '')).toEqual([]);
          expect(
            heard.filter(({ name, description }) => description !== '' && name.includes(description)),
          ).toEqual([]);
          expect(new Set(heard.map(({ name }) => name)).size).toBe(heard.length);
        }
      });
    },
  );
});

describe('a chart read out year by year', () => {
  const earlier = '/plans/aoneyama-vision/indicators/n1-3-1-2-i1';

  test('by arrow keys, with the focus to be seen, and back by Escape', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site.origin}${earlier}`);
      const slider = page.getByRole('slider').first();
      const said = () => slider.getAttribute('aria-valuetext');
      const shown = () => page.locator('.trend-readout p').first().textContent();
      const newest = await said();
      expect(newest).toMatch(/^令和\d+年度\(\d{4}年度\): /);
      expect(await shown()).toBe(newest);
      await slider.focus();
      expect(await slider.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
      await page.keyboard.press('Home');
      const first = await said();
      expect(first).not.toBe(newest);
      expect(await shown()).toBe(first);
      await page.keyboard.press('ArrowRight');
      expect(await said()).not.toBe(first);
      expect(await page.locator('.trend-mark').count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await said()).toBe(newest);
      expect(await page.locator('.trend-mark').count()).toBe(0);
    });
  });

  test('by a finger: what was touched stays', async () => {
    await withPage({ hasTouch: true, viewport: { width: 320, height: 700 } }, async (page) => {
      await page.goto(`${site.origin}${earlier}`);
      const chart = page.locator('.trend').first();
      await chart.scrollIntoViewIfNeeded();
      const box = await chart.boundingBox();
      if (box === null) throw new Error('the chart is not to be seen');
      const slider = page.getByRole('slider').first();
      expect((await slider.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const newest = await slider.getAttribute('aria-valuetext');
      await page.touchscreen.tap(box.x + box.width * 0.09, box.y + 60);
      expect(await slider.getAttribute('aria-valuetext')).not.toBe(newest);
      expect(await page.locator('.trend-mark').count()).toBe(1);
    });
  });

  test('without a script there is no slider, and the table says the same', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site.origin}${earlier}`);
      expect(await page.getByRole('slider').count()).toBe(0);
      expect(await page.getByRole('table').count()).toBeGreaterThan(0);
    });
  });
});

test.each(['/', '/search', city, indicator, '/municipalities', '/compare'])(
  'all scripts of %s together are at most 15 KB compressed',
  async (path) => {
    await withPage({}, async (page) => {
      const scripts: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body());
      });
      await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
      const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
      const inline = await page.evaluate<number>(
        "document.querySelectorAll('script:not([src]):not([type])').length",
      );
      expect(inline).toBe(0);
      expect(sizes.length).toBeGreaterThan(0);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
    });
  },
);

describe('charts in what a reader chose', () => {
  test('forced colours: parts are told apart by their symbols, lines by their dashes', async () => {
    await withPage({ forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.origin}${city}`);
      expect(await page.locator('.row .grade').first().textContent()).toContain('後退');
      const bar = page.locator('.grade-bar').first();
      const symbols = await bar.locator('text').allTextContents();
      expect(symbols.length).toBeGreaterThan(2);
      expect(new Set(symbols).size).toBe(symbols.length);
      const [word = ''] = await bar
        .locator('text')
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).fill));
      expect(word).toBe(await page.evaluate<string>('getComputedStyle(document.body).color'));
      const drawn = await bar.locator('rect').evaluateAll((parts) =>
        parts.map((part) => {
          const { fill, stroke } = getComputedStyle(part);
          return fill !== stroke && stroke === 'rgb(0, 0, 0)';
        }),
      );
      expect(drawn.every(Boolean)).toBe(true);
      await page.goto(`${site.origin}/gallery`);
      const dashes = await page.locator('#TrendKey .trend-key line').evaluateAll((lines) =>
        lines.map((line) => {
          const { strokeDasharray, strokeWidth } = getComputedStyle(line);
          return `${strokeDasharray} ${strokeWidth}`;
        }),
      );
      expect(dashes).toHaveLength(5);
      expect(new Set(dashes).size).toBe(5);
    });
  });

  test.each([
    ['letters twice as large', '200%'],
    ['paper', '80%'],
  ])('%s: what is drawn stays within its picture', async (_name, size) => {
    await withPage({ viewport: { width: 1440, height: 900 }, bypassCSP: true }, async (page) => {
      await page.goto(`${site.origin}${indicator}`);
      await page.addStyleTag({ content: `html{font-size:${size} !important}` });
      const beyond = await page.locator('.trend, .multiple-chart').evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const { bottom, top } = chart.getBoundingClientRect();
          return [...chart.querySelectorAll('text,line,circle')].flatMap((mark) => {
            const box = mark.getBoundingClientRect();
            return box.height > 0 && (box.bottom > bottom + 2 || box.top < top - 2)
              ? [`${mark.tagName} ${mark.textContent}`]
              : [];
          });
        }),
      );
      expect(beyond).toEqual([]);
    });
  });
});

describe('a chart on the page of somebody else', () => {
  const strange = '/plans/aoneyama-vision/indicators/n1-3-1-2-i1';

  test('in a frame of another origin, 320 pixels wide and dark, in English: all of it, with its source', async () => {
    const host = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'text/html; charset=utf-8');
      answer.end(
        `<!doctype html><title>A paper</title><iframe src="${site.origin}/en${indicator}/embed" title="chart" width="320" height="900" style="border:0"></iframe><img src="${site.origin}${indicator}/chart-1.svg" alt="">`,
      );
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const { port } = host.address() as AddressInfo;
    try {
      await withPage({ viewport: { width: 400, height: 1000 }, colorScheme: 'dark' }, async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' });
        const frame = page.frames()[1];
        if (frame === undefined) throw new Error('no frame');
        expect(await frame.innerText('body')).toMatch(/Source: 青葉野市まちづくり総合戦略/);
        expect(await frame.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
        expect(await frame.evaluate<string>('getComputedStyle(document.body).backgroundColor')).not.toBe(
          'rgb(255, 255, 255)',
        );
        expect(await page.evaluate<number>("document.querySelector('img').naturalWidth")).toBeGreaterThan(0);
        expect(complaints).toEqual([]);
      });
    } finally {
      host.close();
    }
  });

  test('its code is copied; where nothing may be copied it stands selected, and the page says so', async () => {
    await withPage({}, async (page) => {
      await page.addInitScript(
        "Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;",
      );
      await page.goto(`${site.origin}${strange}`);
      await page.locator('details.share > summary').click();
      await page.getByRole('button', { name: 'コピーする' }).first().click();
      expect(await page.locator('.copied').first().textContent()).toBe(
        '選んであります。手でコピーしてください',
      );
      const field = page.locator('#share-frame');
      expect(
        await field.evaluate(
          (input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
        ),
      ).toBe((await field.inputValue()).length);
    });
  });
});
