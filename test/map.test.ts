import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Desk,
  importLayer,
  installationDesk,
  listLayers,
  NotPermittedError,
  personBy,
  removeLayer,
} from '#app';
import { createPublished } from '#app/published';
import { runCli } from '#cli';
import { type Assignment, boundariesId, findMunicipalityByCode, type Plan, type Role } from '#domain';
import { ids, type OpenStorage, openStorage } from '#storage';
import { createPublicSite, createStaffSite } from '#web';
import { refusingServices } from '../src/cli/testing/refusing-services.ts';
import { publicationOf } from './fixtures/published.ts';
import { regionPlan } from './fixtures/region-plan.ts';

/** The region's plan with a breakdown by its municipalities, under their names. */
const named: Plan = {
  ...regionPlan,
  indicators: regionPlan.indicators.map((indicator) => ({
    ...indicator,
    series: indicator.series.map((series, place) => ({
      ...series,
      label: series.label && (findMunicipalityByCode(regionPlan.municipalities[place] ?? '')?.name ?? null),
    })),
  })),
};

const folder = mkdtempSync(join(tmpdir(), 'michishirube-map-'));
let opened: OpenStorage;
let desk: Desk;

beforeAll(async () => {
  opened = await openStorage({ folder });
  desk = installationDesk({
    storage: opened.storage,
    ids,
    clock: { now: () => '2025-05-29T03:03:00.000Z' },
  });
  await opened.storage.transaction(async ({ plans, publications }) => {
    const [node] = named.nodes;
    const drafted = node === undefined ? [] : [{ ...node, id: 'draft', title: '下書きの施策' }];
    await plans.save({ ...named, nodes: [...named.nodes, ...drafted] }, { at: '2025-05-01T00:00:00.000Z' });
    await publications.add(publicationOf(named));
  });
});
afterAll(async () => {
  await opened?.close();
  rmSync(folder, { recursive: true, force: true });
});

const square = (code: string, x: number) => ({
  type: 'Feature',
  properties: { N03_007: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 38],
        [x + 0.1, 38],
        [x + 0.1, 38.1],
        [x, 38.1],
        [x, 38],
      ],
    ],
  },
});

const fiveDigits = ['06202', '06209', '06213', '06381', '06382', '06401', '06402', '06403'];

const file = (...features: unknown[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

const region = file(...fiveDigits.map((code, at) => square(code, 139 + at / 10)), square('01100', 141));
const boundaries = { bytes: region, kind: 'boundaries', title: '', credit: '国土数値情報を加工' } as const;

test('before any file tiles stand in, and say what they are', async () => {
  const site = createPublicSite({ published: createPublished(opened.storage) });
  const html = await (await site.request('/municipalities')).text();
  expect(html).toContain('おおよその位置関係');
  expect(html.match(/class="map-area/g)).toHaveLength(8);
});

test('what is imported stands on the public pages at once, with its credit', async () => {
  const site = createPublicSite({ published: createPublished(opened.storage) });
  await site.request('/municipalities');
  const done = await importLayer(desk, boundaries);
  expect(done.skipped).toEqual(['011002']);
  expect(done.without).toEqual([]);
  const html = await (await site.request('/municipalities')).text();
  expect(html).toContain('国土数値情報を加工');
  expect(html).not.toContain('おおよその位置関係');
});

test('values of municipalities stand on the map of their indicator', async () => {
  const site = createPublicSite({ published: createPublished(opened.storage) });
  const html = await (await site.request('/plans/aoneyama-vision/indicators/n1-3-1-2-i1')).text();
  expect(html.includes('市町村別の地図')).toBe(true);
  expect(html).toMatch(/aria-label="米沢市 [\d.]+/);
});

test('a point outside every boundary is told', async () => {
  const at = (name: string, coordinates: readonly number[]) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates },
  });
  const { notices, replaced } = await importLayer(desk, {
    bytes: file(at('内', [139.05, 38.05]), at('海辺', [139.05, 37.995]), at('外', [139.05, 36])),
    kind: 'points',
    title: '観測所',
    credit: '市調べ',
  });
  expect(notices).toEqual([{ problem: 'outsideBoundaries', places: [3], name: '外', written: '139.05, 36' }]);
  expect(replaced).toBe(null);
  await removeLayer(desk, 'points-観測所');
});

test('points are a layer, a table and a file', async () => {
  const point = {
    type: 'Feature',
    properties: { name: '子育てひろば', note: '中央一丁目' },
    geometry: { type: 'Point', coordinates: [139.05, 38.05] },
  };
  await importLayer(desk, { bytes: file(point), kind: 'points', title: 'こども/施設', credit: '市調べ' });
  const site = createPublicSite({ published: createPublished(opened.storage) });
  const html = await (await site.request('/municipalities')).text();
  expect(html).toContain('子育てひろば');
  const address = /href="(\/points\/[^"]+)"/.exec(html)?.[1] ?? '';
  const json: unknown = await (await site.request(address)).json();
  expect(json).toMatchObject({
    credit: '市調べ',
    features: [{ geometry: { coordinates: [139.05, 38.05] }, properties: { name: '子育てひろば' } }],
  });
});

