import { expect, test } from 'vitest';
import { ahead } from './ahead.ts';

async function* numbers(count: number, fault?: number) {
  for (let at = 0; at < count; at += 1) {
    if (at === fault) throw new Error('source');
    yield at;
  }
}
const wait = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => wait(turns - 1));

test('results come in the order of the items, however long each takes, and no more than so many are under way', async () => {
  let running = 0;
  let most = 0;
  const results: number[] = [];
  for await (const result of ahead(numbers(20), 4, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await wait((item * 7) % 5);
    running -= 1;
    return item;
  }))
    results.push(result);
  expect(results).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
});

test.each([
  ['of an item', undefined, 5],
  ['of the source', 5, undefined],
])('a fault %s ends it, after what was begun has ended', async (_, ofSource, ofItem) => {
  let ended = 0;
  let begun = 0;
  const run = async () => {
    for await (const _result of ahead(numbers(20, ofSource), 4, async (item) => {
      begun += 1;
      await wait(3);
      ended += 1;
      if (item === ofItem) throw new Error('item');
    }));
  };
  await expect(run()).rejects.toThrow(/item|source/);
  expect(ended).toBe(begun);
  expect(begun).toBeLessThan(20);
});
