import { expect, test } from 'vitest';
import { benchPublicSide } from './public-side.ts';

test('what the benchmark measures is right', async () => {
  const { pagesPerSecond, bundles } = await benchPublicSide(2);
  expect(pagesPerSecond).toBeGreaterThan(0);
  const [first, again, archive, corrected] = bundles.map(({ summary }) => summary);
  expect(first?.written).toBe(first?.files);
  expect(again).toMatchObject({ written: 0, files: first?.files, bytes: first?.bytes });
  expect(archive?.files).toBe(first?.files);
  expect(corrected?.files).toBeGreaterThan(first?.files ?? 0);
  expect(bundles.every(({ cost }) => cost.peak > 0)).toBe(true);
});
