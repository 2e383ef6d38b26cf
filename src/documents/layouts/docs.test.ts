import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HeadingEntry, headingDictionary } from '../read/headings/dictionary.ts';
import { headerOf } from '../read/headings/header-row.ts';
import { recogniseColumn, vocabularyOf } from '../read/headings/recognise-heading.ts';
import { readTextSource } from '../read/text/read-text-source.ts';
import { layouts } from './index.ts';

const docs = resolve(import.meta.dirname, '../../../docs/layouts');
const text = (id: string): string => readFileSync(resolve(docs, `${id}.md`), 'utf8');
const fenced = (from: string, language: string): string =>
  new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'mu')
    .exec(from)?.[2]
    ?.replaceAll(/^ {3}/gmu, '') ?? '';

test('every layout is described, and nothing else is', () => {
  const described = readdirSync(docs).filter((file) => file.endsWith('.md') && file !== 'README.md');
  expect(described.map((file) => basename(file, '.md')).toSorted()).toEqual(
    layouts.map(({ id }) => id).toSorted(),
  );
});

test.each(layouts)('$id names the words by which it is recognised', ({ id, name, clues }) => {
  expect(text(id)).toContain(name.ja.split(' ').at(-1));
  for (const clue of clues) expect(text(id)).toContain(`「${clue}」`);
});

describe('general', () => {
  const doc = text('general');
  const vocabulary = vocabularyOf();

  const kinds = [...doc.matchAll(/^\| ([a-z_]+) \| (.+) \|$/gmu)];
  test.each(kinds.map(([, kind = '', words = '']) => ({ kind, words })))(
    '$kind: $words',
    ({ kind, words }) => {
      for (const word of words.split('、'))
        expect(recogniseColumn(word, vocabulary), word).toMatchObject({ kind });
    },
  );

  describe('the worked example of a form of one’s own', () => {
    const sheet = new TextEncoder().encode(fenced(doc, 'sheet'));
    const layout = JSON.parse(fenced(doc, 'json')) as { readonly headings: readonly HeadingEntry[] };
    const { headings } = layout;
    const rowsWith = (extra: readonly HeadingEntry[]) => {
      const words = vocabularyOf(extra);
      const table = readTextSource('sheet.txt', sheet, words).blocks.find((block) => block.kind === 'table');
      const [first, ...rows] = table?.kind === 'table' ? table.rows : [];
      return { columns: first ? (headerOf(first, words)?.columns ?? null) : null, rows };
    };

    test('is the file that lies beside it', () => {
      expect(layout).toEqual(JSON.parse(readFileSync(resolve(docs, 'example-city-reading.json'), 'utf8')));
    });

    test('its headings are unknown without it', () => {
      expect(rowsWith([]).columns).toBeNull();
      const known = new Set(headingDictionary.flatMap(({ words }) => words));
      for (const { words } of headings) for (const word of words) expect(known).not.toContain(word);
    });

    test('with it, the rows are those of the example', () => {
      const { columns, rows } = rowsWith(headings);
      const [names = [], ...expected] = fenced(doc, 'rows')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'));
      const kinds = names.map((name) => (name === 'indicator' ? 'name' : name));
      const found = rows.map((row) =>
        kinds.map((kind) => row.cells[columns?.find((column) => column.kind === kind)?.cells[0] ?? -1]?.text),
      );
      expect(found).toEqual(expected);
    });
  });
});
