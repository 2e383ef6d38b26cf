import type { Licence } from '#domain';

const asAddress = { '@type': '@id' } as const;
const inLanguages = { '@container': '@language' } as const;

/**
 * What the properties of the JSON form mean in linked data. It stands inside each document: nothing has to be fetched.
 * Properties that no vocabulary knows are in our own.
 */
const context = {
  '@version': 1.1,
  '@vocab': 'urn:michishirube:vocabulary:1:',
  schema: 'https://schema.org/',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: 'dct:identifier',
  title: 'dct:title',
  name: 'schema:name',
  planTitle: 'dct:title',
  publisher: 'schema:publisher',
  definition: 'dct:description',
  source: 'dct:source',
  license: { '@id': 'dct:license', ...asAddress },
  publishedOn: { '@id': 'dct:issued', '@type': 'xsd:date' },
  page: { '@id': 'schema:mainEntityOfPage', ...asAddress },
  planAddress: { '@id': 'dct:isPartOf', ...asAddress },
  indicatorAddress: { '@id': 'schema:observationAbout', ...asAddress },
  value: { '@id': 'schema:value', '@type': 'xsd:decimal' },
  unit: 'schema:unitText',
  from: { '@id': 'schema:startDate' },
  until: { '@id': 'schema:endDate' },
  items: { '@id': 'schema:hasPart', '@container': '@list' },
  scale: { '@id': 'scale', '@context': { name: { '@id': 'schema:name', ...inLanguages } } },
  label: inLanguages,
  rule: inLanguages,
  because: inLanguages,
  summary: inLanguages,
  explanation: inLanguages,
  observations: asAddress,
  evaluations: asAddress,
  nodes: asAddress,
} as const;

interface Resource {
  readonly links?: Readonly<Record<string, unknown>>;
}

const linked = (type: string, resource: Resource): object => {
  const { links = {}, ...own } = resource;
  const { self, plan, indicator, parent, page, ...rest } = links;
  const others = Object.fromEntries(
    Object.entries({ page, ...rest }).filter(([, value]) => typeof value === 'string'),
  );
  return {
    ...(typeof self === 'string' ? { '@id': self } : {}),
    '@type': type,
    ...own,
    ...(typeof plan === 'string' ? { planAddress: plan } : {}),
    ...(typeof indicator === 'string' ? { indicatorAddress: indicator } : {}),
    ...(typeof parent === 'string' ? { parentAddress: { '@id': parent } } : {}),
    ...others,
  };
};

/** One resource as JSON-LD. */
export const linkedResource = (type: string, resource: Resource, licence: Licence): object => ({
  '@context': context,
  ...linked(type, resource),
  license: licence.url,
});

/** A part of a list as JSON-LD. */
export const linkedList = (
  type: string,
  list: { readonly address: string; readonly items: readonly Resource[]; readonly total: number },
  licence: Licence,
): object => ({
  '@context': context,
  '@id': list.address,
  '@type': 'schema:Collection',
  'schema:collectionSize': list.total,
  license: licence.url,
  items: list.items.map((each) => linked(type, each)),
});
