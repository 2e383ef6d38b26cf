import { expect, test } from 'vitest';
import { benchWorkbook } from './read-workbook.ts';

test('what the benchmark of workbooks measures is right', async () => {
  const { wrong, milliseconds, within } = await benchWorkbook({
    indicators: 200,
    runs: 1,
    warmUp: 0,
    megabytes: 160,
  });
  expect(wrong).toEqual([]);
  expect(milliseconds).toBeGreaterThan(0);
  expect(within).toBe(160);
});
