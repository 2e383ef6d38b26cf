import { describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { svgToPng } from '#documents';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { htmlProblems, internalLinks } from '../../../test/fixtures/html-structure.ts';
import { fixtures, publicationOf, storageOf } from '../../../test/fixtures/published.ts';
import { createPublicSite } from './create-public-site.tsx';
import { addressesOfData, addressesOfFiles, addressesOfPages } from './every-address.ts';

const addressesOf = (name: keyof typeof fixtures) => addressesOfPages(fixtures[name]());

/** A large plan has thousands of pages of the same few kinds; every fiftieth will do. */
const sampled = (addresses: readonly string[], name: keyof typeof fixtures) =>
  name === 'large' || name === 'moved' ? addresses.filter((_, place) => place % 50 === 0) : addresses;

const errorsThrown = (_error: unknown, path: string): never => {
  throw new Error(`${path} answered with the error page`, { cause: _error });
};

describe.each(['empty', 'typical', 'corrected', 'succeeded', 'compared', 'moved', 'large'] as const)(
  'every page of the %s fixture',
  (name) => {
    const site = createPublicSite({ published: fixtures[name](), onError: errorsThrown });

    test('is served as sound HTML, in both languages', async () => {
      const addresses = sampled(await addressesOf(name), name);
      expect(addresses.length).toBeGreaterThanOrEqual(4);
      const broken: string[] = [];
      for (const address of addresses) {
        const response = await site.request(address);
        const html = await response.text();
        const wrong = [
          ...(response.status === 200 ? [] : [`status ${response.status}`]),
          ...htmlProblems(html),
        ];
        if (wrong.length > 0) broken.push(`${address}: ${wrong.join('; ')}`);
        if (!html.includes(`<html lang="${address.startsWith('/en') ? 'en' : 'ja'}">`))
          broken.push(`${address}: language`);
      }
      expect(broken).toEqual([]);
    });

    test('links only to what is there, its data files among it', async () => {
      const known = new Map<string, number>();
      for (const address of sampled(await addressesOf(name), name)) {
        const html = await (await site.request(address)).text();
        for (const link of internalLinks(html).slice(0, 400)) {
          if (!known.has(link) && known.size < 600) known.set(link, (await site.request(link)).status);
        }
      }
      expect([...known].filter(([, status]) => status !== 200)).toEqual([]);
      expect(known.size).toBeGreaterThanOrEqual(3);
    });
  },
);

describe('what the site answers', () => {
  const site = createPublicSite({ published: fixtures.typical(), onError: errorsThrown });

  test('a page carries the strict policy and nothing inline', async () => {
    const response = await site.request('/');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(response.headers.get('permissions-policy')).toContain('geolocation=()');
  });

  test('an unchanged page is not sent twice', async () => {
    const first = await site.request('/plans/aobano-strategy');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    const again = await site.request('/plans/aobano-strategy', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await site.request('/plans/aobano-strategy', { headers: { 'If-None-Match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('the style sheet may be kept for ever, because its address names its content', async () => {
    const html = await (await site.request('/')).text();
    const address = /href="(\/assets\/public-[0-9a-f]{16}\.css)"/.exec(html)?.[1] ?? '';
    const response = await site.request(address);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-type')).toContain('text/css');
    expect(await response.text()).not.toMatch(/url\(|@import|https?:/);
  });

  test.each([
    ['/nowhere', 'ページが見つかりません'],
    ['/plans/none', 'ページが見つかりません'],
    ['/plans/none.csv', 'ページが見つかりません'],
    ['/plans/aobano-strategy/nodes/none', 'ページが見つかりません'],
    ['/plans/aobano-strategy/fy1999', 'ページが見つかりません'],
    ['/en/plans/none', 'Page not found'],
  ])('%s is not found, in words', async (address, words) => {
    const response = await site.request(address);
    expect(response.status).toBe(404);
    const html = await response.text();
    expect(html).toContain(words);
    expect(htmlProblems(html)).toEqual([]);
  });

  test('an error of ours shows the error page and nothing of its inside', async () => {
    const seen: unknown[] = [];
    const failing = createPublicSite({
      published: {
        version: async () => 'v',
        layers: async () => [],
        plans: async () => {
          throw new Error('secret of the database');
        },
        plan: async () => undefined,
        editions: async () => [],
        keepsFiles: false,
        reviewFile: async () => undefined,
        names: async () => new Map(),
        followings: async () => [],
      },
      onError: (error) => seen.push(error),
    });
    const response = await failing.request('/');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('表示できませんでした');
    expect(html).not.toContain('secret');
    expect(htmlProblems(html)).toEqual([]);
    expect(seen).toHaveLength(1);
  });

  test('the same place in the other language', async () => {
    const japanese = await (await site.request('/plans/aobano-strategy/fy2023?grade=behind')).text();
    expect(japanese).toContain('href="/en/plans/aobano-strategy/fy2023?grade=behind"');
    const english = await (await site.request('/en/plans/aobano-strategy/fy2023')).text();
    expect(english).toContain('href="/plans/aobano-strategy/fy2023"');
  });

  test('a filter narrows the tree and says by how much', async () => {
    const html = await (await site.request('/plans/aobano-strategy?grade=achieved')).text();
    expect(html).toMatch(/\d+件のうち\d+件を表示しています/);
    expect(html).toContain('<option value="achieved" selected');
    expect(html).not.toContain('href="/plans/aobano-strategy/indicators/n1-1-i1"');
  });

  test('an unknown parameter changes nothing', async () => {
    const plain = await (await site.request('/plans/aobano-strategy')).text();
    expect(await (await site.request('/plans/aobano-strategy?utm=1')).text()).toBe(plain);
  });

  test('what a plan says stays text', async () => {
    const title = '<script>alert(1)</script>"&';
    const nodes = cityPlan.nodes.map((node) => (node.id === 'n1' ? { ...node, title } : node));
    const hostile = createPublicSite({
      published: createPublished(storageOf([publicationOf({ ...cityPlan, title, nodes })])),
    });
    for (const address of ['/', '/plans/aobano-strategy', '/plans/aobano-strategy/nodes/n1']) {
      const html = await (await hostile.request(address)).text();
      expect(html).toContain('&lt;script&gt;');
      expect(htmlProblems(html)).toEqual([]);
    }
  });

  test('healthz', async () => {
    expect(await (await site.request('/healthz')).text()).toBe('ok\n');
  });
});

describe('everything that can be a file', () => {
  const published = fixtures.typical();
  const every = async (published = fixtures.typical()) => [
    ...(await addressesOfPages(published)),
    ...(await addressesOfData(published)),
    ...(await addressesOfFiles(published, { pictures: false })),
  ];

  test('has one address without a query, and is there', async () => {
    const site = createPublicSite({ published, asFiles: true, onError: errorsThrown });
    const addresses = await every();
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => /[?#]/.test(address))).toEqual([]);
    const missing: string[] = [];
    for (const address of addresses) {
      const { status } = await site.request(address);
      if (status !== 200) missing.push(`${address}: ${status}`);
    }
    expect(missing).toEqual([]);
  });

  test('older years are among it, in both languages', async () => {
    const addresses = await every();
    for (const address of [
      '/plans/aobano-strategy/fy2023',
      '/plans/aobano-strategy/fy2023.csv',
      '/en/plans/aobano-strategy/fy2023/indicators/n1-1-i1',
    ])
      expect(addresses).toContain(address);
    expect(addresses).not.toContain('/plans/aoneyama-vision/fy2023');
  });

  test('holds no form that a server would have to answer', async () => {
    const site = createPublicSite({ published, asFiles: true, onError: errorsThrown });
    for (const address of await addressesOfPages(published)) {
      const html = await (await site.request(address)).text();
      for (const [form] of html.matchAll(/<form[^>]*>/g)) expect(form, address).toContain('hidden');
    }
  });

  test.each(['typical', 'compared'] as const)('links to nothing else: %s', async (name) => {
    const published = fixtures[name]();
    const site = createPublicSite({ published, asFiles: true, onError: errorsThrown });
    const known = new Set(await every(published));
    const elsewhere = new Set<string>();
    for (const address of await addressesOfPages(published))
      for (const link of internalLinks(await (await site.request(address)).text()))
        if (!known.has(link)) elsewhere.add(`${address} → ${link}`);
    expect([...elsewhere]).toEqual([]);
  });
});

describe('what others show of the site', () => {
  const published = fixtures.typical();
  const site = createPublicSite({
    published,
    url: 'https://plans.example.lg.jp',
    picture: svgToPng,
    onError: errorsThrown,
  });
  const indicator = '/plans/aobano-strategy/indicators/n1-1-i1';
  const text = async (address: string) => (await site.request(address)).text();

  test('a page for frames: allowed in any, without script and without the site around it', async () => {
    const response = await site.request(`${indicator}/embed`);
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const html = await response.text();
    expect(html).not.toContain('site-header');
    // Opened by itself, a browser would ask for one that is not there.
    expect(html).toContain('<link rel="icon" type="image/svg+xml" href="data:');
    expect(html).toContain('出典: 青葉野市まちづくり総合戦略');
    expect((await site.request(indicator)).headers.get('x-frame-options')).toBe('DENY');
  });

  test('the chart as SVG stands alone: its colours, its words, its source', async () => {
    const response = await site.request(`${indicator}/chart-1.svg`);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).not.toMatch(/var\(|%"|href=/);
    expect(svg).toContain('企業と大学の共同研究の数');
    expect(svg).toContain('出典: 青葉野市まちづくり総合戦略');
    expect((await site.request(`${indicator}/chart-2.svg`)).status).toBe(404);
  });

  test('pictures in dots, and their address on the page', async () => {
    for (const name of ['chart-1.png', 'card.png']) {
      const response = await site.request(`${indicator}/${name}`);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect(new Uint8Array(await response.arrayBuffer()).slice(1, 4)).toEqual(
        new TextEncoder().encode('PNG'),
      );
    }
    expect(await text(indicator)).toContain(
      `<meta property="og:image" content="https://plans.example.lg.jp${indicator}/card.png"/>`,
    );
    const without = createPublicSite({ published });
    expect((await without.request(`${indicator}/card.png`)).status).toBe(404);
    expect(await (await without.request(indicator)).text()).not.toMatch(/og:image|chart-1\.png/);
  });

  test('the feed tells of every edition, newest first', async () => {
    const feed = await text('/feed.atom');
    expect([...feed.matchAll(/<updated>([^<]*)T/g)].map((match) => match[1])).toEqual([
      '2025-10-15',
      '2025-10-15',
      '2025-09-30',
      '2024-09-30',
    ]);
    expect(feed).toContain(
      '<link href="https://plans.example.lg.jp/plans/aobano-strategy/versions/2023-1"/>',
    );
    expect(await text('/en/feed.atom')).toContain('results of FY2024 published');
  });

  test.each(['', '/en'])(
    '%s pages name themselves and their other language by whole addresses',
    async (prefix) => {
      const page = await text(`${prefix}${indicator}`);
      for (const [hreflang, place] of [
        ['ja', ''],
        ['en', '/en'],
      ])
        expect(page).toContain(
          `<link rel="alternate" hreflang="${hreflang}" href="https://plans.example.lg.jp${place}${indicator}"/>`,
        );
    },
  );

  test('the sitemap names the newest pages of both languages', async () => {
    const sitemap = await text('/sitemap.xml');
    expect(sitemap).toContain(`<loc>https://plans.example.lg.jp${indicator}</loc>`);
    expect(sitemap).toContain(`href="https://plans.example.lg.jp/en${indicator}"`);
    expect(sitemap).not.toMatch(/fy2023|embed/);
    expect(await text('/robots.txt')).toContain('https://plans.example.lg.jp/sitemap.xml');
  });
});

describe('data files', () => {
  const site = createPublicSite({ published: fixtures.typical(), onError: errorsThrown });

  test.each([
    '/plans.csv',
    '/plans/aobano-strategy.csv',
    '/plans/aobano-strategy/nodes/n1.csv',
    '/plans/aobano-strategy/indicators/n1-1-i1.csv',
    '/en/plans/aobano-strategy.csv',
  ])('%s opens in a spreadsheet', async (address) => {
    const response = await site.request(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(1);
  });

  test('the JSON form holds the same observations', async () => {
    const json: unknown = await (await site.request('/plans/aobano-strategy/indicators/n1-1-i1.json')).json();
    expect(json).toMatchObject({
      indicator: { name: '企業と大学の共同研究の数' },
      observations: [
        { kind: 'baseline', value: '21', unit: '件' },
        { kind: 'actual', value: '20', reporting_year: '2024', reporting_year_japanese: '令和6年度' },
        { kind: 'target', value: '100', basis: 'cumulative' },
      ],
    });
  });
});

describe('a corrected publication', () => {
  const site = createPublicSite({ published: fixtures.corrected(), onError: errorsThrown });
  const page = async (address: string) => {
    const response = await site.request(address);
    expect(response.status).toBe(200);
    // As it is read before anybody chooses a calendar.
    return (await response.text())
      .replaceAll(/<span class="[^"]*year-instead">[^<]*<\/span>/g, '')
      .replaceAll(/<span class="year-era">([^<]*)<\/span>/g, '$1');
  };
  const indicator = '/plans/aobano-strategy/indicators/n1-1-i1';

  test('the old edition keeps its figures under its own address, marked as corrected', async () => {
    const old = await page(`${indicator.replace('aobano-strategy', 'aobano-strategy/fy2024-1')}`);
    expect(old).toContain('第2版で訂正されています');
    expect(old).toMatch(/26<\/span>|>26/);
    expect(await page('/plans/aobano-strategy/versions/2024-1')).toContain('第2版で訂正済み');
  });

  test('wrong, right and reason stand beside the figure, on a page of the plan and on one of the site', async () => {
    for (const address of [indicator, '/plans/aobano-strategy/corrections', '/corrections']) {
      const html = await page(address);
      expect(html).toContain('正誤表');
      for (const text of ['26件', '20件', '転記の誤り', '企画課 高橋', '令和7年11月4日'])
        expect(html).toContain(text);
    }
    expect(await page(indicator)).not.toContain('第2版で訂正されています');
  });

  test('what changed between the two is told, and so is that nothing did', async () => {
    const changes = await page('/plans/aobano-strategy/changes/2024-1/2024-2');
    for (const text of ['実績値 令和6年度', '26件', '20件', '記載漏れ。']) expect(changes).toContain(text);
    expect(await page('/plans/aobano-strategy/changes/2024-2/2024-2')).toContain('違いはありません');
  });

  test.each([
    '/plans/aobano-strategy/versions/2024-9',
    '/plans/aobano-strategy/versions/x',
    '/plans/none/versions',
    '/plans/none/corrections',
    '/plans/aobano-strategy/changes/2024-1/2024-9',
    '/plans/aobano-strategy/fy2024-9',
  ])('%s is not there', async (address) => expect((await site.request(address)).status).toBe(404));
});
