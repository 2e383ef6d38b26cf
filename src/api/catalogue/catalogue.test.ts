import { parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { cityPlan } from '../../../test/fixtures/city-plan.ts';
import { fixtures, publicationOf, storageOf } from '../../../test/fixtures/published.ts';
import { createPublicSite } from '../../web/index.ts';
import { apiOf } from '../testing/api-of.ts';
import { prefixes } from './catalogue-graph.ts';

const api = apiOf('typical');
const site = createPublicSite({ published: fixtures.typical(), url: api.origin });
const dcat = 'http://www.w3.org/ns/dcat#';
const turtle = await (await api.request('/api/v1/catalog.ttl')).text();
const quads = new Parser({ format: 'text/turtle' }).parse(turtle);
const of = (subject: string, name: string) =>
  quads
    .filter((each) => each.subject.value === subject && each.predicate.value === name)
    .map((each) => each.object.value);

describe('the catalogue', () => {
  test('says the same as Turtle and as JSON-LD, with nothing fetched', async () => {
    const response = await api.request('/api/v1/catalog.jsonld');
    expect(response.headers.get('content-type')).toContain('application/ld+json');
    const lines = await jsonld.toRDF((await response.json()) as object, {
      format: 'application/n-quads',
      documentLoader: (url) => Promise.reject(new Error(url)),
    });
    const bare = (text: string) => text.replaceAll(/_:\S+/g, '_:b');
    const ours = quads.map((each) => `${each.subject.value} ${each.predicate.value} ${each.object.value}`);
    const theirs = new Parser({ format: 'application/n-quads' })
      .parse(lines)
      .map((each) => `${each.subject.value} ${each.predicate.value} ${each.object.value}`);
    const plain = (all: string[]) =>
      all.map((each) => bare(each.replaceAll(/\b(n3-\d+|b\d+(_\S+)?|c14n\d+)\b/g, '_:b'))).sort();
    expect(plain(ours)).toEqual(plain(theirs));
    expect(quads.length).toBeGreaterThan(50);
  });

  test('has what CKAN harvests: datasets with title, publisher, dates, and files that answer', async () => {
    const [catalogue] = quads.filter((each) => each.object.value === `${dcat}Catalog`);
    const datasets = of(catalogue?.subject.value ?? '', `${dcat}dataset`);
    expect(datasets).toHaveLength(2);
    for (const dataset of datasets) {
      expect(of(dataset, 'http://purl.org/dc/terms/description')).toHaveLength(2);
      for (const name of ['title', 'identifier', 'publisher', 'issued', 'modified', 'license'])
        expect(of(dataset, `http://purl.org/dc/terms/${name}`)).toHaveLength(1);
      const files = of(dataset, `${dcat}distribution`);
      expect(files).toHaveLength(2);
      for (const file of files) {
        const [address = ''] = of(file, `${dcat}downloadURL`);
        expect([address, (await site.request(address)).status]).toEqual([address, 200]);
        expect(of(file, 'http://purl.org/dc/terms/license')).toEqual([
          'https://creativecommons.org/licenses/by/4.0/',
        ]);
        expect(of(file, `${dcat}mediaType`)[0]).toMatch(/^(text\/csv|application\/json)$/);
      }
    }
  });

  /** What DCAT 3 and DCAT-AP say that the values of these are. The media type stays a text (decision 123). */
  test.each([
    ['dct:publisher', 'foaf:Agent'],
    ['dct:language', 'dct:LinguisticSystem'],
    ['dct:license', 'dct:LicenseDocument'],
    ['dct:spatial', 'dct:Location'],
    ['dct:temporal', 'dct:PeriodOfTime'],
    ['dct:format', 'dct:MediaTypeOrExtent'],
    ['dcat:dataset', 'dcat:Dataset'],
    ['dcat:distribution', 'dcat:Distribution'],
    ['dcat:landingPage', 'foaf:Document'],
    ['foaf:homepage', 'foaf:Document'],
  ])('%s leads to a %s that says so', (property, type) => {
    const whole = (name: string) =>
      name.replace(/^(\w+):/, (_, prefix: keyof typeof prefixes) => prefixes[prefix]);
    const objects = quads.filter(({ predicate }) => predicate.value === whole(property));
    expect(objects.length).toBeGreaterThan(0);
    const typed = new Set(
      quads
        .filter(({ predicate, object }) => /#type$/.test(predicate.value) && object.value === whole(type))
        .map(({ subject }) => subject.value),
    );
    for (const { object } of objects)
      expect([object.value, typed.has(object.value)]).toEqual([object.value, true]);
  });

  test('keeps in CKAN its licence, one name for all its places, and tags that CKAN takes', async () => {
    const dct = prefixes.dct;
    expect(of('https://creativecommons.org/licenses/by/4.0/', `${dct}title`)).toEqual([
      'Creative Commons Attribution',
    ]);
    for (const dataset of of(`${api.origin}/api/v1/catalog`, `${dcat}dataset`)) {
      const [place = '', ...others] = of(dataset, `${dct}spatial`);
      expect(others).toEqual([]);
      expect(of(place, `${prefixes.rdfs}label`)).toHaveLength(1);
    }
    const publisher = '青葉野市・青嶺山町（一部事務組合）';
    const joint = apiOf(createPublished(storageOf([publicationOf({ ...cityPlan, publisher })])));
    const text = await (await joint.request('/api/v1/catalog.ttl')).text();
    const tags = new Parser({ format: 'text/turtle' })
      .parse(text)
      .filter(({ predicate }) => predicate.value === `${dcat}keyword`)
      .map(({ object }) => object.value);
    expect(tags).toContain('青葉野市 青嶺山町 一部事務組合');
    for (const tag of tags) expect(tag).toMatch(/^[\p{L}\p{N}_ .-]{2,100}$/u);
  });

  test('names the site as its publisher while nothing is published', async () => {
    const empty = apiOf('empty', { siteName: '青葉野市の計画' });
    const catalogue = (await (await empty.request('/api/v1/catalog.jsonld')).json()) as {
      'dct:publisher': { 'foaf:name': string };
    };
    expect(catalogue['dct:publisher']['foaf:name']).toBe('青葉野市の計画');
  });
});

test('the data package names the columns of each CSV file, and their values keep to it', async () => {
  const { resources } = (await (await api.request('/api/v1/datapackage.json')).json()) as {
    resources: {
      path: string;
      schema: { fields: { name: string; type: string; constraints?: { enum: string[] } }[] };
    }[];
  };
  expect(resources).toHaveLength(2);
  for (const { path, schema } of resources) {
    expect(schema.fields.filter(({ type }) => type === 'date').length).toBeGreaterThan(2);
    const text = (await (await site.request(path)).text()).replace(/^\uFEFF/, '');
    const [head = '', ...rows] = text.split('\r\n');
    expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name));
    for (const row of rows.filter((each) => each !== '' && !each.includes('"')))
      for (const [at, cell] of row.split(',').entries()) {
        const field = schema.fields[at];
        if (cell === '') continue;
        if (field?.type === 'number') expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
        if (field?.type === 'date') expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (field?.constraints) expect(field.constraints.enum).toContain(cell);
      }
  }
});

test('Parquet holds every value, exactly, and comes back', async () => {
  const file = await (await api.request('/api/v1/observations.parquet')).arrayBuffer();
  const rows = await parquetReadObjects({ file });
  expect(rows.length).toBeGreaterThan(150);
  expect(rows.every((row) => row.value === null || typeof row.value === 'string')).toBe(true);
  for (const row of rows) expect(row.value === null ? null : Number(row.value)).toBe(row.value_number);
  const page = await site.request('/plans/aobano-strategy.json');
  const { observations } = (await page.json()) as { observations: Record<string, string | null>[] };
  const own = rows.filter((row) => row.plan_id === observations[0]?.plan_id);
  expect(own.map(({ value, unit, status }) => [value, unit, status])).toEqual(
    observations.map(({ value, unit, status }) => [value, unit, status]),
  );
});
