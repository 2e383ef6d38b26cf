import { expect, test } from 'vitest';
import { benchPdf } from './read-pdf.ts';

test('what the benchmark of reading PDF measures is right', async () => {
  const { documents, wrong } = await benchPdf({ rows: 12, runs: 1 });
  expect(wrong).toEqual([]);
  expect(documents.map(({ pages }) => pages > 0)).toEqual([true, true, true, true]);
});
