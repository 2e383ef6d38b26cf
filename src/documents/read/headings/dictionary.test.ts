import { describe, expect, test } from 'vitest';
import type { ColumnKind } from './column.ts';
import { headingDictionary, levelWords } from './dictionary.ts';
import { recogniseHeading, vocabularyOf } from './recognise-heading.ts';

const kinds: Record<Exclude<ColumnKind, 'unknown' | 'year' | 'level'>, true> = {
  name: true,
  series: true,
  baseline: true,
  actual: true,
  target: true,
  line: true,
  baseline_year: true,
  target_year: true,
  unit: true,
  division: true,
  source: true,
  municipalities: true,
  number: true,
  role: true,
  level_code: true,
  project: true,
  narrative: true,
  definition: true,
  formula: true,
  settled_when: true,
  extra: true,
};
const narratives = new Set([
  undefined,
  'issues',
  'direction',
  'issues_and_direction',
  'progress',
  'summary',
  'other',
]);
const words = headingDictionary.flatMap((entry) => entry.words.map((word) => ({ word, entry })));

describe('the dictionary of headings', () => {
  test('says of every word what its column holds', () => {
    expect(new Set(headingDictionary.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
    for (const { kind, narrative } of headingDictionary) {
      expect(narratives).toContain(narrative);
      expect(kind === 'narrative').toBe(narrative !== undefined);
    }
  });

  test('holds every word once', () => {
    const all = words.map(({ word }) => word);
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
  });

  test('writes words as they are looked up', () => {
    const vocabulary = vocabularyOf();
    for (const { word, entry } of words) expect(recogniseHeading(word, vocabulary)?.kind).toBe(entry.kind);
  });

  test('ranks every name of a level', () => {
    expect(levelWords.length).toBeGreaterThan(30);
    for (const { rank } of levelWords) expect(rank).toBeGreaterThan(0);
  });
});
