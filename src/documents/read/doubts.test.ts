import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PlanDraft, valuesOfPlan } from '#domain';
import { readingReasonText } from '#messages';
import { formsOfLists } from './excel/testing/forms-of-lists.ts';
import { formsOfSheets } from './excel/testing/forms-of-sheets.ts';
import { formsWithTraps } from './excel/testing/forms-with-traps.ts';
import { draftOf } from './excel/testing/rows-of.ts';
import { readAnyDocument } from './read-any-document.ts';

const root = resolve(import.meta.dirname, '../../..');
const seeds = resolve(root, '../shared/seeds');
const files = [
  ...globSync(['src/documents/layouts/*/cases/*/source.*', 'examples/*/*.txt'], { cwd: root }).map((path) =>
    resolve(root, path),
  ),
  ...(existsSync(seeds) ? globSync('*.txt', { cwd: seeds }).map((path) => resolve(seeds, path)) : []),
];

/** Everything that a draft says a person should look at. */
const reasonsOf = ({ doubts, plan }: PlanDraft): string[] => [
  ...doubts.map(({ reason }) => reason),
  ...valuesOfPlan(plan).flatMap(({ recorded }) => recorded?.reading.reason ?? []),
];
const withoutEnglish = (draft: PlanDraft): string[] =>
  reasonsOf(draft).filter((reason) => readingReasonText(reason).en === reason);

describe('every doubt about a document is known in English', () => {
  const documents = files.map((path) => ({
    path,
    name: `${basename(resolve(path, '..'))}/${basename(path)}`,
  }));
  test.each(documents)('$name', async ({ path, name }) => {
    const draft = await readAnyDocument({ name, bytes: readFileSync(path) });
    expect(withoutEnglish(draft)).toEqual([]);
  });

  test.each([...formsOfLists, ...formsOfSheets, ...formsWithTraps])('$name', async ({ sheets }) => {
    expect(withoutEnglish(await draftOf(sheets))).toEqual([]);
  });
});

/** Sentences in quotes; what stands in comments and patterns is none. */
const sentence = /['`][^'`\n]*[\p{Script=Hiragana}\p{Script=Han}][^'`\n]*。['`]/gu;
const sentencesIn = (code: string): string[] =>
  code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '').match(sentence) ?? [];

describe('no reader states a sentence of its own', () => {
  const readers = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (path) => !path.endsWith('.test.ts') && !path.split('/').includes('testing'),
  );
  test.each(readers)('%s', (path) => {
    expect(sentencesIn(readFileSync(resolve(import.meta.dirname, path), 'utf8'))).toEqual([]);
  });

  test('which would be found', () => {
    expect(sentencesIn("// '注です。'\nconst reason = '欄が空です。';\nconst end = /。$/u;")).toEqual([
      "'欄が空です。'",
    ]);
    expect(sentencesIn('const reason = `「甲」が読めません。`;')).toHaveLength(1);
  });
});
