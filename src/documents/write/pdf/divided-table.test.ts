import { describe, expect, test } from 'vitest';
import { largePlan } from '../../../../test/fixtures/large-plan.ts';
import type { SheetTable } from '../sheet/sheet.ts';
import { sheetOf, tablesOf } from '../testing/sheets.ts';
import { dividedTable } from './divided-table.ts';

const large = tablesOf(sheetOf(largePlan(700), 'okitama-vision'))[0] as SheetTable;
const parts = dividedTable(large);
/** What stands over each place of a table, cells that reach there included. */
const said = ({ rows, columns }: SheetTable): string[][] => {
  const texts = rows.map(() => columns.map(() => ''));
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      for (let below = at; cell && below < at + cell.rows; below++)
        for (let right = column; right < column + cell.columns; right++) {
          const line = texts[below];
          if (line) line[right] = `${line[right]}${cell.text}`;
        }
  return texts;
};

describe('a table of 700 rows', () => {
  test('becomes tables of at most 200 under the same headings', () => {
    expect(parts.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...parts.map(({ rows }) => rows.length))).toBeLessThanOrEqual(200);
    for (const { head } of parts) expect(head).toEqual(large.head);
  });

  test('says the same over every row: what reaches over the end of a part is said again', () =>
    expect(parts.flatMap(said)).toEqual(said(large)));
});

test('a table that is not long stays as it is', () => {
  const table = {
    ...large,
    rows: large.rows.slice(0, 1).map((row) => row.map((cell) => cell && { ...cell, rows: 1 })),
  };
  expect(dividedTable(table)).toEqual([table]);
});
