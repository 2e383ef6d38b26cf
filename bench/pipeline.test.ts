import { expect, test } from 'vitest';
import { benchPipeline } from './pipeline.ts';

test('what the benchmark measures is right', () => {
  const { wrong, cellsPerSecond, documents } = benchPipeline({ runs: 1, warmUp: 0, repeatCells: 1 });
  expect(wrong).toEqual([]);
  expect(cellsPerSecond).toBeGreaterThan(0);
  expect(documents).toHaveLength(2);
});
