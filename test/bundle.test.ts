import { createHash } from 'node:crypto';
import {
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate/node';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPublished, type Published } from '#app/published';
import { BundleError, type BundleSource, verifyBundle, writeBundleFolder, writeBundleZip } from '#bundle';
import { type Publication, succeedPlan } from '#domain';
import { readManifest } from '../src/bundle/manifest.ts';
import { bundleSourceOf } from '../src/bundle-source.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { largePlan } from './fixtures/large-plan.ts';
import { filesIn, linkProblems } from './fixtures/link-problems.ts';
import { correctedCity, publicationOf, storageOf } from './fixtures/published.ts';
import { regionPlan } from './fixtures/region-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);

/** Everything there is: three editions of one plan, a plan of a region. */
const everything = (): Published =>
  createPublished(
    storageOf([
      ...correctedCity(),
      publicationOf(cityPlan, { reportingYear: 2023, publishedOn: '2024-09-30' }),
      publicationOf(regionPlan, { publishedOn: '2025-10-15' }),
    ]),
  );
const kept = publicationOf({ ...largePlan(1), id: 'kept-plan', title: '残る計画' });
const going = publicationOf({ ...largePlan(2), id: 'going-plan', title: 'なくなる計画' });
/** Little, to be written over and over. */
const two = (): Published => createPublished(storageOf([kept, going]));
const one = (): Published => createPublished(storageOf([kept]));
const sourceOf = (
  from: Published = two(),
  url: string | null = 'https://city.example/keikaku',
): BundleSource => bundleSourceOf({ published: from, product: 'michishirube 0.0.0-test', url });

/** A source that fails after so many answers, like a machine that loses its power. */
const failing = (after: number, from = two()): BundleSource => {
  const source = sourceOf(from);
  let answers = 0;
  return {
    ...source,
    fetch: (address) => {
      answers += 1;
      return answers > after ? Promise.reject(new Error('power cut')) : source.fetch(address);
    },
  };
};
const contentOf = (root: string) =>
  new Map(
    filesIn(root)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(root, name)))
          .digest('hex'),
      ]),
  );

/** What is wrong with the HTML of these files. */
const invalid = async (root: string, names: readonly string[]): Promise<readonly string[]> => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // How the renderer writes documents; no question of validity.
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'long-title': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-inline-style': 'error',
    },
  });
  const wrong: string[] = [];
  for (const name of names) {
    const report = await validator.validateString(readFileSync(join(root, name), 'utf8'));
    for (const { messages } of report.results)
      wrong.push(
        ...messages.map(({ ruleId, message, selector }) => `${name}: ${ruleId} ${message} ${selector}`),
      );
  }
  return wrong;
};

beforeAll(async () => {
  await writeBundleFolder(sourceOf(everything()), place('everything'));
  await writeBundleFolder(sourceOf(), place('whole'));
});

