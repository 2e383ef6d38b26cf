import { expect, test } from 'vitest';
import { createRenderedPages, type Rendered } from './rendered-pages.ts';

const page = (body: string, status: 200 | 404 = 200): Rendered => ({
  status,
  type: 'text/html',
  body,
  etag: body,
});

const counting = (limit?: number) => {
  const pages = createRenderedPages(limit);
  const rendered: string[] = [];
  return {
    rendered,
    get: (version: string, address: string, status: 200 | 404 = 200) =>
      pages.get(version, address, async () => {
        rendered.push(address);
        return page(`${address} of ${version}`, status);
      }),
  };
};

test('a page is rendered once as long as nothing is published', async () => {
  const { get, rendered } = counting();
  await get('v1', '/a');
  expect((await get('v1', '/a')).body).toBe('/a of v1');
  expect(rendered).toEqual(['/a']);
});

test('a new publication is seen at once', async () => {
  const { get } = counting();
  await get('v1', '/a');
  expect((await get('v2', '/a')).body).toBe('/a of v2');
});

test('addresses that lead nowhere fill nothing', async () => {
  const { get, rendered } = counting();
  await get('v1', '/nowhere', 404);
  await get('v1', '/nowhere', 404);
  expect(rendered).toHaveLength(2);
});

test('over the limit, what was not asked for longest goes', async () => {
  const { get, rendered } = counting(24);
  for (const address of ['/a', '/b', '/a', '/c', '/d', '/a', '/b']) await get('v1', address);
  expect(rendered).toEqual(['/a', '/b', '/c', '/d', '/b']);
});

test('a page rendered while something was published is not kept', async () => {
  const pages = createRenderedPages();
  const slow = pages.get('v1', '/a', async () => {
    await pages.get('v2', '/b', async () => page('new'));
    return page('old');
  });
  expect((await slow).body).toBe('old');
  expect((await pages.get('v2', '/a', async () => page('fresh'))).body).toBe('fresh');
});
