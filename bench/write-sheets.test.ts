import { expect, test } from 'vitest';
import { benchSheets } from './write-sheets.ts';

test('what the benchmark of sheets measures is right', async () => {
  const { lines, wrong } = await benchSheets({ runs: 1, others: false });
  expect(wrong).toEqual([]);
  expect(lines).toHaveLength(4);
  expect(lines.every(([, milliseconds]) => milliseconds > 0)).toBe(true);
});
