import { expect, test } from 'vitest';
import { longText } from './long-text.ts';

test.each([
  ['short', ['あ', '', 'b'], true],
  ['nothing', [], true],
  ['long', Array.from({ length: 3_000 }, (_, at) => `${at}雪`.repeat(200)), false],
])('%s pieces make the text they are', async (_, pieces, held) => {
  const text = longText(pieces);
  expect(typeof text === 'string').toBe(held);
  expect(await new Response(text).text()).toBe(pieces.join(''));
});
