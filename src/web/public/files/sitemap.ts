import type { Published } from '#app/published';
import { addressesFor } from '../addresses.ts';
import type { PublicFile, PublicPage, SiteSetting } from '../public-page.ts';
import { xmlText } from './xml.ts';

/** Pages that one file names. The protocol allows 50,000 in 50 MB; a kanji in an address takes nine bytes. */
const pagesInFile = 10_000;

interface Place {
  readonly ja: string;
  readonly en: string;
}

/**
 * Pages in both languages. Those of older years are left out, which would compete with the newest, and what follows the
 * first page of a list: what that names has pages of its own.
 */
const placesOf = async (published: Published, pages: readonly PublicPage[]): Promise<readonly Place[]> => {
  const [japanese, english] = [addressesFor('ja'), addressesFor('en')];
  const places: Place[] = [];
  for (const page of pages.filter(({ embeddable }) => !embeddable)) {
    const other = await page.addresses(published, english);
    for (const [place, ja] of (await page.addresses(published, japanese)).entries())
      places.push({ ja, en: other[place] ?? '/' });
  }
  return places;
};

const filesFor = (places: readonly Place[]): number => Math.ceil(places.length / pagesInFile);

const declaration = '<?xml version="1.0" encoding="utf-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const urlSet = (places: readonly Place[], { whole }: SiteSetting): string =>
  [
    declaration,
    `<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...places.map(({ ja, en }) => {
      const [own, other] = [ja, en].map((address) => xmlText(whole(address, 'page')));
      return `<url><loc>${own}</loc><xhtml:link rel="alternate" hreflang="en" href="${other}"/></url>`;
    }),
    '</urlset>',
    '',
  ].join('\n');

/** Every page for search engines; where there are many, the names of the files that hold them. */
export const sitemapOf = (pages: readonly PublicPage[]): PublicFile => ({
  path: '/sitemap.xml',
  type: 'application/xml; charset=utf-8',
  inOneLanguage: true,
  addresses: async (_published, addresses) => [addresses.sitemap()],
  async content({ published, site }) {
    const places = await placesOf(published, pages);
    const count = filesFor(places);
    if (count <= 1) return urlSet(places, site);
    const { sitemap } = addressesFor('ja');
    return [
      declaration,
      `<sitemapindex xmlns="${schema}">`,
      ...Array.from(
        { length: count },
        (_, at) => `<sitemap><loc>${xmlText(site.whole(sitemap(at + 1), 'file'))}</loc></sitemap>`,
      ),
      '</sitemapindex>',
      '',
    ].join('\n');
  },
});

/**
 * The parts of a map of many pages; there are none of one that is a single file. They stand beside it, not in a folder:
 * a file may only name what stands in its own folder or below.
 */
export const sitemapPartsOf = (pages: readonly PublicPage[]): PublicFile => ({
  path: '/:part{sitemap-[1-9]\\d*\\.xml}',
  type: 'application/xml; charset=utf-8',
  inOneLanguage: true,
  async addresses(published, { sitemap }) {
    const count = filesFor(await placesOf(published, pages));
    return count <= 1 ? [] : Array.from({ length: count }, (_, at) => sitemap(at + 1));
  },
  async content({ published, params, site }) {
    const places = await placesOf(published, pages);
    const [, part] = /-(\d+)/.exec(params.part ?? '') ?? [];
    const here = places.slice((Number(part) - 1) * pagesInFile, Number(part) * pagesInFile);
    return filesFor(places) <= 1 || here.length === 0 ? undefined : urlSet(here, site);
  },
});

/** Everything may be found; where the list of pages is. */
export const robots: PublicFile = {
  path: '/robots.txt',
  type: 'text/plain; charset=utf-8',
  inOneLanguage: true,
  addresses: async () => ['/robots.txt'],
  content: async ({ site }) =>
    `User-agent: *\nDisallow: /staff\nSitemap: ${site.whole(addressesFor('ja').sitemap(), 'file')}\n`,
};
