import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeriods } from './find-periods.ts';
import { formatPeriod } from './format-period.ts';
import { toInterval } from './interval.ts';
import { parsePeriod, readPeriod } from './parse-period.ts';
import type { Period } from './period.ts';

const fiscal = (year: number): Period => ({ kind: 'fiscal_year', year });
const calendar = (year: number): Period => ({ kind: 'calendar_year', year });
const year = (western: number): Period => ({ kind: 'year', year: western });
const month = (western: number, number: number): Period => ({ kind: 'month', year: western, month: number });
const day = (western: number, number: number, date: number): Period => ({
  kind: 'day',
  year: western,
  month: number,
  day: date,
});
const range = (from: Period | null, to: Period | null): Period => ({ kind: 'range', from, to });

describe('parsePeriod', () => {
  it.each<[string, Period]>([
    ['R6', year(2024)],
    ['Ｒ６', year(2024)],
    ['R6年', calendar(2024)],
    ['R6年度', fiscal(2024)],
    ['令和6年度', fiscal(2024)],
    ['令和６年', calendar(2024)],
    ['令和元年', calendar(2019)],
    ['令和元年度', fiscal(2019)],
    ['R元', year(2019)],
    ['㋿6年度', fiscal(2024)],
    ['平成31年度', fiscal(2019)],
    ['平成42年度', fiscal(2030)],
    ['平成 25 年', calendar(2013)],
    ['昭和64年', calendar(1989)],
    ['S63', year(1988)],
    ['大正14年', calendar(1925)],
    ['明治22年', calendar(1889)],
    ['2024', year(2024)],
    ['2024年', calendar(2024)],
    ['２０２４年度', fiscal(2024)],
    ['FY2024', fiscal(2024)],
    ["'20", year(2020)],
    ['‘20', year(2020)],
    ['’95年度', fiscal(1995)],
    ['(R4)', year(2022)],
    ['（令和4年度）', fiscal(2022)],
    ['R6.3.31', day(2024, 3, 31)],
    ['令和6年3月31日', day(2024, 3, 31)],
    ['2024-03-31', day(2024, 3, 31)],
    ['2024/3/31', day(2024, 3, 31)],
    ['H30年6月', month(2018, 6)],
    ['R8.9月', month(2026, 9)],
    ['R7.3', month(2025, 3)],
    ['R7.3末', { kind: 'month', year: 2025, month: 3, at: 'end' }],
    ['R5末現在', { kind: 'year', year: 2023, at: 'end' }],
    ['令和5年度末', { kind: 'fiscal_year', year: 2023, at: 'end' }],
    ['R7年秋', { kind: 'season', year: 2025, season: 'autumn' }],
    ['令和7年3月31日現在', day(2025, 3, 31)],
    ['~R4年10月', range(null, month(2022, 10))],
    ['H31まで', range(null, year(2019))],
    ['R6以降', range(year(2024), null)],
    ['R6～', range(year(2024), null)],
    ['H30年6 月~R4', range(month(2018, 6), year(2022))],
    ['R6-R9', range(year(2024), year(2027))],
    ['R6〜R9', range(year(2024), year(2027))],
    ['R6－R9', range(year(2024), year(2027))],
    ['R6～9', range(year(2024), year(2027))],
    ['令和6～9年度', range(fiscal(2024), fiscal(2027))],
    ['2018～ 2019', range(year(2018), year(2019))],
    ['2018-19', range(year(2018), year(2019))],
    ['2023～2027 年', range(calendar(2023), calendar(2027))],
    ['平成27年度から令和元年度', range(fiscal(2015), fiscal(2019))],
    ['令和6年9月2日~5日', range(day(2024, 9, 2), day(2024, 9, 5))],
    ['令和6年4~6月', range(month(2024, 4), month(2024, 6))],
    ['R6.4～R7.3', range(month(2024, 4), month(2025, 3))],
    ['令和6年度上半期', range(month(2024, 4), month(2024, 9))],
    ['令和6年度第4四半期', range(month(2025, 1), month(2025, 3))],
    ['2024年前期', range(month(2024, 1), month(2024, 6))],
    ['令和6（2024）年度', fiscal(2024)],
    ['2024（令和6）年度', fiscal(2024)],
    ['令和6年度(2024年度)', fiscal(2024)],
    ['H31/R1', year(2019)],
    ['5年間', { kind: 'span', years: 5 }],
    ['3か年', { kind: 'span', years: 3 }],
  ])('%s', (text, period) => expect(parsePeriod(text)).toEqual(period));

  it.each([
    ['17年度', 'era_missing'],
    ['9月末', 'year_missing'],
    ['10月1日現在', 'year_missing'],
    ['R9～R6', 'reversed'],
    ['令和6年2月30日', 'no_such_date'],
    ['H99', 'no_such_date'],
    ['R0', 'no_such_date'],
    ['令和6（2023）年度', 'no_such_date'],
  ])('%s is a period with a doubt: %s', (text, doubt) =>
    expect(readPeriod(text)).toEqual({ kind: 'doubtful', doubt }),
  );

  it.each([
    '',
    '人',
    '2,024',
    '12件',
    'R6件',
    'PR6',
    '5年以上',
    '令和',
    '2024.13',
    'ABC',
    '令和6年度の実績',
    '20241',
  ])('「%s」 is not a period', (text) => expect(readPeriod(text)).toEqual({ kind: 'not_a_period' }));

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readPeriod(text)));
    const pieces = fc.constantFrom(
      'R',
      '令和',
      '6',
      '12',
      '2024',
      '年',
      '年度',
      '月',
      '日',
      '~',
      '-',
      '.',
      '末',
      '(',
      ')',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }),
        (parts) => void [readPeriod(parts.join('')), findPeriods(parts.join(''))],
      ),
      { numRuns: 2000 },
    );
  });
});

