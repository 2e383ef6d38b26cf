import { parquetReadObjects } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import { describe, expect, test } from 'vitest';
import { fixtures } from '../../../test/fixtures/published.ts';
import { createPublicSite } from '../../web/index.ts';
import { apiOf } from '../testing/api-of.ts';

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
      for (const name of ['title', 'description', 'identifier', 'publisher', 'issued', 'modified', 'license'])
        expect(of(dataset, `http://purl.org/dc/terms/${name}`)).toHaveLength(1);
      const files = of(dataset, `${dcat}distribution`);
      expect(files).toHaveLength(2);
      for (const file of files) {
        const [address = ''] = of(file, `${dcat}downloadURL`);
        expect([address, (await site.request(address)).status]).toEqual([address, 200]);
        expect(of(file, 'http://purl.org/dc/terms/license')).toEqual([
          'https://creativecommons.org/licenses/by/4.0/',
        ]);
        expect(of(file, 'http://purl.org/dc/terms/format')[0]).toMatch(/^(CSV|JSON)$/);
      }
    }
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
    const text = (await (await site.request(path)).text()).replace(/^\uFEFF/, '');
    const [head = '', ...rows] = text.split('\r\n');
    expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name));
    for (const row of rows.filter((each) => each !== '' && !each.includes('"')))
      for (const [at, cell] of row.split(',').entries()) {
        const field = schema.fields[at];
        if (cell === '') continue;
        if (field?.type === 'number') expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
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
