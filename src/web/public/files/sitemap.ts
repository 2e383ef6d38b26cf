import { addressesFor } from '../addresses.ts';
import type { PublicFile, PublicPage } from '../public-page.ts';
import { xmlText } from './xml.ts';

/** The most that one file may name, by the protocol. */
const most = 50_000;

/**
 * Every page for search engines, those of older years left out: they would compete with the newest. Above 50,000 pages
 * the rest is left to links.
 */
export const sitemapOf = (pages: readonly PublicPage[]): PublicFile => ({
  path: '/sitemap.xml',
  type: 'application/xml; charset=utf-8',
  inOneLanguage: true,
  addresses: async (_published, addresses) => [addresses.sitemap()],
  async content({ published, site }) {
    const japanese = addressesFor('ja');
    const english = addressesFor('en');
    const urls: string[] = [];
    for (const page of pages.filter(({ embeddable }) => !embeddable)) {
      const own = await page.addresses(published, japanese);
      const other = await page.addresses(published, english);
      for (const [place, address] of own.entries())
        urls.push(
          `<url><loc>${xmlText(site.whole(address, 'page'))}</loc><xhtml:link rel="alternate" hreflang="en" href="${xmlText(
            site.whole(other[place] ?? '/', 'page'),
          )}"/></url>`,
        );
    }
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
      ...urls.slice(0, most),
      '</urlset>',
      '',
    ].join('\n');
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