test('a point that names a project or a measure stands on its page and says so in the file', async () => {
  const named = (name: string, properties: object) => ({
    type: 'Feature',
    properties: { name, ...properties },
    geometry: { type: 'Point', coordinates: [139.05, 38.05] },
  });
  const { notices } = await importLayer(desk, {
    bytes: file(
      named('医療の場所', { 施策: '夜間と休日の診療体制' }),
      named('コードの場所', { 施策コード: '2', 計画: regionPlan.title }),
      named('計画のないコード', { 施策コード: '2' }),
      named('知らない事業の場所', { 事業: 'どこにもない事業' }),
      named('知らない施策の場所', { 施策: 'どこにもない施策' }),
      named('知らない計画の場所', { 施策コード: '2', 計画: 'どこにもない計画' }),
      named('施策だけの場所', { 事業: 'どこにもない事業', 施策: '夜間と休日の診療体制' }),
      named('下書きだけの場所', { 施策: '下書きの施策' }),
    ),
    kind: 'points',
    title: '場所',
    credit: '市調べ',
  });
  expect(notices.map(({ problem, places, name, written }) => [problem, places, name, written])).toEqual([
    ['codeWithoutPlan', [3], '計画のないコード', '2'],
    ['projectUnknown', [4], '知らない事業の場所', 'どこにもない事業'],
    ['nodeUnknown', [5], '知らない施策の場所', 'どこにもない施策'],
    ['planUnknown', [6], '知らない計画の場所', 'どこにもない計画'],
    ['nodeInstead', [7], '施策だけの場所', 'どこにもない事業'],
    ['notPublished', [8], '下書きだけの場所', '下書きの施策'],
  ]);
  const site = createPublicSite({ published: createPublished(opened.storage), url: 'https://x.example' });
  const text = async (address: string) => (await site.request(address)).text();
  const page = `/plans/${regionPlan.id}/nodes/n1-1-1-1`;
  expect(await text(page)).toContain('医療の場所');
  expect(await text(page)).not.toContain('コードの場所');
  expect(await text('/municipalities')).toContain(`href="${page}"`);
  const json: { features: { properties: Record<string, string | null> }[] } = JSON.parse(
    await text(`/points/${encodeURIComponent('場所')}.geojson`),
  );
  const [first, second, third, fourth] = json.features.map(({ properties }) => properties);
  expect(first).toMatchObject({
    node: '1 夜間と休日の診療体制',
    project: null,
    url: `https://x.example${page}`,
  });
  expect(second).toMatchObject({ plan: regionPlan.title });
  expect([third, fourth]).toEqual([
    { name: '計画のないコード', note: null },
    { name: '知らない事業の場所', note: null },
  ]);
  await removeLayer(desk, 'points-場所');
});

const validity = { from: '2020-04-01', until: null };
const assigned: Readonly<Record<Role, Assignment>> = {
  respondent: { role: 'respondent', division: 'd', validity },
  chief: { role: 'chief', division: 'd', validity },
  municipal: { role: 'municipal', municipality: '062022', validity },
  viewer: { role: 'viewer', plan: null, validity },
  planner: { role: 'planner', plan: null, validity },
  reviewer: { role: 'reviewer', plan: null, validity },
  administrator: { role: 'administrator', validity },
};
const person = (role: Role): Desk => ({
  ...desk,
  by: personBy(
    {
      id: 'p',
      name: '人',
      login: 'p',
      account: null,
      email: null,
      assignments: [assigned[role]],
      leftAt: null,
    },
    '2025-05-29',
  ),
});

test.each(['respondent', 'chief', 'municipal', 'viewer', 'reviewer'] as const)(
  'a %s may not',
  async (role) => {
    await expect(importLayer(person(role), boundaries)).rejects.toBeInstanceOf(NotPermittedError);
  },
);

