import { describe, expect, test } from 'vitest';
import { parseCell, type RecordedValue } from '#domain';
import type { Locale } from '#messages';
import { figure, nothing, notMeasured, parts, pending, worded } from '../../../../test/fixtures/recorded.ts';
import { RecordedFigure } from './recorded-figure.tsx';

const html = (recorded: RecordedValue | null, locale: Locale = 'ja', part: string | null = null) =>
  (<RecordedFigure recorded={recorded} locale={locale} part={part} />).toString();

/** What a reader of the text gets, marks left aside. */
const text = (...args: Parameters<typeof html>) => String(html(...args)).replaceAll(/<[^>]*>/g, '');

describe('figures as people write them', () => {
  test.each([
    ['separators and the unit', figure('1495371', '千円'), '1,495,371千円'],
    ['the decimals of the source', figure('39.0', '%'), '39.0%'],
    ['a negative number', figure('-684', '人', { period: 'R4年' }), '−684人(R4年)'],
    ['an amount a year', figure('21', '件', { basis: 'per_year', period: 'R4' }), '21件/年(R4)'],
    [
      'a total with its window',
      figure('100', '件', { basis: 'cumulative', period: 'R6-R9' }),
      '延べ 100件(R6-R9)',
    ],
    ['a lower bound', figure('60.0', '%', { qualifier: 'gte' }), '60.0% 以上'],
    ['a value to be kept', figure('3', 'か所', { qualifier: 'maintain' }), '3か所 を維持'],
    ['a mark of a footnote', figure('73.4', '%', { notes: ['※'] }), '73.4%※'],
    [
      'several values',
      parts([
        ['小学校', '79.5', '%'],
        ['中学校', '66.6', '%'],
      ]),
      '小学校79.5%中学校66.6%',
    ],
  ])('%s', (_name, recorded, expected) => {
    expect(text(recorded)).toBe(expected);
  });

  test('one part alone, where the page has named it already', () => {
    expect(
      text(
        parts([
          ['男', '80.1', '年'],
          ['女', '84.2', '年'],
        ]),
        'ja',
        '女',
      ),
    ).toBe('84.2年');
  });
});

describe('five ways of standing without an amount look and read differently', () => {
  const cells: readonly [string, RecordedValue | null, string, string][] = [
    ['zero', figure('0', '件'), '0件', '0件'],
    ['blank', null, '空欄', 'left blank'],
    ['pending', pending(), '未確定', 'not settled'],
    ['not measured', notMeasured(), '未調査', 'not surveyed'],
    ['none', nothing(), '該当なし', 'none'],
    ['in words', worded('要望活動の継続'), '要望活動の継続', '要望活動の継続'],
  ];

  test.each(cells)('%s', (_name, recorded, japanese, english) => {
    expect(text(recorded)).toBe(japanese);
    expect(text(recorded, 'en')).toBe(english);
  });

  test('no two share their markup', () => {
    const shapes = cells.map(([, recorded]) => String(html(recorded)).replaceAll(/>[^<]*</g, '><'));
    expect(new Set(shapes).size).toBe(cells.length);
  });
});

test('a cell of a sheet in which nothing stands is blank, not 該当なし', () => {
  const blank = { cell: ' ', reading: parseCell(' '), provenance: null };
  expect(html(blank)).toEqual(html(null));
});

test('doubt is marked in words and leads to the source', () => {
  const doubtful = figure('0', '回', { doubt: { reason: '英字のOで書かれています', raw: 'O回' } });
  expect(text(doubtful)).toBe('0回要確認');
  const linked = String(<RecordedFigure recorded={doubtful} locale="ja" evidence="/x#origin" />);
  expect(linked).toMatch(/^<a class="doubtful" href="\/x#origin">/);
});
