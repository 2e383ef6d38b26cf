import type { Published } from '#app/published';
import { locales } from '#messages';
import { apiPath } from './api-addresses.ts';
import { itemsInFile, listFile, resourceFile } from './api-file-addresses.ts';
import { docsStylesheet } from './docs/docs-page.tsx';
import { collections } from './resources/collections.ts';

/** Pages about the interface, in both languages. */
export const addressesOfApiPages = (): readonly string[] =>
  locales.map((locale) => `${locale === 'ja' ? '' : `/${locale}`}${apiPath}/docs`);

/**
 * Every file of the interface for programs when it is files: catalogue, tables, every list in its forms, every
 * resource of the editions in force. `lengthOf` tells how many resources a list has.
 */
export const addressesOfApiFiles = async (
  published: Published,
  lengthOf: (list: string) => Promise<number>,
): Promise<readonly string[]> => {
  const plans = await published.plans();
  const lists: string[] = [];
  for (const { name } of collections) {
    const parts = Math.max(1, Math.ceil((await lengthOf(name)) / itemsInFile));
    lists.push(`${apiPath}/${name}.csv`);
    for (let part = 1; part <= parts; part += 1)
      lists.push(listFile(name, part, 'json'), listFile(name, part, 'jsonld'));
  }
  return [
    docsStylesheet.path,
    ...['catalog.jsonld', 'catalog.ttl', 'datapackage.json', 'observations.parquet', 'openapi.json'].map(
      (name) => `${apiPath}/${name}`,
    ),
    ...lists,
    ...plans.flatMap(({ publication: { planId }, nodes, indicators }) => [
      resourceFile('plans', planId),
      ...[...nodes.keys()].map((id) => resourceFile('plans', planId, 'nodes', id)),
      ...[...indicators.keys()].map((id) => resourceFile('plans', planId, 'indicators', id)),
    ]),
    ...(await published.editions()).map(({ summary }) => resourceFile('publications', summary.id)),
  ];
};
