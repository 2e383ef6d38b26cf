import { expect, test } from 'vitest';
import { fixtures } from '../../../../test/fixtures/published.ts';
import { addressesFor } from '../addresses.ts';
import type { PublicPage, PublicRequest, SiteSetting } from '../public-page.ts';
import { sitemapOf, sitemapPartsOf } from './sitemap.ts';

const published = fixtures.empty();

const site: SiteSetting = {
  siteName: '',
  whole: (address) => `https://city.example/plans${address}`,
  hasApi: false,
  asFiles: true,
  picture: null,
  announcesUnder: null,
};

const request = (part?: string): PublicRequest => ({
  published,
  site,
  locale: 'ja',
  params: part === undefined ? {} : { part },
  year: undefined,
  query: {},
});

/** A kind of page of which there are so many. */
const pages = (count: number): readonly PublicPage[] => [
  {
    path: '/divisions/:division',
    query: [],
    addresses: async (_published, addresses) =>
      Array.from({ length: count }, (_, at) => addresses.division(`第${at}課`)),
    answer: async () => undefined,
  },
];

const named = (text: unknown, of: 'sitemap' | 'url'): readonly string[] =>
  [...String(text).matchAll(new RegExp(`<${of}><loc>([^<]*)</loc>`, 'g'))].map(([, address = '']) => address);

const parts = async (count: number) => sitemapPartsOf(pages(count)).addresses(published, addressesFor('ja'));

test('up to 10,000 pages stand in one file', async () => {
  const whole = await sitemapOf(pages(10_000)).content(request());
  expect(named(whole, 'url')).toHaveLength(10_000);
  expect(await parts(10_000)).toEqual([]);
  expect(await sitemapPartsOf(pages(10_000)).content(request('sitemap-1.xml'))).toBeUndefined();
});

test('of more, one file names those that hold them, each page once', async () => {
  const index = await sitemapOf(pages(20_001)).content(request());
  const files = await parts(20_001);
  expect(named(index, 'sitemap')).toEqual(files.map((address) => site.whole(address, 'file')));
  expect(named(index, 'url')).toEqual([]);
  const held: string[] = [];
  for (const address of files) {
    // A file names what stands beside it or below; in a folder of its own it could name nothing.
    expect(address).toMatch(/^\/[^/]+$/);
    const urls = named(await sitemapPartsOf(pages(20_001)).content(request(address.slice(1))), 'url');
    expect(urls.length).toBeLessThanOrEqual(10_000);
    held.push(...urls);
  }
  expect(new Set(held).size).toBe(20_001);
  expect(held).toHaveLength(20_001);
  expect(await sitemapPartsOf(pages(20_001)).content(request('sitemap-4.xml'))).toBeUndefined();
});
