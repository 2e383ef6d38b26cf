import { expect, test } from 'vitest';
import { benchChecks, recallByRule } from './checks.ts';

const small = { seed: 7, mutants: 160, variants: 28 };
const result = benchChecks(small);

test('a small run of the mutation suite notices at least nineteen errors in twenty', () => {
  const made = result.kinds.reduce((sum, each) => sum + each.made, 0);
  const noticed = result.kinds.reduce((sum, each) => sum + each.noticed, 0);
  expect(made).toBe(small.mutants);
  expect(result.kinds.every((each) => each.made > 0)).toBe(true);
  const missed = result.kinds.flatMap((each) => each.missed.map((what) => `${each.kind}: ${what}`));
  expect(noticed / made, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
});

test('variants that are as true as the clean documents raise at most one warning each', () => {
  expect(result.falseAlarms).toHaveLength(small.variants);
  for (const { document, said } of result.falseAlarms)
    expect(said.length, `${document}: ${said.join('\n')}`).toBeLessThanOrEqual(1);
});

test('the same seed makes the same mutants', () => {
  const again = benchChecks({ ...small, variants: 0 });
  expect(again.kinds).toEqual(result.kinds);
  expect(recallByRule(again)).toEqual(recallByRule(result));
});
