import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { addressesFor, createPublicSite } from '#web';
import { apiOf } from '../src/api/testing/api-of.ts';
import { cityPlan } from './fixtures/city-plan.ts';
import { fixtures, publicationOf, storageOf } from './fixtures/published.ts';

const schema = 'https://schema.org/';
const api = apiOf('typical');
const site = createPublicSite({ published: fixtures.typical(), url: api.origin });

/** schema.org's context as far as it matters here: names are its own, and these are addresses. */
const itsContext = {
  '@vocab': schema,
  ...Object.fromEntries(
    ['license', 'url', 'contentUrl'].map((name) => [name, { '@id': `${schema}${name}`, '@type': '@id' }]),
  ),
};

const datasetOf = async (path: string, from = site): Promise<Record<string, unknown>> => {
  const html = await (await from.request(path)).text();
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect([path, blocks.length]).toEqual([path, 1]);
  return JSON.parse(blocks[0]?.[1] ?? '');
};

/** The statements of a page's dataset, as [subject, property, value] without schema.org's name in front. */
const statementsOf = async (dataset: object): Promise<readonly (readonly [string, string, string])[]> => {
  const lines = await jsonld.toRDF(dataset, {
    format: 'application/n-quads',
    documentLoader: async (url) => {
      if (url !== schema) throw new Error(`fetched ${url}`);
      return { document: { '@context': itsContext }, documentUrl: url };
    },
  });
  return new Parser({ format: 'application/n-quads' })
    .parse(lines)
    .map(({ subject, predicate, object }) => [
      subject.value,
      predicate.value.replace(schema, ''),
      object.value,
    ]);
};

interface Place {
  'dct:identifier': string;
  'rdfs:label': { '@value': string };
}

interface Described {
  '@id': string;
  'dct:title': { '@value': string };
  'dct:identifier': string;
  'dct:description': { '@value': string }[];
  'dct:publisher': { 'foaf:name': string };
  'dct:issued': { '@value': string };
  'dct:modified': { '@value': string };
  'dct:license': { '@id': string };
  'dcat:landingPage': { '@id': string };
  'dct:temporal'?: { 'dcat:startDate': { '@value': string }; 'dcat:endDate': { '@value': string } };
  'dct:spatial': Place & { 'dct:hasPart'?: Place[] };
  'dcat:distribution': { 'dcat:downloadURL': { '@id': string }; 'dcat:mediaType': string }[];
}

describe('what a page says of its data', () => {
  const catalogued = async () =>
    ((await (await api.request('/api/v1/catalog.jsonld')).json()) as { 'dcat:dataset': Described[] })[
      'dcat:dataset'
    ];

  test('of a plan is what the catalogue says of it', async () => {
    const datasets = await catalogued();
    expect(datasets).toHaveLength(2);
    for (const each of datasets) {
      const landing = each['dcat:landingPage']['@id'];
      const told = await datasetOf(new URL(landing).pathname);
      const temporal = each['dct:temporal'];
      expect(told).toMatchObject({
        '@type': 'Dataset',
        identifier: each['dct:identifier'],
        name: each['dct:title']['@value'],
        description: each['dct:description'][0]?.['@value'],
        creator: { name: each['dct:publisher']['foaf:name'] },
        datePublished: each['dct:issued']['@value'],
        dateModified: each['dct:modified']['@value'],
        license: each['dct:license']['@id'],
        url: landing,
        temporalCoverage: `${temporal?.['dcat:startDate']['@value']}/${temporal?.['dcat:endDate']['@value']}`,
        distribution: each['dcat:distribution'].map((file) => ({
          contentUrl: file['dcat:downloadURL']['@id'],
          encodingFormat: file['dcat:mediaType'],
        })),
        spatialCoverage: (each['dct:spatial']['dct:hasPart'] ?? [each['dct:spatial']]).map((place) => ({
          name: place['rdfs:label']['@value'],
          identifier: { propertyID: '全国地方公共団体コード', value: place['dct:identifier'] },
        })),
      });
    }
  });

  test.each([
    '/plans/aobano-strategy',
    '/en/plans/aoneyama-vision',
    '/plans/aobano-strategy/fy2023',
    '/plans/aobano-strategy/indicators/n1-1-i1',
    '/en/plans/aoneyama-vision/indicators/n1-3-1-2-i1',
  ])('%s: linked data of schema.org, complete, its files there', async (path) => {
    const dataset = await datasetOf(path);
    const statements = await statementsOf(dataset);
    const id = String(dataset['@id']);
    const of = (name: string) => statements.filter(([from, is]) => from === id && is === name);
    for (const name of ['name', 'description', 'url', 'license', 'dateModified', 'version', 'creator'])
      expect([name, of(name).length]).toEqual([name, 1]);
    for (const name of ['temporalCoverage', 'spatialCoverage', 'variableMeasured'])
      expect([name, of(name).length > 0]).toEqual([name, true]);
    // What search engines ask of a description: between 50 and 5,000 characters.
    const { length } = String(of('description')[0]?.[2]);
    expect([length >= 50, length <= 5_000]).toEqual([true, true]);
    const files = statements.filter(([, is]) => is === 'contentUrl').map(([, , address]) => address);
    expect(files).toHaveLength(2);
    for (const file of files) expect([file, (await site.request(file)).status]).toEqual([file, 200]);
    expect(statements.filter(([, is]) => is.startsWith('undefined'))).toEqual([]);
  });

  test('an indicator tells every line that is measured, with its unit, and which plan it is part of', async () => {
    expect(await datasetOf('/plans/aobano-strategy/indicators/n1-1-i1')).toMatchObject({
      identifier: 'aobano-strategy/n1-1-i1',
      variableMeasured: [{ '@type': 'PropertyValue', name: '企業と大学の共同研究の数', unitText: '件' }],
      isPartOf: { '@id': `${api.origin}/plans/aobano-strategy#dataset` },
    });
    const { variableMeasured } = await datasetOf('/plans/aoneyama-vision/indicators/n1-3-1-2-i1');
    expect(variableMeasured).toHaveLength(8);
  });

  test('cannot end the element it stands in, whatever a plan says', async () => {
    const title = '</script><script>alert(1)</script><!--';
    const published = createPublished(storageOf([publicationOf({ ...cityPlan, title })]));
    const hostile = createPublicSite({ published, url: api.origin });
    expect((await datasetOf(`/plans/${cityPlan.id}`, hostile)).name).toContain(title);
  });

  test('is left out of files whose address nobody knows', async () => {
    const files = createPublicSite({ published: fixtures.typical(), asFiles: true });
    const address = addressesFor('ja').plan('aobano-strategy');
    expect(await (await files.request(address)).text()).not.toContain('ld+json');
    const placed = createPublicSite({ published: fixtures.typical(), asFiles: true, url: api.origin });
    expect(await (await placed.request(address)).text()).toContain('ld+json');
  });
});
