import { editionName, latestEditions } from '#app/published';
import { fiscalYearText, webSentences, shareMessages as words } from '#messages';
import { addressesFor } from '../addresses.ts';
import type { PublicFile } from '../public-page.ts';
import { xmlText } from './xml.ts';

/** Entries that readers are told of; older ones they have seen. */
const entries = 50;

/** Atom feed of publications, corrections among them: each version of a plan's year is an entry. */
export const feed: PublicFile = {
  path: '/feed.atom',
  type: 'application/atom+xml; charset=utf-8',
  addresses: async (_published, addresses) => [addresses.feed()],
  async content({ published, locale, site }) {
    const addresses = addressesFor(locale);
    const editions = (await latestEditions(published)).slice(0, entries);
    const whole = (address: string, kind: 'page' | 'file' = 'page') => xmlText(site.whole(address, kind));
    const items = editions.map((edition) => {
      const { id, planId, reportingYear, publishedOn, planTitle, follows } = edition.summary;
      const title = words.published[follows?.kind ?? 'first'](
        planTitle,
        fiscalYearText(reportingYear)[locale],
        webSentences.edition(edition.summary),
      )[locale];
      return [
        '  <entry>',
        `    <id>urn:michishirube:publication:${xmlText(encodeURIComponent(id))}</id>`,
        `    <title>${xmlText(title)}</title>`,
        `    <link href="${whole(addresses.version(planId, editionName(edition.summary)))}"/>`,
        `    <updated>${publishedOn}T00:00:00+09:00</updated>`,
        `    <summary>${xmlText(title)}</summary>`,
        '  </entry>',
      ].join('\n');
    });
    const updated = editions[0]?.summary.publishedOn ?? '1970-01-01';
    return [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
      `  <id>${whole(addresses.feed(), 'file')}</id>`,
      `  <title>${xmlText(words.feedTitle(site.siteName)[locale])}</title>`,
      `  <link rel="self" href="${whole(addresses.feed(), 'file')}"/>`,
      `  <link href="${whole(addresses.home())}"/>`,
      `  <updated>${updated}T00:00:00+09:00</updated>`,
      `  <author><name>${xmlText(site.siteName)}</name></author>`,
      ...items,
      '</feed>',
      '',
    ].join('\n');
  },
};
