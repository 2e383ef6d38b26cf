import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PublishedTable, toCsv, toRecords } from './published-table.ts';

const table = (cell: string | null, kind: 'text' | 'number' = 'text'): PublishedTable => ({
  columns: [{ id: 'cell', label: { ja: '値', en: 'value' }, kind }],
  rows: [[cell]],
});

const line = (cell: string | null, kind?: 'text' | 'number') =>
  toCsv(table(cell, kind), 'ja').split('\r\n')[1];

describe('a cell in the data file', () => {
  test.each([
    ['plain text', '米沢市', '米沢市'],
    ['a comma', '3,951', '"3,951"'],
    ['a quotation mark', 'いわゆる"関係"人口', '"いわゆる""関係""人口"'],
    ['a line break', '一行目\n二行目', '"一行目\n二行目"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula in quotation marks', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a dash that stands for nothing', '-', "'-"],
    ['a sum', '+5', "'+5"],
    ['a reference', '@A1', "'@A1"],
    ['nothing', null, ''],
  ])('%s', (_name, cell, written) => {
    expect(line(cell)).toBe(written);
  });

  test('a negative number stays a number', () => {
    expect(line('-684', 'number')).toBe('-684');
  });

  test('no text can start a formula, and the heading is in the asked language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const written = toCsv(table(cell), 'en').slice('\uFEFFvalue\r\n'.length, -'\r\n'.length);
        expect(written.replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('the file starts with the mark that Excel needs and ends its lines as the standard says', () => {
    expect(toCsv(table('a'), 'ja')).toBe('\uFEFF値\r\na\r\n');
  });
});

test('records keep null apart from the empty text', () => {
  expect(toRecords(table(null))).toEqual([{ cell: null }]);
  expect(toRecords(table(''))).toEqual([{ cell: '' }]);
});
