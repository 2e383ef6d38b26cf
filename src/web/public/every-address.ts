import { editionName, type Published, type YearOrEdition } from '#app/published';
import { localeOf } from '#components';
import { locales } from '#messages';
import { addressesFor, type DataExtension } from './addresses.ts';
import type { PublicFile, PublicPage } from './public-page.ts';
import { files, routes } from './routes.ts';
import { script } from './script.ts';
import { stylesheet } from './stylesheet.ts';

/** The fiscal years before the newest that any plan has a publication of, and the editions that others replaced. */
const olderOnes = async (published: Published): Promise<readonly YearOrEdition[]> => [
  ...new Set<YearOrEdition>([
    ...(await published.plans()).flatMap((plan) => plan.years.slice(1)),
    ...(await published.editions())
      .filter(({ inForce }) => !inForce)
      .map(({ summary }) => editionName(summary)),
  ]),
];

/** Every address of pages in both languages, those of older years too, without data forms. */
export const addressesOfPages = async (
  published: Published,
  of: readonly (PublicPage | PublicFile)[] = routes,
): Promise<readonly string[]> => {
  const years = await olderOnes(published);
  const all: string[] = [];
  for (const locale of locales)
    for (const page of of) {
      if ('inOneLanguage' in page && page.inOneLanguage && locale !== 'ja') continue;
      all.push(...(await page.addresses(published, addressesFor(locale))));
      if ('further' in page) all.push(...((await page.further?.(published, addressesFor(locale))) ?? []));
      for (const year of page.ofYear ? years : [])
        all.push(...(await page.addresses(published, addressesFor(locale, year), year)));
    }
  return all;
};

/** Data forms of those pages that have any: CSV in each language, JSON once. */
export const addressesOfData = async (published: Published): Promise<readonly string[]> => {
  const pages = await addressesOfPages(
    published,
    // What follows the first page of a list has no data of its own.
    routes.filter((page) => page.dataPath === page.path).map(({ further: _, ...page }) => page),
  );
  const addresses = locales.map((locale) => addressesFor(locale));
  const of = (extension: DataExtension) => [
    ...addresses.map((each) => each.homeData(extension)),
    ...pages.map((address) => addressesFor(localeOf(address)).data(address, extension)),
  ];
  return [...new Set([...of('csv'), ...of('json')])];
};

/** Feeds, pictures, indexes, the style sheet and the script; pictures in dots where the installation draws them. */
export const addressesOfFiles = async (
  published: Published,
  { pictures }: { readonly pictures: boolean },
): Promise<readonly string[]> => [
  stylesheet.path,
  script.path,
  ...(await addressesOfPages(
    published,
    files.filter((file) => pictures || !file.isPicture),
  )),
];
