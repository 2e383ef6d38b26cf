import { describe, expect, it } from 'vitest';
import { convert, convertible, normalForm } from './normal-form.ts';
import { parseCell } from './parse-cell.ts';

describe('normalForm', () => {
  it.each([
    ['3,951億円', '395100000000', '円'],
    ['40,005 千円', '40005000', '円'],
    ['625百万円', '625000000', '円'],
    ['8兆9,704億円', '8970400000000', '円'],
    ['170万人', '1700000', '人'],
    ['95万9千人', '959000', '人'],
    ['29名', '29', '人'],
    ['6.3万人泊', '63000', '人泊'],
    ['119千㎥', '119000', '㎥'],
    ['2,057.5ha', '20575000', '㎡'],
    ['12.5㌶', '125000', '㎡'],
    ['1,200トン', '1200000', 'kg'],
    ['747千t-CO₂', '747000', 't-CO2'],
    ['42.6MW', '42600', 'kW'],
    ['9ヶ所', '9', 'か所'],
    ['39.0%', '39.0', '%'],
    ['3割', '30', '%'],
    ['5.5‰', '0.55', '%'],
    ['5,483百万円/万トン', '5483000000', '円/万トン'],
    ['12', '12', ''],
  ])('%s is %s %s', (cell, value, unit) => {
    const form = normalForm(parseCell(cell));
    expect(form?.unit).toBe(unit);
    expect(Number(form?.value)).toBe(Number(value));
  });

  it('uses the unit of the surroundings where the cell has none', () => {
    expect(normalForm(parseCell('1,692,995', { header: '基準値（千円）' }))).toEqual({
      value: '1692995000',
      unit: '円',
    });
    expect(normalForm(parseCell('-561', { rowUnits: ['人'] }))).toEqual({ value: '-561', unit: '人' });
  });

  it('is null where there is no single number', () => {
    expect(normalForm(parseCell('小学校 79.5% 中学校 66.6%'))).toBeNull();
    expect(normalForm(parseCell('未確定'))).toBeNull();
  });
});

describe('units', () => {
  it.each([
    ['人', '名', true],
    ['人', '万人', true],
    ['千円', '億円', true],
    ['カ所', '箇所', true],
    ['ha', '㎡', true],
    ['t', '千トン', true],
    ['人', '件', false],
    ['%', 'ポイント', false],
    ['人', '組', false],
    ['人', '人/日', false],
    ['', '人', false],
  ])('%s and %s convertible: %s', (a, b, expected) => expect(convertible(a, b)).toBe(expected));

  it('converts exactly', () => {
    expect(convert({ value: '3951', unit: '億円' }, '千円')).toEqual({ value: '395100000', unit: '千円' });
    expect(convert({ value: '0.1', unit: '億円' }, '円')).toEqual({ value: '10000000', unit: '円' });
    expect(convert({ value: '1', unit: '人' }, '件')).toBeNull();
  });
});
