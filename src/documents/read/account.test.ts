import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { decodeText } from './format/decode-text.ts';
import { readDocument } from './read-document.ts';

const root = resolve(import.meta.dirname, '../../..');
const own = globSync('src/documents/layouts/*/cases/*/source.*', { cwd: root }).map((path) =>
  resolve(root, path),
);
const seeds = resolve(root, '../shared/seeds');
const all = existsSync(seeds)
  ? [...own, ...globSync('*.txt', { cwd: seeds }).map((path) => resolve(seeds, path))]
  : own;
const documents = all.map((path) => ({
  name: basename(path),
  text: decodeText(basename(path), readFileSync(path)).text,
}));

const characters = (text: string): number => [...text].filter((character) => /\S/u.test(character)).length;

/** Reads what may be damaged; the account of characters holds, or the document is refused by name. */
const account = (name: string, text: string): void => {
  try {
    const { coverage, residue, rows } = readDocument({ name, bytes: new TextEncoder().encode(text) });
    expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
    expect(coverage.total).toBe(characters(text));
    expect(residue.reduce((sum, { text: set }) => sum + characters(set), 0)).toBe(coverage.inResidue);
    for (const row of rows) expect(row.nodeId).not.toBe('');
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
  }
};

describe('every character is in the plan or in the residue', () => {
  test.each(documents)('$name', ({ name, text }) => {
    const { coverage } = readDocument({ name, bytes: new TextEncoder().encode(text) });
    expect(coverage.total).toBe(characters(text));
    account(name, text);
  });

  const document = fc.constantFrom(...documents);
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 12 }) }),
    fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), length: fc.nat() }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.nat() }),
    fc.record({ kind: fc.constant('join' as const), at: fc.nat(), length: fc.nat() }),
    fc.record({ kind: fc.constant('blank' as const), at: fc.nat(), length: fc.nat() }),
    fc.record({ kind: fc.constant('tab' as const), at: fc.nat(), length: fc.nat() }),
  );

  const damaged = (
    text: string,
    { kind, at, length }: { kind: string; at: number; length: number },
  ): string => {
    const lines = text.split('\n');
    const index = at % lines.length;
    const line = lines[index] ?? '';
    const other = length % lines.length;
    if (kind === 'drop') lines.splice(index, length);
    if (kind === 'swap') [lines[index], lines[other]] = [lines[other] ?? '', line];
    if (kind === 'cut') lines[index] = line.slice(0, length % (line.length + 1));
    if (kind === 'join') lines.splice(index, 2, line + (lines[index + 1] ?? ''));
    if (kind === 'blank') lines.splice(index, 0, '');
    if (kind === 'tab') lines[index] = line.replace('\t', length % 2 === 0 ? ' ' : '\t\t');
    return lines.join('\n');
  };

  test('also when lines are dropped, swapped, cut and joined', () => {
    fc.assert(
      fc.property(document, fc.array(damage, { minLength: 1, maxLength: 8 }), ({ name, text }, damages) => {
        account(name, damages.reduce(damaged, text));
      }),
      { numRuns: 250 },
    );
  });

  test('also for text of headings and cells thrown together', () => {
    const piece = fc.constantFrom(
      '指標名',
      'KPI',
      '基準値',
      '実績値',
      'R6',
      '目標値',
      '担当課',
      '1-1 道',
      '基本目標1',
      '※',
      '\t',
      '\t',
      '\n',
      '\n',
      ' ',
      '　',
      '|',
      ',',
      '"',
      '12人',
      '-',
      '(R4)',
      '【再掲】',
      '課題',
      '商工課',
      '```',
      '①',
      '目次',
      'P3',
      '\f',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('a.txt', 'a.csv', 'a.md'),
        (pieces, name) => {
          account(name, `指標名\t基準値\tR6実績\t目標値\n${pieces.join('')}`);
          account(name, `指標名,基準値,R6実績,目標値\n${pieces.join('')}`);
          account(name, pieces.join(''));
        },
      ),
      { numRuns: 400 },
    );
  });
});
