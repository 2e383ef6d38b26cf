import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseCell } from '#domain';

/**
 * What a scan does: one digit of an ordinary cell becomes a look-alike. Whatever is read then, it is
 * never claimed as sure, for the lost digit may be the first of the amount or of the year.
 */
const lookAlikes = [...'OlISBZgqDロ口丨|!?■□З'];

/** What the cell alone cannot tell from a good one: a grade (B), litres, grams, 口 as a unit (1.36 → 1.3g). */
const hasOwnMeaning = (damaged: string) => /^.$|[\d/]m?[lg口](?:$|[（(/\s])/u.test(damaged);

const cells = readFileSync(path.join(import.meta.dirname, 'cells.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, expected]) => expected === 'ordinary')
  .map(([, , , cell = '']) => cell);

it.each(lookAlikes)('a digit that became %s is never claimed as sure', (lookAlike) => {
  const damaged = cells.flatMap((cell) =>
    [...cell.matchAll(/[0-9]/g)].map(({ index }) => cell.slice(0, index) + lookAlike + cell.slice(index + 1)),
  );
  const claimed = damaged.filter((cell) => !hasOwnMeaning(cell) && parseCell(cell, {}).certainty === 'sure');
  expect(damaged.length).toBeGreaterThan(1000);
  expect(claimed).toEqual([]);
});
