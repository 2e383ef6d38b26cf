import Ajv2020 from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { type Plan, parseCell } from '#domain';
import { cityPlan } from '../../test/fixtures/city-plan.ts';
import { htmlProblems } from '../../test/fixtures/html-structure.ts';
import { publicationOf, storageOf } from '../../test/fixtures/published.ts';
import { verifyMachineReadable } from '../documents/machine-readable/verify-machine-readable.ts';
import { apiOf } from './testing/api-of.ts';

const api = apiOf('typical');
const document = await api.document();
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(document, 'openapi');

/** Where an answer departs from what the document says of its address. */
const faults = (path: string, status: number, type: string, answer: unknown): string[] => {
  const pointer = ['paths', path, 'get', 'responses', String(status), 'content', type, 'schema']
    .map((each) => encodeURIComponent(each.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const validate = ajv.compile({ $ref: `openapi#/${pointer}` });
  return validate(answer) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`);
};

type Json = Record<string, never> & { items: Record<string, never>[]; total: number; next: string | null };
const jsonOf = async (response: Response): Promise<Json> => (await response.json()) as Json;

const lists = [
  'plans',
  'nodes',
  'indicators',
  'observations',
  'evaluations',
  'publications',
  'corrections',
] as const;
const corrected = apiOf('corrected');
/** Only a corrected plan has corrections. */
const apiWith = (name: string) => (name === 'corrections' ? corrected : api);
const singles = [
  ['/api/v1/plans/{plan}', '/api/v1/plans/aobano-strategy'],
  ['/api/v1/plans/{plan}/nodes/{node}', '/api/v1/plans/aobano-strategy/nodes/n1-1'],
  ['/api/v1/plans/{plan}/indicators/{indicator}', '/api/v1/plans/aobano-strategy/indicators/n1-1-i1'],
] as const;

describe('answers are what the document says', () => {
  test.each(lists)('%s, every part of the list', async (name) => {
    let next: string | null = `${api.origin}/api/v1/${name}?limit=7`;
    const items: unknown[] = [];
    let total = -1;
    while (next !== null) {
      const response = await apiWith(name).request(next.slice(api.origin.length));
      const answer = await jsonOf(response);
      expect(faults(`/api/v1/${name}`, 200, 'application/json', answer)).toEqual([]);
      items.push(...answer.items);
      ({ next, total } = answer);
      if (next !== null) expect(response.headers.get('link')).toContain(`<${next}>; rel="next"`);
    }
    expect(items.length).toBe(total);
    expect(total).toBeGreaterThan(1);
    const whole = await jsonOf(await apiWith(name).request(`/api/v1/${name}?limit=1000`));
    expect(items).toEqual(whole.items);
  });

  test.each(singles)('%s', async (path, address) => {
    const response = await api.request(address);
    expect(response.status).toBe(200);
    expect(faults(path, 200, 'application/json', await response.json())).toEqual([]);
  });

  test('a publication', async () => {
    const { items } = await jsonOf(await api.request('/api/v1/publications'));
    const response = await api.request(`/api/v1/publications/${items[0]?.id}`);
    expect(
      faults('/api/v1/publications/{publication}', 200, 'application/json', await response.json()),
    ).toEqual([]);
  });

  test('every address that an answer names leads somewhere', async () => {
    const found = new Set<string>();
    for (const name of lists) {
      const text = await (await api.request(`/api/v1/${name}?limit=1000`)).text();
      for (const [, address] of text.matchAll(/"(http:\/\/plans\.example\/api\/[^"]+)"/g))
        found.add(address ?? '');
    }
    expect(found.size).toBeGreaterThan(50);
    for (const address of found)
      expect([address, (await api.request(address.slice(api.origin.length))).status]).toEqual([address, 200]);
  });
});

describe('forms', () => {
  test.each(lists)('%s as CSV meets the 15 points, in both languages', async (name) => {
    for (const lang of ['ja', 'en']) {
      const response = await apiWith(name).request(`/api/v1/${name}.csv?limit=1000&lang=${lang}`);
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const { points } = verifyMachineReadable({ name: `${name}.csv`, bytes });
      expect(
        points
          .filter(({ state }) => state === 'broken')
          .map(({ id, faults: [first] }) => `${id} ${first?.message.ja}`),
      ).toEqual([]);
    }
  });

  test.each([
    ...lists.map((name) => `/api/v1/${name}.jsonld`),
    ...singles.map(([, path]) => `${path}.jsonld`),
  ])('%s is JSON-LD that needs nothing from elsewhere', async (path) => {
    const answer = (await (await api.request(path)).json()) as object;
    const expanded = await jsonld.expand(answer, {
      documentLoader: (url: string) => Promise.reject(new Error(`fetched ${url}`)),
    });
    const text = JSON.stringify(expanded);
    expect(text).toContain('http://purl.org/dc/terms/license');
    expect(text).toContain('http://plans.example/api/v1/');
    expect(text).not.toContain('"@value":{');
  });

  test('figures are decimals in linked data too, with all their digits', async () => {
    const answer = (await (
      await api.request('/api/v1/observations.jsonld?indicator=n1-1-i1')
    ).json()) as object;
    const text = JSON.stringify(await jsonld.expand(answer));
    expect(text).toContain('{"@type":"http://www.w3.org/2001/XMLSchema#decimal","@value":"21"}');
  });

  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['text/*;q=0.5, application/ld+json', 'application/ld+json'],
    ['application/json;q=0.1, text/csv;q=0.9', 'text/csv'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/json'],
    ['application/json;q=0, */*;q=0.1', 'text/csv'],
  ])('Accept %s gives %s', async (accept, type) => {
    const response = await api.request('/api/v1/plans', accept === undefined ? {} : { headers: { accept } });
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('vary')).toContain('Accept');
  });

  test('the end of an address wins over Accept', async () => {
    const response = await api.request('/api/v1/plans.csv', { headers: { accept: 'application/json' } });
    expect(response.headers.get('content-type')).toContain('text/csv');
  });
});

describe('filters', () => {
  const idsOf = async (path: string) =>
    (await jsonOf(await api.request(path))).items.map(({ id }) => String(id));
  test('a node takes what stands below it', async () => {
    const below = await idsOf('/api/v1/indicators?plan=aobano-strategy&node=n1&limit=1000');
    expect(below.length).toBeGreaterThan(3);
    expect(below.every((id) => id.startsWith('n1'))).toBe(true);
  });
  test('words, whatever their width', async () => {
    expect(await idsOf('/api/v1/indicators?q=健康寿命')).toHaveLength(1);
    expect(await idsOf('/api/v1/indicators?q=共同　研究')).toHaveLength(1);
    expect(await idsOf('/api/v1/indicators?q=ありえない名前')).toEqual([]);
  });
  test('a grade, and none', async () => {
    const { items } = await jsonOf(await api.request('/api/v1/evaluations?grade=achieved&limit=1000'));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item).toMatchObject({ grade: { id: 'achieved' }, unratedReason: null });
    const unrated = await jsonOf(await api.request('/api/v1/evaluations?grade=unrated&reason=pending'));
    for (const item of unrated.items) expect(item).toMatchObject({ grade: null, unratedReason: 'pending' });
  });
  test('a year keeps to that edition', async () => {
    const { items } = await jsonOf(await api.request('/api/v1/evaluations?year=2023&plan=aobano-strategy'));
    expect(items[0]).toMatchObject({ reportingYear: { year: 2023, japanese: '令和5年度' } });
    expect(String(items[0]?.links)).toBeDefined();
    const plan = await jsonOf(await api.request('/api/v1/plans/aobano-strategy?year=2023'));
    expect(plan).toMatchObject({
      publication: { reportingYear: { year: 2023 } },
      links: { page: 'http://plans.example/plans/aobano-strategy/fy2023' },
    });
  });
  test('an edition keeps to it, wrong figures and all, and corrections tell what was put right', async () => {
    const actual = async (edition: string) =>
      (
        await jsonOf(
          await corrected.request(
            `/api/v1/observations?plan=aobano-strategy&indicator=n1-1-i1&kind=actual${edition}`,
          ),
        )
      ).items[0];
    expect(await actual('')).toMatchObject({ value: '20', publication: { number: 2 } });
    expect(await actual('&edition=2024-1')).toMatchObject({
      value: '26',
      publication: { number: 1 },
      links: { page: 'http://plans.example/plans/aobano-strategy/fy2024-1/indicators/n1-1-i1' },
    });
    const { items } = await jsonOf(await corrected.request('/api/v1/corrections?indicator=n1-1-i1'));
    expect(items.find(({ part }) => String(part) === 'actual')).toMatchObject({
      kind: 'correction',
      before: '26件',
      after: '20件/年',
      reason: '転記の誤り',
    });
  });
  test('a kind and years of values', async () => {
    const { items } = await jsonOf(
      await api.request('/api/v1/observations?kind=target&from=2027&until=2027&limit=1000'),
    );
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect(item).toMatchObject({ kind: 'target', year: { year: 2027 } });
  });
});

test('the five states of a value are five answers', async () => {
  const withActual = (cell: string): Plan => {
    const [first, ...others] = cityPlan.indicators;
    const [series] = first?.series ?? [];
    const [actual] = series?.actuals ?? [];
    if (first === undefined || series === undefined || actual === undefined) throw new Error('no figure');
    const recorded = { ...actual.recorded, cell, reading: parseCell(cell) };
    return {
      ...cityPlan,
      indicators: [{ ...first, series: [{ ...series, actuals: [{ ...actual, recorded }] }] }, ...others],
    };
  };
  const stateOf = async (cell: string) => {
    const published = createPublished(storageOf([publicationOf(withActual(cell))]));
    const { items } = await jsonOf(
      await apiOf(published).request(
        `/api/v1/observations?kind=actual&indicator=${cityPlan.indicators[0]?.id}`,
      ),
    );
    return [items[0]?.status, items[0]?.value, items[0]?.asWritten];
  };
  expect(await stateOf('0件')).toEqual(['known', '0', '0件']);
  expect(await stateOf('')).toEqual(['blank', null, '']);
  expect(await stateOf('未確定')).toEqual(['pending', null, '未確定']);
  expect(await stateOf('未調査')).toEqual(['not_measured', null, '未調査']);
  expect(await stateOf('該当なし')).toEqual(['none', null, '該当なし']);
  expect(await stateOf('79.50%')).toEqual(['known', '79.50', '79.50%']);
});

describe('HTTP', () => {
  test('an unchanged answer is not sent twice', async () => {
    const first = await api.request('/api/v1/plans');
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await api.request('/api/v1/plans', { headers: { 'If-None-Match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
    }
    expect((await api.request('/api/v1/plans', { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
  });

  test('HEAD has the headers and no body', async () => {
    const [head, get] = [
      await api.request('/api/v1/plans', { method: 'HEAD' }),
      await api.request('/api/v1/plans'),
    ];
    expect([head.status, await head.text()]).toEqual([200, '']);
    for (const name of ['etag', 'content-type', 'link'])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
  });

  test.each([
    '/api/v1/observations.parquet',
    '/api/v1/catalog.ttl',
    '/api/v1/catalog.jsonld',
    '/api/v1/datapackage.json',
    '/api/v1/openapi.json',
    '/api/v1/observations.csv',
    '/api/v1/plans/aobano-strategy.jsonld',
  ])('%s is asked about again, by HEAD and from other sites', async (path) => {
    const first = await api.request(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(100);
    const again = await api.request(path, { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await api.request(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('etag')).toBe(etag);
    for (const answer of [first, again, head])
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('OPTIONS says what may be asked, from any origin', async () => {
    const response = await api.request('/api/v1/plans', {
      method: 'OPTIONS',
      headers: { Origin: 'https://other.example', 'Access-Control-Request-Method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('GET');
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
    const response = await api.request('/api/v1/plans', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test.each([
    ['/api/v1/nowhere', 404, '見つかりません', []],
    ['/api/v1/plans/none', 404, '見つかりません', []],
    ['/api/v1/plans/aobano-strategy?year=1999', 404, '見つかりません', []],
    ['/api/v1/plans?colour=blue', 400, '条件に誤りがあります', ['colour']],
    ['/api/v1/plans?limit=0', 400, '条件に誤りがあります', ['limit']],
    ['/api/v1/plans?limit=1001', 400, '条件に誤りがあります', ['limit']],
    ['/api/v1/plans?limit=ten', 400, '条件に誤りがあります', ['limit']],
    ['/api/v1/plans?plan=a&year=R6', 400, '条件に誤りがあります', ['year', 'plan']],
    ['/api/v1/observations?kind=result', 400, '条件に誤りがあります', ['kind']],
    ['/api/v1/observations?plan=a&plan=b', 400, '条件に誤りがあります', ['plan']],
    ['/api/v1/nodes?municipality=米沢市', 400, '条件に誤りがあります', ['municipality']],
    ['/api/v1/plans?cursor=abc', 400, '条件に誤りがあります', ['cursor']],
  ])('%s is %i in words', async (path, status, title, parameters) => {
    const response = await api.request(path);
    const answer = await jsonOf(response);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer).toMatchObject({ status, title, instance: path.split('?')[0] });
    const errors = (answer.errors ?? []) as { parameter: string; detail: string }[];
    expect(errors.map(({ parameter }) => parameter).toSorted()).toEqual([...parameters].sort());
    expect(faults('/api/v1/plans/{plan}', 404, 'application/problem+json', answer)).toEqual([]);
    // The kind of problem is explained where its type leads.
    const docs = await (await api.request(String(answer.type))).text();
    expect(docs).toContain(`id="${String(answer.type).split('#')[1]}"`);
    const english = await api.request(path, { headers: { 'Accept-Language': 'en-GB,ja;q=0.3' } });
    expect((await jsonOf(english)).title).not.toBe(title);
    expect(english.headers.get('content-language')).toBe('en');
  });

  test('no form of ours is wanted', async () => {
    const response = await api.request('/api/v1/plans', { headers: { accept: 'application/xml' } });
    expect(response.status).toBe(406);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });

  test('a list that changed meanwhile says so instead of missing something', async () => {
    const before = [publicationOf(cityPlan)];
    const publications = [...before];
    const changing = apiOf(createPublished(storageOf(publications)));
    const { next } = await jsonOf(await changing.request('/api/v1/indicators?limit=5'));
    const address = String(next).slice(api.origin.length);
    expect((await changing.request(address)).status).toBe(200);
    expect((await changing.request(`${address}&grade=achieved`)).status).toBe(410);
    publications.push(publicationOf(cityPlan, { number: 2, publishedOn: '2025-11-01' }));
    const response = await changing.request(address);
    expect(response.status).toBe(410);
    expect(await jsonOf(response)).toMatchObject({ title: '一覧が変わりました' });
  });

  test('a fault of ours shows nothing of its inside', async () => {
    const seen: unknown[] = [];
    const failing = apiOf(
      {
        version: async () => 'v',
        plans: async () => Promise.reject(new Error('secret of the database')),
        plan: async () => undefined,
        names: async () => new Map(),
        editions: async () => [],
        keepsFiles: false,
        reviewFile: async () => undefined,
        layers: async () => [],
        followings: async () => [],
      },
      { onError: (error) => seen.push(error) },
    );
    const response = await failing.request('/api/v1/plans');
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.text()).not.toContain('secret');
    expect(seen).toHaveLength(1);
  });
});

describe('how often one address may ask', () => {
  const limited = (clock: { at: number }) =>
    apiOf('typical', { limit: { requests: 3, seconds: 60 }, now: () => clock.at });
  test('as often as the headers say', async () => {
    const clock = { at: 1_000 };
    const { request } = limited(clock);
    const ask = (address: string | null) => request('/api/v1/plans', {}, { address });
    for (const left of [2, 1, 0]) {
      const response = await ask('192.0.2.1');
      expect(response.status).toBe(200);
      expect(response.headers.get('ratelimit-policy')).toBe('"default";q=3;w=60');
      expect(response.headers.get('ratelimit')).toBe(`"default";r=${left};t=60`);
    }
    clock.at += 20_500;
    const refused = await ask('192.0.2.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('40');
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect((await ask('192.0.2.2')).status).toBe(200);
    clock.at += 40_000;
    expect((await ask('192.0.2.1')).status).toBe(200);
  });
  test('neighbours of one IPv6 network share, and so do all whose address is not known', async () => {
    const { request } = limited({ at: 0 });
    const ask = async (address: string | null) => (await request('/api/v1/plans', {}, { address })).status;
    for (const last of ['1', '2', '3']) expect(await ask(`2001:db8:1:2::${last}`)).toBe(200);
    expect(await ask('2001:db8:1:2:ffff::9')).toBe(429);
    expect(await ask('2001:db8:1:3::9')).toBe(200);
    for (const _ of [1, 2, 3]) expect(await ask(null)).toBe(200);
    expect(await ask(null)).toBe(429);
  });
  test('looking before asking (OPTIONS) is not counted', async () => {
    const { request } = limited({ at: 0 });
    for (let time = 0; time < 5; time++)
      expect((await request('/api/v1/plans', { method: 'OPTIONS' })).status).toBe(204);
    expect((await request('/api/v1/plans')).headers.get('ratelimit')).toContain('r=2');
  });
});

describe('the description', () => {
  test('is served as OpenAPI 3.1', async () => {
    const answer: unknown = await (await api.request('/api/v1/openapi.json')).json();
    expect(answer).toEqual(JSON.parse(JSON.stringify(document)));
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  test.each(['/api/v1/docs', '/en/api/v1/docs'])(
    '%s is a page without script or anything from elsewhere',
    async (path) => {
      const response = await api.request(path);
      const html = await response.text();
      expect(htmlProblems(html)).toEqual([]);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      for (const operation of Object.keys(document.paths)) expect(html).toContain(operation);
      for (const shape of Object.keys(document.components.schemas ?? {}))
        expect(html).toContain(`id="shape-${shape}"`);
      const style = /href="(\/api\/v1\/assets\/docs-[0-9a-f]{16}\.css)"/.exec(html)?.[1] ?? '';
      expect((await api.request(style)).headers.get('content-type')).toContain('text/css');
      for (const [, link = ''] of html.matchAll(/href="(\/api[^"#]*)"/g))
        expect([link, (await api.request(link.replaceAll('&amp;', '&'))).status]).toEqual([link, 200]);
    },
  );

  test.each(['/api', '/api/v1'])('%s leads to it', async (path) => {
    expect((await api.request(path)).headers.get('location')).toBe('/api/v1/docs');
  });
});