describe('the bundle', () => {
  test('every link, picture and id in it leads somewhere inside it', () => {
    expect(filesIn(place('everything')).filter((name) => name.endsWith('.html')).length).toBeGreaterThan(300);
    expect(linkProblems(place('everything'))).toEqual([]);
  });

  test('every page is valid HTML', async () => {
    // Everything that is in force; of the older editions, which come from the same components, a few of each kind.
    const seen = new Map<string, number>();
    const pages = filesIn(place('everything')).filter((name) => {
      if (!name.endsWith('.html')) return false;
      if (!/\/fy\d{4}/.test(name)) return true;
      const kind = name
        .replaceAll(/fy\d{4}(-\d+)?/g, 'fy')
        .replaceAll(/(nodes|indicators|projects)\/[^/]+/g, '$1');
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return (seen.get(kind) ?? 0) <= 2;
    });
    expect(pages.length).toBeGreaterThan(200);
    expect((await invalid(place('everything'), pages)).slice(0, 20)).toEqual([]);
  }, 300_000);

  test('data are those of the site, byte for byte', async () => {
    const source = sourceOf(everything());
    for (const address of ['/plans.csv', '/plans/aobano-strategy.csv', '/plans/aobano-strategy.json']) {
      const answer = new Uint8Array(await (await source.fetch(address)).arrayBuffer());
      expect(readFileSync(join(place('everything'), address)).equals(answer)).toBe(true);
    }
  });

  test('the search index names files that are there', () => {
    const index = readFileSync(join(place('everything'), 'search/1.json'), 'utf8');
    const addresses = [...index.matchAll(/"(plans\/[^"]*index\.html|divisions\/[^"]*index\.html)"/g)];
    expect(addresses.length).toBeGreaterThan(50);
    for (const [, address = ''] of addresses)
      for (const home of ['.', 'en'])
        expect(() => statSync(join(place('everything'), home, decodeURIComponent(address)))).not.toThrow();
    expect(index).not.toMatch(/"plans\/[^"]*(?<!index\.html)"/);
  });

  test('whole addresses in feeds, the site map, the catalogue and the interface for programs name files that are there', () => {
    const named = new Set<string>();
    for (const name of filesIn(place('everything')).filter((each) =>
      /^(api\/.*|.*feed\.atom|sitemap\.xml|robots\.txt|index\.html)$/.test(each),
    )) {
      if (name.endsWith('.parquet')) continue;
      const text = readFileSync(join(place('everything'), name), 'utf8');
      for (const [, address = ''] of text.matchAll(/https:\/\/city\.example\/keikaku\/([^"\s<>,#]*)/g))
        named.add(address);
    }
    expect(named.size).toBeGreaterThan(500);
    const absent = [...named].filter(
      (address) =>
        statSync(join(place('everything'), decodeURIComponent(address)), {
          throwIfNoEntry: false,
        })?.isFile() !== true,
    );
    expect(absent).toEqual([]);
  });

  test('the interface for programs is in it, each part of a list naming the next', async () => {
    const at = (address: string) => readFileSync(join(place('everything'), 'api/v1', address));
    const plans = JSON.parse(String(at('plans.json')));
    expect(plans).toMatchObject({ total: 2, next: null });
    expect(JSON.parse(String(at('plans/aobano-strategy.json')))).toEqual(plans.items[0]);
    const observations = JSON.parse(String(at('observations.json')));
    expect(observations.items).toHaveLength(observations.total);
    const rows = await parquetReadObjects({ file: new Uint8Array(at('observations.parquet')).buffer });
    expect(rows.length).toBeGreaterThan(100);
    expect(String(at('catalog.ttl'))).toContain('https://city.example/keikaku/plans/aobano-strategy.csv');
    const described = JSON.parse(String(at('openapi.json')));
    expect(described.servers).toEqual([{ url: 'https://city.example/keikaku' }]);
    expect(described.info.description).toContain('最新の公表版だけ');
    expect(described.info.description).not.toMatch(/If-None-Match|limit/);
    // Each plan once, and every edition of it among the publications.
    expect(JSON.parse(String(at('publications.json'))).total).toBe(4);
    for (const older of ['fy2023', 'fy2024-1'])
      expect(
        JSON.parse(readFileSync(join(place('everything'), `plans/aobano-strategy/${older}.json`), 'utf8'))
          .observations.length,
      ).toBeGreaterThan(10);
    for (const path of Object.keys(described.paths).filter((each) => !each.includes('{')))
      expect(() => statSync(join(place('everything'), path))).not.toThrow();
  });

  test('a long list goes on in further files', async () => {
    const source = sourceOf(createPublished(storageOf([publicationOf(largePlan(400))])));
    const files = (await source.files()).filter((address) => address.includes('observations'));
    const read = async (address: string) => JSON.parse(await (await source.fetch(address)).text());
    const first = await read('/api/v1/observations.json');
    expect(first.next).toBe('https://city.example/keikaku/api/v1/pages/observations-2.json');
    const second = await read('/api/v1/pages/observations-2.json');
    expect(second.next).toBeNull();
    expect(files).toContain('/api/v1/pages/observations-2.json');
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(first.total);
    const csv = await (await source.fetch('/api/v1/observations.csv')).text();
    expect(csv.trim().split('\r\n')).toHaveLength(first.total + 1);
  });

  test('without an address the interface is left out, and nothing leads to it', async () => {
    const source = sourceOf(one(), null);
    const all = [...(await source.pages()), ...(await source.files())];
    expect(all.filter((address) => address.includes('/api/'))).toEqual([]);
    expect(await (await source.fetch('/')).text()).not.toContain('/api/');
  });

  test('nothing in it names the machine it was made on', () => {
    for (const name of filesIn(place('everything')))
      expect(readFileSync(join(place('everything'), name), 'utf8')).not.toMatch(
        /localhost|127\.0\.0\.1|bundle\.invalid/,
      );
  });
});

describe('a plan of more indicators than a page holds', () => {
  const root = place('long');
  beforeAll(async () => {
    const long = createPublished(storageOf([publicationOf(largePlan(501))]));
    await writeBundleFolder(sourceOf(long, null), root);
  });
  const further = ['municipalities/099996', 'plans/large-plan/versions/2024-1'].flatMap((each) =>
    ['', 'en/'].map((home) => `${home}${each}/pages/2/index.html`),
  );
  const page = (name: string) => readFileSync(join(root, name), 'utf8');

  test('every page of its lists is a file, reached by relative links', () => {
    expect(linkProblems(root)).toEqual([]);
    for (const name of further) {
      expect(page(name)).toContain('<a href="../../index.html">1</a>');
      expect(page(name.replace('pages/2/', ''))).toContain('href="pages/2/index.html" rel="next"');
    }
  });

  test('they and the folded page of the plan are valid HTML', async () => {
    const names = [...further, ...further.map((each) => each.replace('pages/2/', ''))];
    expect(
      await invalid(root, [...names, 'plans/large-plan/index.html', 'en/plans/large-plan/index.html']),
    ).toEqual([]);
  });
});

describe('the same publications', () => {
  test('make the same files, byte for byte', async () => {
    await writeBundleFolder(sourceOf(), place('again'));
    expect(contentOf(place('again'))).toEqual(contentOf(place('whole')));
  });

  test('make the same ZIP, which other programs read', async () => {
    await writeBundleZip(sourceOf(), place('a.zip'));
    await writeBundleZip(sourceOf(), place('b.zip'));
    const zip = readFileSync(place('a.zip'));
    expect(zip.equals(readFileSync(place('b.zip')))).toBe(true);
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual([...contentOf(place('whole')).keys()].sort());
    expect(Object.keys(files).at(-1)).toBe('manifest.json');
    for (const [name, content] of contentOf(place('whole')))
      expect(
        createHash('sha256')
          .update(files[name] ?? new Uint8Array())
          .digest('hex'),
      ).toBe(content);
    expect(await verifyBundle(place('a.zip'))).toMatchObject({ missing: [], changed: [], added: [] });
    expect(filesIn(folder).filter((name) => /\.part$|^\.bundle/.test(name))).toEqual([]);
  });
});

describe('writing again', () => {
  test('what did not change is not touched', async () => {
    await writeBundleFolder(sourceOf(), place('twice'));
    const page = join(place('twice'), 'index.html');
    utimesSync(page, 1_000_000_000, 1_000_000_000);
    const summary = await writeBundleFolder(sourceOf(), place('twice'));
    expect(summary).toMatchObject({ written: 0, removed: 0, unchanged: summary.files });
    expect(statSync(page).mtimeMs).toBe(1_000_000_000_000);
  });

  test('what is no longer published is removed, with its folders; what others put there stays', async () => {
    await writeBundleFolder(sourceOf(), place('less'));
    writeFileSync(join(place('less'), '.htaccess'), 'Options -Indexes\n');
    writeFileSync(join(place('less'), 'google123.html'), 'verification');
    const summary = await writeBundleFolder(sourceOf(one()), place('less'));
    expect(summary.removed).toBeGreaterThan(20);
    await writeBundleFolder(sourceOf(one()), place('fresh'));
    const left = contentOf(place('less'));
    expect(left.get('google123.html')).toBeDefined();
    expect(left.get('.htaccess')).toBeDefined();
    left.delete('google123.html');
    left.delete('.htaccess');
    expect(left).toEqual(contentOf(place('fresh')));
    expect(() => statSync(join(place('less'), 'plans/going-plan'))).toThrow();
  });

  test.each([0, 1, 27])(
    'a run that ends after %i files is recognised, and completed by the next',
    async (after) => {
      const name = `cut-${after}`;
      await expect(writeBundleFolder(failing(after), place(name))).rejects.toThrow('power cut');
      await expect(verifyBundle(place(name))).rejects.toThrow(BundleError);
      await writeBundleFolder(sourceOf(), place(name));
      expect(contentOf(place(name))).toEqual(contentOf(place('whole')));
    },
  );

  test('one that ends while bringing a whole bundle up to date, too, and nothing stale is left', async () => {
    await writeBundleFolder(sourceOf(), place('stale'));
    await expect(writeBundleFolder(failing(9, one()), place('stale'))).rejects.toThrow('power cut');
    await expect(verifyBundle(place('stale'))).rejects.toThrow(BundleError);
    await writeBundleFolder(sourceOf(one()), place('stale'));
    expect(contentOf(place('stale'))).toEqual(contentOf(place('fresh')));
  });

  test('a folder of others is not written to', async () => {
    await mkdir(place('others'));
    writeFileSync(join(place('others'), 'letter.txt'), 'dear');
    await expect(writeBundleFolder(sourceOf(), place('others'))).rejects.toThrow(/一式でないファイル/);
    expect(filesIn(place('others'))).toEqual(['letter.txt']);
    await expect(writeBundleFolder(sourceOf(), join(place('others'), 'letter.txt'))).rejects.toThrow(
      /フォルダーではありません/,
    );
  });
});

describe('bringing a bundle up to date', () => {
  const plan = { ...largePlan(3), id: 'news-plan', title: '直される計画' };
  const first = publicationOf(plan);
  const older = publicationOf(plan, { reportingYear: 2023, publishedOn: '2024-09-30' });
  const corrected = publicationOf(plan, { number: 2, publishedOn: '2025-11-01', approvedBy: '市長' });
  const alike = publicationOf(
    { ...going.plan, indicators: going.plan.indicators.map((each) => ({ ...each, name: '別の名前' })) },
    { number: 2, publishedOn: '2025-11-20' },
  );
  const continuing = publicationOf(
    succeedPlan(plan, {
      id: 'next-plan',
      title: '続きの計画',
      kind: '総合計画',
      period: { from: 2028, to: 2031 },
      levels: {},
      indicators: {},
    }),
    { publishedOn: '2025-10-01' },
  );
  const update = async (name: string, publications: readonly Publication[]) => {
    const made: string[] = [];
    const source = sourceOf(createPublished(storageOf(publications)));
    const fetch: BundleSource['fetch'] = (address) => {
      made.push(address);
      return source.fetch(address);
    };
    return { summary: await writeBundleFolder({ ...source, fetch }, place(name)), made };
  };
  const states: readonly (readonly [string, readonly Publication[], readonly Publication[]])[] = [
    ['a plan is published', [first, older], [first, older, kept]],
    ['a plan is corrected', [first, older, kept], [first, corrected, older, kept]],
    ['another plan names its indicators otherwise', [first, going], [first, going, alike]],
    ['a plan is gone', [first, going], [first]],
    ['a plan that another continues is corrected', [first, continuing], [first, corrected, continuing]],
    ['nothing happens', [first, kept], [first, kept]],
  ];

  test.each(states)(
    'after %s it is what it would be from nothing, byte for byte',
    async (what, before, after) => {
      const [old, fresh] = [`old ${what}`, `fresh ${what}`];
      await update(old, before);
      const { summary, made } = await update(old, after);
      await update(fresh, after);
      expect(contentOf(place(old))).toEqual(contentOf(place(fresh)));
      expect(summary.kept + made.length).toBe(summary.files);
    },
  );

  test('only what the news touches is made again', async () => {
    await update('news', [first, older, kept]);
    const again = await update('news', [first, older, kept]);
    expect(again.made).toEqual(['/search/1.json']);
    const { summary, made } = await update('news', [first, corrected, older, kept]);
    expect(summary.kept).toBeGreaterThan(30);
    expect(made.filter((address) => address.includes('/plans/kept-plan/'))).toEqual([]);
    for (const touched of ['/', '/en/corrections', '/plans/news-plan/indicators/n1-1-i1'])
      expect(made).toContain(touched);
  });

  test('another program or another address makes everything again', async () => {
    await writeBundleFolder(sourceOf(one()), place('moved'));
    const other = bundleSourceOf({
      published: one(),
      product: 'michishirube 0.0.0-test',
      program: 'other',
      url: 'https://city.example/keikaku',
    });
    expect((await writeBundleFolder(other, place('moved'))).kept).toBe(0);
    expect((await writeBundleFolder(other, place('moved'))).kept).toBeGreaterThan(50);
    expect((await writeBundleFolder(sourceOf(one(), 'https://new.example'), place('moved'))).kept).toBe(0);
  });

  test('what somebody altered or took away is put right', async () => {
    await writeBundleFolder(sourceOf(), place('hurt'));
    writeFileSync(join(place('hurt'), 'plans/kept-plan/index.html'), 'x');
    rmSync(join(place('hurt'), 'plans/kept-plan.csv'));
    expect(await writeBundleFolder(sourceOf(), place('hurt'))).toMatchObject({ written: 2, removed: 0 });
    expect(contentOf(place('hurt'))).toEqual(contentOf(place('whole')));
  });

  test('a publication while it is written is noticed: nothing half new is called whole', async () => {
    const publications = [kept];
    const source = sourceOf(createPublished(storageOf(publications)));
    const interrupted = {
      ...source,
      fetch: (address: string) => {
        if (address === '/plans/kept-plan') publications.push(going);
        return source.fetch(address);
      },
    };
    await expect(writeBundleFolder(interrupted, place('meanwhile'))).rejects.toThrow(/新しい公表/);
    await expect(verifyBundle(place('meanwhile'))).rejects.toThrow(BundleError);
    await writeBundleFolder(sourceOf(), place('meanwhile'));
    expect(contentOf(place('meanwhile'))).toEqual(contentOf(place('whole')));
  });
});

describe('holding a bundle to its list', () => {
  test('finds what is missing, changed or added', async () => {
    await writeBundleFolder(sourceOf(), place('altered'));
    const manifest = readManifest(readFileSync(join(place('altered'), 'manifest.json')));
    expect(manifest?.publications).toHaveLength(2);
    rmSync(join(place('altered'), 'plans.csv'));
    writeFileSync(join(place('altered'), 'index.html'), 'x');
    writeFileSync(join(place('altered'), 'new.html'), 'x');
    expect(await verifyBundle(place('altered'))).toMatchObject({
      missing: ['plans.csv'],
      changed: ['index.html'],
      added: ['new.html'],
    });
  });
  test('says so of what is no bundle, or half of one', async () => {
    await expect(verifyBundle(place('nothing'))).rejects.toThrow(/ありません/);
    await writeBundleZip(sourceOf(), place('half.zip'));
    truncateSync(place('half.zip'), 20_000);
    await expect(verifyBundle(place('half.zip'))).rejects.toThrow(/完全な一式ではありません/);
  });
});

test('a link to nowhere stops the bundle and names the page', async () => {
  const source = sourceOf();
  const broken = {
    ...source,
    pages: async () => (await source.pages()).filter((each) => each !== '/ratings'),
  };
  await expect(writeBundleFolder(broken, place('broken'))).rejects.toThrow(
    /「\/ratings」へのリンクの先がありません/,
  );
});
