import { describe, expect, test } from 'vitest';
import { parseCell } from '#domain';
import { numberFormat } from '../excel/number-format.ts';
import { writtenNumber } from './written-number.ts';

const read = (cell: string) => writtenNumber(cell, { cell, reading: parseCell(cell), provenance: null });

describe('a cell with one sure number is a number with words around it', () => {
  test.each([
    ['20件/年', '20', '#,##0"件/年"'],
    ['1,973人/年 (R4)', '1973', '#,##0"人/年 (R4)"'],
    ['1070戸 (R4)', '1070', '0"戸 (R4)"'],
    ['延べ100件 (R6-R9)', '100', '"延べ"#,##0"件 (R6-R9)"'],
    ['76.50%', '76.50', '#,##0.00"%"'],
    ['-684人', '-684', '#,##0"人";"-"#,##0"人"'],
    ['△684人', '-684', '#,##0"人";"△"#,##0"人"'],
    ['0人', '0', '#,##0"人"'],
    ['60.0%以上', '60.0', '#,##0.0"%以上"'],
    ['訪問率100% (R4)', '100', '"訪問率"#,##0"% (R4)"'],
    ['73.4% (※)', '73.4', '#,##0.0"% (※)"'],
  ])('%s', (cell, value, format) => {
    const number = read(cell);
    expect(number?.value).toBe(value);
    expect(number && numberFormat(number)).toBe(format);
  });
});

describe('everything else stays text', () => {
  test.each([
    '小学校 79.5% 中学校 66.6% (R5)',
    '8兆9,704億円',
    '９０団体',
    '未確定 (※)',
    '－(※)',
    '-',
    '',
    'O回',
    '(口10)',
    '基準値を維持 (R10)',
    '684人の転出超過',
    '1,234,567,890,123,456円',
    '20"件"',
  ])('%j', (cell) => expect(read(cell)).toBeNull());

  test('a number that stands in the text twice', () =>
    expect(
      writtenNumber('20件 (20)', { cell: '20件 (20)', reading: parseCell('20件'), provenance: null }),
    ).toBeNull());
});
