import { describe, expect, it } from 'vitest';
import { eraOn, eras } from './eras.ts';
import { countFiscalYears, fiscalYearOf, fiscalYearOfDate, fiscalYearsOf } from './fiscal-years.ts';
import { resolveYear, toInterval } from './interval.ts';
import { parsePeriod } from './parse-period.ts';
import type { Period } from './period.ts';
import { comparePeriods, containsPeriod } from './relations.ts';

const period = (text: string): Period => {
  const parsed = parsePeriod(text);
  if (parsed === null) throw new Error(`not a period: ${text}`);
  return parsed;
};

describe('eras', () => {
  it('follow each other without a gap', () => {
    for (const [index, era] of eras.entries()) expect(eras[index + 1]?.from ?? null).toBe(era.until);
  });

  it.each([
    ['2019-04-30', '平成'],
    ['2019-05-01', '令和'],
    ['1989-01-07', '昭和'],
    ['1926-12-25', '昭和'],
    ['1912-07-29', '明治'],
  ])('%s is in %s', (date, name) => expect(eraOn(date)?.name).toBe(name));

  it('knows none before 明治', () => expect(eraOn('1850-01-01')).toBeUndefined());
});

describe('toInterval', () => {
  it.each([
    ['R6年度', '2024-04-01', '2025-04-01'],
    ['R6年', '2024-01-01', '2025-01-01'],
    ['R5年度末', '2024-03-31', '2024-04-01'],
    ['R5年度当初', '2023-04-01', '2023-04-02'],
    ['令和6年2月', '2024-02-01', '2024-03-01'],
    ['R6.12', '2024-12-01', '2025-01-01'],
    ['R6.3.31', '2024-03-31', '2024-04-01'],
    ['R6年冬', '2024-12-01', '2025-03-01'],
    ['R6年度～R9年度', '2024-04-01', '2028-04-01'],
    ['令和6年度下半期', '2024-10-01', '2025-04-01'],
  ])('%s is [%s, %s)', (text, start, end) => expect(toInterval(period(text))).toEqual({ start, end }));

  it('open ends stay open, and a span has no place', () => {
    expect(toInterval(period('~R4年10月'))).toEqual({ start: null, end: '2022-11-01' });
    expect(toInterval(period('R6年度以降'))).toEqual({ start: '2024-04-01', end: null });
    expect(toInterval(period('5年間'))).toBeNull();
  });

  it('a bare year is what the plan says it is', () => {
    expect(toInterval(period('R6'), 'fiscal_year')).toEqual({ start: '2024-04-01', end: '2025-04-01' });
    expect(toInterval(period('R6'), 'calendar_year')).toEqual({ start: '2024-01-01', end: '2025-01-01' });
    expect(resolveYear(period('R6-R9'), 'fiscal_year')).toEqual(period('R6年度～R9年度'));
    expect(resolveYear(period('R6年'), 'fiscal_year')).toEqual(period('R6年'));
  });
});

describe('fiscal years', () => {
  it.each([
    ['R6', 2024],
    ['R6年', 2024],
    ['R7.3.31', 2024],
    ['R7年4月', 2025],
    ['令和6年度第4四半期', 2024],
    ['R6年冬', 2024],
    ['R6-R9', null],
    ['5年間', null],
    ['~R4', null],
  ])('%s is reported in %s', (text, year) => expect(fiscalYearOf(period(text))).toBe(year));

  it.each([
    ['R6-R9', 4],
    ['H30年6月~R4', 5],
    ['2018～2022年', 5],
    ['5年間', 5],
    ['R6', 1],
    ['R6以降', null],
  ])('%s counts %s fiscal years', (text, count) => expect(countFiscalYears(period(text))).toBe(count));

  it('turn on April 1', () => {
    expect(fiscalYearOfDate('2025-03-31')).toBe(2024);
    expect(fiscalYearOfDate('2025-04-01')).toBe(2025);
    expect(fiscalYearsOf(period('R6-R9'))).toEqual({ from: 2024, to: 2027 });
  });
});

describe('relations', () => {
  it('orders by the first day, then by the last', () => {
    const ordered = ['~R4', 'R5年', 'R5年度', 'R6年3月', 'R6年度', 'R6-R9', 'R6以降'].map(period);
    expect([...ordered].reverse().sort(comparePeriods)).toEqual(ordered);
  });

  it.each([
    ['R6-R9', 'R7年度', true],
    ['R6年度', 'R7.3.31', true],
    ['R6年度', 'R6.3.31', false],
    ['R6以降', 'R9', true],
    ['R6年度', 'R6以降', false],
    ['5年間', 'R6', false],
  ])('%s contains %s: %s', (outer, inner, expected) =>
    expect(containsPeriod(period(outer), period(inner))).toBe(expected),
  );
});
