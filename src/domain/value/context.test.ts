import { describe, expect, it } from 'vitest';
import { formatReading } from './format-reading.ts';
import { parseCell } from './parse-cell.ts';

describe('what surrounds a cell', () => {
  it('gives the period of the heading, apart from the cell’s own', () => {
    const reading = parseCell('19人/年', { header: '基準値 (R4)' });
    expect(reading.period).toBeNull();
    expect(reading.inherited?.period).toEqual({ text: 'R4', value: { kind: 'year', year: 2022 } });
    expect(parseCell('19人/年 (R3)', { header: '基準値 (R4)' }).inherited?.period).toBeUndefined();
  });

  it('takes no period from a heading with several', () => {
    expect(parseCell('12', { header: 'R5実績・R6実績' }).inherited).toBeUndefined();
  });

  it.each([
    ['54.0', { header: '現状値（％）' }, '%'],
    ['1,200', { indicator: '寄附金額(千円)' }, '千円'],
    ['1,200', { indicator: '寄附金額［単位：千円］' }, '千円'],
    ['12', { indicator: '満足度(平均)' }, undefined],
    ['12', { rowUnits: ['人', '人'] }, '人'],
    ['12', { rowUnits: ['人', '件'] }, undefined],
    ['12件', { header: '現状値（人）' }, undefined],
  ])('「%s」 in %j has the unit %s', (cell, context, unit) =>
    expect(parseCell(cell, context).inherited?.unit).toBe(unit),
  );

  it('gives the basis of the indicator’s name', () => {
    expect(parseCell('293件', { indicator: '計画策定件数(累計)' }).inherited?.basis).toBe('cumulative');
    expect(parseCell('21件/年', { indicator: '計画策定件数(累計)' }).inherited).toBeUndefined();
    expect(parseCell('－', { indicator: '計画策定件数(累計)' }).inherited).toBeUndefined();
  });

  it('lets the footnote say why there is no value', () => {
    const dash = (text: string) => parseCell('－(※)', { footnotes: { '※': text } }).status;
    expect(dash('次回、令和8年度実施予定')).toBe('not_measured');
    expect(dash('R7年秋に確定')).toBe('pending');
    expect(dash('統計の定義は別紙のとおり')).toBe('none');
    expect(parseCell('73.4% (※)', { footnotes: { '※': '参考値：別の調査による' } }).notes).toContain(
      '参考値',
    );
    expect(parseCell('73.4%', { footnotes: { '※': '参考値' } }).notes).toEqual([]);
  });
});

describe('formatReading', () => {
  it.each([
    ['延べ100件以上 (R6-R9)', '延べ100件以上 (R6-R9)', '100件 or more in total (R6-R9)'],
    ['21件／年（R4）', '21件/年 (R4)', '21件 a year (R4)'],
    ['△684', '-684', '-684'],
    ['東北１位', '東北1位', '東北1位'],
    ['小：60％ 中：70％', '小 60%、中 70%', '小 60%, 中 70%'],
    ['未確定', '未確定', 'not known yet'],
    ['― 件/年', '－ 件/年', '– 件 a year'],
    ['現状値から向上', '増', 'increase'],
    ['', '', ''],
  ])('%s', (cell, ja, en) => {
    expect(formatReading(parseCell(cell), 'ja')).toBe(ja);
    expect(formatReading(parseCell(cell), 'en')).toBe(en);
  });
});
