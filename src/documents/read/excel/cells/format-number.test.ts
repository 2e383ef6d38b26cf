import { describe, expect, test } from 'vitest';
import { formatNumber } from './format-number.ts';

describe('a stored number as a person sees it on the sheet', () => {
  test.each([
    ['0.39', '0.0%', '39.0%'],
    ['0.38963', '0.0%', '39.0%'],
    ['1.005', '0.00', '1.01'],
    ['2.5', '0', '3'],
    ['1553', '#,##0"人"', '1,553人'],
    ['5', '0件', '5件'],
    ['39', 'General"人"', '39人'],
    ['12', '0.0_);(0.0)', '12.0'],
    ['1234.567', '#,##0.##', '1,234.57'],
    ['1234567', '#,##0,"千円"', '1,235千円'],
    ['1234567.891', '#,##0.0,,"百万円"', '1.2百万円'],
    ['6', '"R"0', 'R6'],
    ['5', '00', '05'],
    ['100', '"約"#,##0"人"', '約100人'],
    ['1500', '[$¥-411]#,##0', '¥1,500'],
    ['12', '@', '12'],
    ['0.30000000000000004', 'General', '0.3'],
    ['0.33333333333333331', 'General', '0.333333333'],
    ['8970400000000', 'General', '8970400000000'],
    ['1234.5', '[>=1000]#,##0;0.0', '1,235'],
    ['12.34', '[>=1000]#,##0;0.0', '12.3'],
    ['0', '#,##0;-#,##0;"－"', '－'],
  ])('%s in %s is %s', (stored, format, text) => {
    expect(formatNumber(stored, format, false)).toEqual({ text, doubt: null });
  });

  test.each([
    ['#,##0', '-684'],
    ['#,##0;-#,##0', '-684'],
    ['#,##0;△#,##0', '△684'],
    ['#,##0;"▲ "#,##0', '▲ 684'],
    ['#,##0_);(#,##0)', '-684'],
    ['#,##0;[Red]#,##0', '-684'],
  ])('a negative number in %s stays negative: %s', (format, text) => {
    expect(formatNumber('-684', format, false).text).toBe(text);
  });

  test.each([
    ['yyyy/m/d', '2024/6/1'],
    ['[$-411]ggge"年"m"月"d"日"', '令和6年6月1日'],
    ['[$-ja-JP]ge.m.d', 'R6.6.1'],
    ['[$-411]ggge"年度"', '令和6年度'],
    ['yyyy"年"m"月";@', '2024年6月'],
    ['m"月"d"日"(aaa)', '6月1日(土)'],
  ])('a date in %s is %s', (format, text) => {
    expect(formatNumber('45444', format, false)).toEqual({ text, doubt: null });
    expect(formatNumber('43982', format, true)).toEqual({ text, doubt: null });
  });

  test('eras end where they ended', () => {
    const era = (serial: string) => formatNumber(serial, '[$-411]ggge"年"m"月"d"日"', false).text;
    expect(era('43585')).toBe('平成31年4月30日');
    expect(era('43586')).toBe('令和1年5月1日');
    expect(era('32515')).toBe('昭和64年1月7日');
    expect(era('32516')).toBe('平成1年1月8日');
  });

  test.each([
    ['0.5', '# ?/?', '0.5'],
    ['1553', '[DBNum3]0', '1553'],
    ['1.5', '0.0E+00', '1.5'],
    ['12', ';;;', '12'],
    ['20240601', '0"年"00"月"00"日"', '20240601'],
    ['abc', '0', 'abc'],
  ])('%s in %s cannot be shown exactly: the stored number, and a doubt', (stored, format, text) => {
    const shown = formatNumber(stored, format, false);
    expect(shown.text).toBe(text);
    expect(shown.doubt).not.toBeNull();
  });
});
