import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DataTable } from './data-table.ts';
import { tableCsv, tableRecords } from './table-csv.ts';

const table = (cell: string | null, kind: DataTable['columns'][number]['kind'] = 'text'): DataTable => ({
  columns: [{ id: 'cell', label: { ja: '値', en: 'value' }, kind }],
  rows: [[cell]],
});

const line = (cell: string | null, kind?: DataTable['columns'][number]['kind']) =>
  tableCsv(table(cell, kind), 'ja').split('\r\n')[1];

describe('a cell in the data file', () => {
  test.each([
    ['plain text', '米沢市', '米沢市'],
    ['a comma', '3,951', '"3,951"'],
    ['a quotation mark', 'いわゆる"関係"人口', '"いわゆる""関係""人口"'],
    ['a line break', '一行目\n二行目', '一行目 二行目'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula in quotation marks', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a dash that stands for nothing', '-', '-'],
    ['a sum', '+5+A1', "'+5+A1"],
    ['a reference', '@A1', "'@A1"],
    ['nothing', null, ''],
  ])('%s', (_name, cell, written) => {
    expect(line(cell)).toBe(written);
  });

  test('quoted words keep their line breaks and marks, numbers their sign', () => {
    expect(tableCsv(table('①一行目\r\n二行目', 'quoted'), 'ja')).toBe('\uFEFF値\r\n"①一行目\n二行目"\r\n');
  });

  test('codes have words in the language of the headings, other texts stay', () => {
    const column = {
      id: 'status',
      label: { ja: '状態', en: 'status' },
      kind: 'text' as const,
      words: { pending: { ja: '未確定', en: 'pending' } },
    };
    const statuses: DataTable = { columns: [column], rows: [['pending'], ['ほか']] };
    expect(tableCsv(statuses, 'ja')).toBe('\uFEFF状態\r\n未確定\r\nほか\r\n');
    expect(tableRecords(statuses)).toEqual([{ status: 'pending' }, { status: 'ほか' }]);
  });

  test('a negative number stays a number', () => {
    expect(line('-684', 'number')).toBe('-684');
  });

  test('no text can start a formula, and the heading is in the asked language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const written = tableCsv(table(cell), 'en').slice('\uFEFFvalue\r\n'.length, -'\r\n'.length);
        expect(written.replace(/^"/, '')).not.toMatch(/^[=@\t\r]/);
      }),
    );
  });

  test('the file starts with the mark that Excel needs and ends its lines as the standard says', () => {
    expect(tableCsv(table('a'), 'ja')).toBe('\uFEFF値\r\na\r\n');
  });
});

test('records keep null apart from the empty text', () => {
  expect(tableRecords(table(null))).toEqual([{ cell: null }]);
  expect(tableRecords(table(''))).toEqual([{ cell: '' }]);
});
