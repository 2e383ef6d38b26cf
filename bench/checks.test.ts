import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { benchCityDocuments } from './checks/city-documents.ts';
import { cityTable, figuresIn } from './checks/measured-figures.ts';
import { benchChecks, mutations, recallByRule } from './checks.ts';

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

const page = readFileSync(resolve(import.meta.dirname, '../docs/checks/README.md'), 'utf8');
const cities = benchCityDocuments();

test('documents of invented cities, in which nothing is wrong, raise neither error nor warning', () =>
  expect(cities.falseAlarms).toEqual([]));

test('of the contradictions written into them at least nineteen in twenty are noticed', () => {
  const all = cities.noticed.length + cities.missed.length;
  expect(all).toBeGreaterThan(200);
  expect(cities.noticed.length / all).toBeGreaterThanOrEqual(0.95);
});

test('the figures of the page are those measured', () =>
  expect(figuresIn(page, '架空の市町村')).toBe(cityTable(cities)));

test('the page lists the rules that the mutation suite measures', () => {
  const listed = [...figuresIn(page, '変異').matchAll(/^\| (?<rule>[a-z-]+) \|/gmu)].map(
    ({ groups }) => groups?.rule,
  );
  expect(listed).toEqual([...new Set(mutations.map(({ rules }) => rules[0]))]);
});
