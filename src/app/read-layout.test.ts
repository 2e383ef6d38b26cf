import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFile } from './read-file.ts';
import { LayoutFileError, readLayout } from './read-layout.ts';

const docs = resolve(import.meta.dirname, '../../docs/layouts');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const example = readFileSync(resolve(docs, 'example-city-reading.json'), 'utf8');
const general = readFileSync(resolve(docs, 'general.md'), 'utf8');
const sheet = bytesOf(/```sheet\n([\s\S]*?)```/u.exec(general)?.[1] ?? '');

describe('a layout of a municipality’s own', () => {
  const layout = readLayout({ name: 'own.json', bytes: bytesOf(example) });

  test('reads what no dictionary knows, as the plan it names', async () => {
    await expect(readFile({ name: 'sheet.txt', bytes: sheet })).rejects.toThrow(/見出し/);
    const draft = await readFile({ name: 'sheet.txt', bytes: sheet }, layout);
    expect(draft.layout).toBe('example-city-reading');
    expect(draft.plan).toMatchObject({ id: 'minato-report-card', publisher: 'みなと市' });
    expect(draft.rows.map(({ indicator, actual, certainty }) => [indicator, actual, certainty])).toEqual([
      ['図書の貸出冊数', '45,200冊', 'sure'],
      ['路線バスの利用者数', '79,500人', 'sure'],
    ]);
  });

  test('needs no more than an id, a name and headings', () => {
    const { id, name, headings } = JSON.parse(example);
    const bare = readLayout({ name: 'own.json', bytes: bytesOf(JSON.stringify({ id, name, headings })) });
    expect(bare).toMatchObject({ plan: null, clues: [], inUse: { from: null, until: null } });
  });

  test.each([
    ['no JSON', '{', /own\.json/],
    ['an id that ships with the product', { id: 'general' }, /id: general/],
    [
      'a kind of column that there is none',
      { headings: [{ kind: 'cost', words: ['予算'] }] },
      /headings\.0\.kind/,
    ],
    [
      'a narrative that is not said to be one',
      { headings: [{ kind: 'narrative', words: ['感想'] }] },
      /narrative/,
    ],
    ['a heading without words', { headings: [{ kind: 'name', words: [] }] }, /headings\.0\.words/],
    [
      'a code of no municipality',
      { plan: { ...JSON.parse(example).plan, municipalities: ['123456'] } },
      /municipalities\.0/,
    ],
    ['a key that is not known', { colour: 'red' }, /colour/],
  ])('refuses %s, and names the place', (_, change, place) => {
    const text = typeof change === 'string' ? change : JSON.stringify({ ...JSON.parse(example), ...change });
    const read = () => readLayout({ name: 'own.json', bytes: bytesOf(text) });
    expect(read).toThrow(LayoutFileError);
    expect(read).toThrow(place);
  });
});