test('planners and administrators may, and it stands on record', async () => {
  for (const role of ['planner', 'administrator'] as const) await importLayer(person(role), boundaries);
  const layers = await listLayers(desk);
  expect(layers.map(({ id }) => id)).toEqual([boundariesId, 'points-こども/施設']);
  expect(layers[0]?.importedBy).toBe('人');
});

const post = (path: string, fields: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    body: form,
    headers: { origin: 'http://127.0.0.1', 'sec-fetch-site': 'same-origin' },
  });
};

test('the page of staff: what is wrong stands beside the field with what was typed, what was done is told', async () => {
  const staff = createStaffSite({ services: desk });
  const at = (request: Request) => staff.request(request, {}, { address: '127.0.0.1' });
  const chosen = new File([region], 'N03.geojson');
  const empty = await at(post('/staff/map', { kind: 'points', title: '駅', credit: '市調べ' }));
  expect(empty.status).toBe(422);
  const html = await empty.text();
  expect(html).toContain('地図のファイルを選んでください');
  expect(html).toContain('value="駅"');
  const without = await at(post('/staff/map', { kind: 'boundaries', title: '', credit: ' ', file: chosen }));
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('出典の表示を書いてください');
  const shapefile = new File([new Uint8Array([0, 0, 39, 10])], 'N03.shp');
  const wrong = await at(post('/staff/map', { kind: 'boundaries', title: '', credit: 'x', file: shapefile }));
  expect(await wrong.text()).toContain('Shapefile(.shp)はそのままでは読めません');
  const done = await at(post('/staff/map', { kind: 'boundaries', title: '', credit: '出典', file: chosen }));
  expect(done.status).toBe(200);
  expect(await done.text()).toContain('取り込みました: 8市町村');
  const odd = new File([file(square('06202', 139), { ...square('', 140), properties: {} })], 'odd.geojson');
  const noticed = await (
    await at(post('/staff/map', { kind: 'boundaries', title: '', credit: '出典', file: odd }))
  ).text();
  expect(noticed).toContain('確かめてほしいことが1件あります');
  expect(noticed).toContain(
    '2番目</th><td data-name="起きたこと">団体コードがないため、取り込みませんでした。',
  );
  expect(noticed).toContain('(8市町村、40点)と置き換えました');
  const removed = await at(post('/staff/map/remove', { layer: boundariesId }));
  expect(removed.headers.get('location')).toBe('/staff/map?removed=yes');
  expect((await listLayers(desk)).map(({ kind }) => kind)).toEqual(['points']);
});

test('the command: import, list, remove', async () => {
  const said = { out: '', err: '' };
  let given = region;
  const point = {
    type: 'Feature',
    properties: { name: '支所', 事業: 'ない事業' },
    geometry: { type: 'Point', coordinates: [139.05, 38.05] },
  };
  const run = (...args: string[]) =>
    runCli(
      args,
      {
        readFile: async () => given,
        writeFile: async () => {},
        async *stdinLines() {},
        out: (text) => {
          said.out += text;
        },
        err: (text) => {
          said.err += text;
        },
        interactive: false,
      },
      { ...refusingServices, open: async () => ({ ...desk, close: async () => {} }) },
    );
  expect(await run('map', 'import', 'N03.geojson', '--credit', '出典')).toBe(0);
  expect(said.out).toContain('取り込みました: 8市町村');
  expect(said.err).toContain('011002');
  expect(await run('map', 'import', 'N03.geojson', '--credit', ' ')).toBe(2);
  given = file({ ...square('', 140), properties: { name: '窓口', 事業: 'ない事業' } }, point);
  said.err = '';
  expect(await run('map', 'import', 'offices.geojson', '--credit', '市', '--points', '窓口')).toBe(1);
  expect(said.err).toContain(
    '1番目「窓口」: 点(Point)ではなくPolygonのため、取り込みませんでした。 代表点(重心など)の点にして書き出してください。\n',
  );
  expect(said.err).toContain('2番目「支所」: 事業「ない事業」がありません。どのページにもつながりません。 ');
  expect(await run('map', 'remove', 'points-窓口')).toBe(0);
  expect(await run('map', 'list')).toBe(0);
  expect(said.out).toContain('boundaries\t市町村の境界\t8市町村、40点\t出典');
  expect(await run('map', 'remove', 'boundaries')).toBe(0);
  expect(await run('map', 'remove', 'boundaries')).toBe(2);
});