const years = fc.integer({ min: 1869, max: 2045 });
const months = fc.record({
  kind: fc.constant('month' as const),
  year: years,
  month: fc.integer({ min: 1, max: 12 }),
});
const days = fc
  .record({
    kind: fc.constant('day' as const),
    year: years,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year: y, month: m, day: d }) => new Date(Date.UTC(y, m - 1, d)).getUTCMonth() === m - 1);
const wholeYears = fc.record(
  {
    kind: fc.constantFrom('fiscal_year' as const, 'calendar_year' as const, 'year' as const),
    year: years,
    at: fc.constantFrom('end' as const),
  },
  { requiredKeys: ['kind', 'year'] },
);
const seasons = fc.record({
  kind: fc.constant('season' as const),
  year: years,
  season: fc.constantFrom('spring' as const, 'summer' as const, 'autumn' as const, 'winter' as const),
});
const points: fc.Arbitrary<Period> = fc.oneof(wholeYears, seasons, months, days) as fc.Arbitrary<Period>;
const ranges: fc.Arbitrary<Period> = fc
  .tuple(
    years,
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom('fiscal_year' as const, 'calendar_year' as const),
  )
  .map(([from, length, kind]) => range({ kind, year: from }, { kind, year: from + length }));
const openRanges: fc.Arbitrary<Period> = fc
  .tuple(fc.oneof(wholeYears, months, days) as fc.Arbitrary<Period>, fc.boolean())
  .map(([end, start]) => (start ? range(end, null) : range(null, end)));
const spans: fc.Arbitrary<Period> = fc
  .integer({ min: 1, max: 99 })
  .map((length) => ({ kind: 'span', years: length }));

describe('formatPeriod', () => {
  it.each<[Period, string, string, string]>([
    [fiscal(2024), '令和6年度', 'R6年度', '2024年度'],
    [calendar(2019), '令和元年', 'R1年', '2019年'],
    [year(2024), '令和6', 'R6', '2024'],
    [month(2019, 4), '平成31年4月', 'H31年4月', '2019年4月'],
    [month(2019, 5), '令和元年5月', 'R1年5月', '2019年5月'],
    [day(2019, 4, 30), '平成31年4月30日', 'H31年4月30日', '2019年4月30日'],
    [range(fiscal(2024), fiscal(2027)), '令和6年度～令和9年度', 'R6年度～R9年度', '2024年度～2027年度'],
    [{ kind: 'fiscal_year', year: 2023, at: 'end' }, '令和5年度末', 'R5年度末', '2023年度末'],
  ])('%j', (period, long, short, western) => {
    expect(formatPeriod(period, { calendar: 'wareki', locale: 'ja' })).toBe(long);
    expect(formatPeriod(period, { calendar: 'wareki', locale: 'ja', short: true })).toBe(short);
    expect(formatPeriod(period, { calendar: 'seireki', locale: 'ja' })).toBe(western);
  });

  it.each<[Period, string]>([
    [fiscal(2024), 'FY2024'],
    [calendar(2024), '2024'],
    [month(2024, 3), 'March 2024'],
    [day(2024, 3, 31), '31 March 2024'],
    [{ kind: 'fiscal_year', year: 2023, at: 'end' }, 'end of FY2023'],
    [range(fiscal(2024), fiscal(2027)), 'FY2024–FY2027'],
    [range(null, year(2019)), 'until 2019'],
    [{ kind: 'span', years: 5 }, '5 years'],
  ])('%j in English', (period, text) =>
    expect(formatPeriod(period, { calendar: 'seireki', locale: 'en' })).toBe(text),
  );

  it('what is printed in Japanese is read back as the same period', () => {
    const format = fc.record({
      calendar: fc.constantFrom('wareki' as const, 'seireki' as const),
      locale: fc.constant('ja' as const),
      short: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.oneof(points, ranges, openRanges, spans), format, (period, style) => {
        expect(parsePeriod(formatPeriod(period, style)), formatPeriod(period, style)).toEqual(period);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findPeriods', () => {
  it.each<[string, string[]]>([
    ['R6実績', ['R6']],
    ['実績値 (R6)', ['R6']],
    ['令和6年度実績', ['令和6年度']],
    ['目標(令和9年度)', ['令和9年度']],
    ['目標値（2027）', ['2027']],
    ['H27年度からR1年度まで', ['H27年度からR1年度まで']],
    ['利用者数は令和5年度が10名、令和6年度が22名', ['令和5年度', '令和6年度']],
    ['登録数(令和7年3月31日現在)は244', ['令和7年3月31日現在']],
    ['令和6年9月2日~5日の4日間', ['令和6年9月2日~5日']],
    ['令和6年4~6月の催し', ['令和6年4~6月']],
    ['2000人が参加した', []],
    ['AWARD2024を実施', []],
    ['PR6件、H2Oを5Lほど', []],
    ['T字路3か所とS級2人', []],
    ['合計1,950件', []],
  ])('%s', (text, found) => expect(findPeriods(text).map((period) => period.text)).toEqual(found));

  it('offsets point into the text as given', () => {
    const text = '　ＡＢ令和６年度は①の２０２５年３月末';
    for (const { start, end, text: found } of findPeriods(text)) expect(text.slice(start, end)).toBe(found);
    expect(findPeriods(text)).toHaveLength(2);
  });
});

describe('intervals', () => {
  it('a printed period covers the same days after reading', () => {
    fc.assert(
      fc.property(points, (period) => {
        const interval = toInterval(period);
        expect(interval?.start).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect((interval?.start ?? '') < (interval?.end ?? '')).toBe(true);
      }),
    );
  });
});
