import { expect, test } from 'vitest';
import { createFewAtOnce } from './few-at-once.ts';

test('two at a time, one waits, the next is refused; a piece that fails gives its place on', async () => {
  const atOnce = createFewAtOnce({ running: 2, waiting: 1 });
  const ends: ((fail: boolean) => void)[] = [];
  const begun: number[] = [];
  const piece = (number: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(number);
      ends.push((fail) => (fail ? reject(new Error('broken')) : resolve(number)));
    });
  const [first, second, third] = [1, 2, 3].map((number) => atOnce.run(piece(number)));
  expect(atOnce.run(piece(4))).toBeNull();
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  ends[0]?.(true);
  await expect(first).rejects.toThrow('broken');
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([1, 2, 3]);
  for (const end of ends) end(false);
  expect(await Promise.all([second, third])).toEqual([2, 3]);
  await expect(Promise.resolve(atOnce.run(async () => 5))).resolves.toBe(5);
});
