import { expect, test } from 'vitest';
import { japaneseDate } from './japanese-date.ts';

test.each([
  ['2025-09-29T14:59:59.999Z', '2025-09-29'],
  ['2025-09-29T15:00:00.000Z', '2025-09-30'],
  ['2024-12-31T20:00:00.000Z', '2025-01-01'],
])('%s is %s in Japan', (instant, date) => {
  expect(japaneseDate(instant)).toBe(date);
});
