import { describe, expect, test } from 'vitest';
import type { ExcelRow } from './excel-row.ts';
import { pageBreaks } from './page-breaks.ts';

const rows = (...heights: readonly (number | [number, 'keep'])[]): ExcelRow[] =>
  heights.map((height) =>
    typeof height === 'number'
      ? { height, keep: false, cells: [] }
      : { height: height[0], keep: true, cells: [] },
  );

describe('pages of 100 points', () => {
  test.each([
    { name: 'one page needs no break', given: rows(50, 50), ends: [] },
    { name: 'a full page ends', given: rows(50, 50, 10), ends: [2] },
    { name: 'a heading goes with its table', given: rows(60, [20, 'keep'], 30, 10), ends: [1] },
    { name: 'a chain stays together', given: rows(50, [20, 'keep'], [20, 'keep'], 20), ends: [1] },
    { name: 'repeated rows take their place', given: rows(90, 90, 5, 5), ends: [1, 2] },
    {
      name: 'a run higher than a page is left to the program',
      given: rows(50, [80, 'keep'], 80, 10),
      ends: [],
    },
    { name: 'nothing', given: [], ends: [] },
  ])('$name', ({ given, ends }) => expect(pageBreaks(given, 100, 10)).toEqual(ends));
});
