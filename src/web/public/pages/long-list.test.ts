import { beforeAll, describe, expect, test } from 'vitest';
import { createPublished } from '#app/published';
import { largePlan } from '../../../../test/fixtures/large-plan.ts';
import { publicationOf, storageOf } from '../../../../test/fixtures/published.ts';
import { createPublicSite } from '../create-public-site.tsx';
import { addressesOfData, addressesOfPages } from '../every-address.ts';

const division = '企画課';
const large = largePlan(620);
/** One division answers for more than a page holds. */
const plan = { ...large, indicators: large.indicators.map((each) => ({ ...each, divisions: [division] })) };
const published = createPublished(storageOf([publicationOf(plan)]));
const site = createPublicSite({ published });

const text = async (address: string) => {
  const response = await site.request(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
};

/** Ids of the indicators that a page links to, as often as it does. */
const indicatorsOn = (html: string): readonly string[] =>
  [...html.matchAll(/href="[^"]*\/indicators\/([^"/#]+)"/g)].map(([, id = '']) => id);

const every = plan.indicators.map(({ id }) => id);

describe.each([
  `/divisions/${encodeURIComponent(division)}`,
  '/municipalities/099996',
  '/plans/large-plan/versions/2024-1',
])('a long list: %s', (address) => {
  test('holds everything once, in order, over its pages', async () => {
    const [first, second] = [await text(address), await text(`${address}/pages/2`)];
    expect(indicatorsOn(first)).toHaveLength(500);
    expect([...indicatorsOn(first), ...indicatorsOn(second)]).toEqual(every);
  });

  test('says which part this is and leads to the others, in both languages', async () => {
    const [first, second] = [await text(address), await text(`/en${address}/pages/2`)];
    expect(first).toContain('全620件のうち1〜500件目');
    expect(first).toContain(`<a href="${address}/pages/2" rel="next">次のページ</a>`);
    expect(second).toContain('501 to 620 of 620');
    expect(second).toContain(`<a href="/en${address}">1</a>`);
    expect(second).toContain(`<a href="/en${address}/pages/2" aria-current="page">2</a>`);
    expect(second).toContain(`href="${address}/pages/2"`);
    expect(second).not.toContain('rel="next"');
    expect(second).toMatch(/<title>[^<]* \(2\/2\) \|/);
  });

  test.each(['0', '1', '3', '02', 'x', '2x'])('has no page %s', async (page) =>
    expect((await site.request(`${address}/pages/${page}`)).status).toBe(404),
  );

  test('every page of it can be a file; data are those of the whole', async () => {
    const pages = await addressesOfPages(published);
    for (const each of [address, `${address}/pages/2`, `/en${address}/pages/2`])
      expect(pages).toContain(each);
    expect(pages).not.toContain(`${address}/pages/3`);
    expect((await addressesOfData(published)).filter((each) => each.includes('/pages/'))).toEqual([]);
  });
});

describe('a plan of more indicators than a page holds', () => {
  let html: string;
  beforeAll(async () => {
    html = await text('/plans/large-plan');
  });

  test('shows goals and measures with their counts, each leading to its page', () => {
    expect(indicatorsOn(html)).toEqual([]);
    for (const { id } of plan.nodes) expect(html).toContain(`href="/plans/large-plan/nodes/${id}"`);
    expect(html).toContain('指標 100件');
    expect(html).toContain('まとまりごとの件数');
  });

  test('a filter that leaves few shows them', async () => {
    const rows = indicatorsOn(await text('/plans/large-plan?grade=behind'));
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.length).toBeLessThan(500);
  });

  test('one that leaves too many is kept on the way down to them', async () => {
    const filtered = await text('/plans/large-plan?municipality=099996');
    expect(indicatorsOn(filtered)).toEqual([]);
    expect(filtered).toContain('620件のうち620件が条件に合います。');
    const within = [...filtered.matchAll(/href="([^"]*municipality=099996&amp;within=[^"]*)"/g)].map(
      ([, address = '']) => address.replaceAll('&amp;', '&'),
    );
    const goals = plan.nodes.filter(({ parentId }) => parentId === null);
    const found: string[] = [];
    for (const { id } of goals) {
      const address = within.find((each) => each.endsWith(`within=${id}`));
      found.push(...indicatorsOn(await text(address ?? 'none')));
    }
    expect(found).toEqual(every);
  });

  test('as files it shows no filter, since the rows are elsewhere, but another way in', async () => {
    const files = createPublicSite({ published, asFiles: true });
    const page = await (await files.request('/plans/large-plan')).text();
    expect(page).not.toContain('data-filter');
    expect(page).toContain('<a href="/divisions">');
  });

  test('where all of them stand on one node, choosing it shows them all', async () => {
    const [node] = large.nodes;
    const flat = {
      ...large,
      nodes: node === undefined ? [] : [{ ...node, parentId: null }],
      placements: large.placements.map((each) => ({ ...each, nodeId: node?.id ?? '' })),
    };
    const one = createPublicSite({ published: createPublished(storageOf([publicationOf(flat)])) });
    const get = async (query: string) => (await one.request(`/plans/large-plan?${query}`)).text();
    expect(indicatorsOn(await get('municipality=099996'))).toEqual([]);
    expect(indicatorsOn(await get(`municipality=099996&within=${node?.id}`))).toEqual(every);
  });
});
