import { HonoRequest } from 'hono/request';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { jsonSchema } from '#app';
import { createPublished } from '#app/published';
import type { MapLayer, Publication } from '#domain';
import { addressesOfFiles, addressesOfPages, createPublicSite } from '#web';
import { withTexts } from './fixtures/marked.ts';
import { correctedCity, publicationOf, storageOf } from './fixtures/published.ts';
import { regionPlan } from './fixtures/region-plan.ts';
import { attack, raw } from './rights/attack-form.ts';

// Publications whose every text holds script, with a correction, its reasons, a scale and a map of them: what staff have
// written is shown to everybody as text, whatever it is.

const schema = [jsonSchema('plans'), jsonSchema('published')];
const scripted = <T>(thing: T): T => {
  const { changed, marked } = withTexts(thing, schema, attack);
  expect(marked).toBeGreaterThan(3);
  return changed;
};

const points: MapLayer = {
  id: 'offices',
  title: '窓口',
  credit: '出典: 市の資料',
  importedBy: '企画課',
  importedAt: '2025-10-01T00:00:00.000Z',
  kind: 'points',
  points: [{ name: '本庁舎', at: [140.1, 37.9], note: '平日のみ' }],
};
const publications: readonly Publication[] = [
  ...correctedCity(),
  publicationOf(regionPlan, { publishedOn: '2025-10-15' }),
].map(scripted);
const published = createPublished(storageOf(publications, [scripted(points)]));
const site = createPublicSite({ published });
const get = async (
  address: string,
): Promise<{ readonly status: number; readonly text: string; readonly type: string }> => {
  const answer = await site.request(address);
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
};
/** What a browser would run, were it there as it stands: pages, pictures, feeds. */
const isMarkup = (type: string): boolean => /html|svg|xml/.test(type);

afterEach(() => vi.restoreAllMocks());

describe('script in what is published', () => {
  test('is only ever text on every page, in both languages', async () => {
    const addresses = await addressesOfPages(published);
    expect(addresses.length).toBeGreaterThan(100);
    let shown = 0;
    for (const address of addresses) {
      const { status, text } = await get(address);
      expect([address, status, raw.exec(text)]).toEqual([address, 200, null]);
      if (text.includes('&lt;script&gt;alert')) shown += 1;
    }
    expect(shown).toBeGreaterThan(addresses.length / 2);
  });

  test('and in every file that browsers show: pictures, feeds', async () => {
    let looked = 0;
    for (const address of await addressesOfFiles(published, { pictures: false })) {
      const { text, type } = await get(address);
      if (!isMarkup(type)) continue;
      looked += 1;
      expect([address, raw.exec(text)]).toEqual([address, null]);
    }
    expect(looked).toBeGreaterThan(20);
  });
});

test('script in every query that a page reads, and in the address of what is not there', async () => {
  const read = new Set<string>();
  const query = HonoRequest.prototype.query;
  vi.spyOn(HonoRequest.prototype, 'query').mockImplementation(function (
    this: HonoRequest,
    ...names: string[]
  ) {
    for (const name of names) read.add(name);
    return Reflect.apply(query, this, names);
  } as typeof query);
  const encoded = encodeURIComponent(attack);
  for (const { path } of site.routes.filter(({ method }) => method === 'GET')) {
    const known = (await addressesOfPages(published)).find((address) =>
      new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+(?:\{[^}]*\})?/g, '[^/]+')}$`).test(address),
    );
    const tried = new Set<string>();
    for (const address of [known, path.replaceAll(/:\w+(?:\{[^}]*\})?/g, encoded).replaceAll('*', encoded)]) {
      if (address === undefined) continue;
      read.clear();
      const first = await get(address);
      if (isMarkup(first.type)) expect([address, raw.exec(first.text)]).toEqual([address, null]);
      for (const name of [...read, 'q', 'division']) {
        tried.add(name);
        const asked = `${address}?${new URLSearchParams({ [name]: attack })}`;
        const { text, type, status } = await get(asked);
        expect([asked, status]).not.toEqual([asked, 500]);
        if (isMarkup(type)) expect([asked, raw.exec(text)]).toEqual([asked, null]);
      }
    }
  }
});
