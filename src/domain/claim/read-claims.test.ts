import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimBase } from './claim.ts';
import { readClaims } from './read-claims.ts';

const base = (of: ClaimBase | null): string => {
  if (of === null) return '';
  if (of.kind !== 'period') return of.kind;
  return 'year' in of.period
    ? `${of.period.year}${of.period.kind === 'calendar_year' ? '年' : ''}`
    : of.period.kind;
};

/** A claim in one line: 「rate 22% down from baseline」. */
const brief = (claim: Claim): string => {
  switch (claim.kind) {
    case 'figure':
      return `${claim.figure.value}${claim.figure.unit}${claim.of === null ? '' : ` @${base(claim.of)}`} = ${claim.subject.nearest || claim.subject.topics[0] || '?'}`;
    case 'change':
      return [
        claim.measure,
        claim.amount?.text,
        claim.direction,
        `against ${base(claim.base)}`,
        claim.from === null ? null : `from ${claim.from.text}`,
        claim.to === null ? null : `to ${claim.to.text}`,
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(' ');
    case 'breakdown':
      return `${claim.relation} ${claim.whole.text} = ${claim.parts.map((part) => `${part.sign < 0 ? '-' : '+'}${part.figure.text}`).join('')}`;
    case 'latest':
      return `latest @${base(claim.of)} = ${claim.subject.nearest || claim.subject.topics[0] || '?'}`;
  }
};

const changes = (text: string) =>
  readClaims(text)
    .filter((claim) => claim.kind === 'change')
    .map(brief);
const figures = (text: string) =>
  readClaims(text)
    .filter((claim) => claim.kind === 'figure')
    .map(brief);
const breakdowns = (text: string) =>
  readClaims(text)
    .filter((claim) => claim.kind === 'breakdown')
    .map(brief);

describe('change against a named base', () => {
  test.each([
    ['基準値の35%減となった。', 'rate 35% down against baseline'],
    ['利用者は前年度と比べて12.5%増加した。', 'rate 12.5% up against previous_year'],
    ['会員数は令和5年度の1.8倍となった。', 'times 1.8倍 against 2023'],
    ['参加者数は対前年度比104%であった。', 'ratio 104% against previous_year'],
    ['満足度は前回調査より3.2ポイント上昇した。', 'difference 3.2ポイント up against previous_survey'],
    ['令和4年度から14件増加した。', 'difference 14件 up against 2022'],
    ['前年度に比べ大幅に減少し、45人減となった。', 'difference 45人 down against previous_year'],
    ['目標値を5人上回る結果となった。', 'difference 5人 up against target'],
    ['基準値(令和4年度)に対し、20件の増となった。', 'difference 20件 up against baseline'],
    ['昨年度比で約2割の増、来館者は8%増えた。', 'rate 8% up against unnamed'],
    ['基準値を下回る結果となった。', 'direction down against baseline'],
    ['差は前年度から3人縮まった。', 'difference 3人 down against previous_year'],
    ['受診率は前年度の額を上回った。', 'direction up against previous_year'],
  ])('%s → %s', (text, expected) => expect(changes(text)).toContain(expected));

  test('two amounts of one change', () =>
    expect(changes('来場者は前年度より300人(2.5%)増加した。')).toEqual([
      'difference 300人 up against previous_year',
      'rate 2.5% up against previous_year',
    ]));
});

describe('from one value to another', () => {
  test.each([
    ['登録者は、1,200人から1,350人に増加した。', 'direction up against unnamed from 1,200人 to 1,350人'],
    ['延長は令和4年度の10kmから12.5kmへ25%増加した。', 'rate 25% up against 2022 from 10km to 12.5km'],
    ['前年度の40件から15件増えた。', 'difference 15件 up against previous_year from 40件'],
    ['基準年度の50人を8人下回った。', 'difference 8人 down against baseline from 50人'],
    ['前年より12社増の合計80社となった。', 'difference 12社 up against previous_year to 80社'],
  ])('%s → %s', (text, expected) => expect(changes(text)).toContain(expected));

  test('a range of numbers is no change', () =>
    expect(changes('1回あたり5件から20件の相談を受けた。')).toEqual([]));
});

describe('additions', () => {
  test.each([
    ['新たに6社を認証した。', 'addition 6社 up against unnamed'],
    ['地図など計9件の情報を、新たに公開した。', 'addition 9件 up against unnamed'],
  ])('%s → %s', (text, expected) => expect(changes(text)).toEqual([expected]));
});

describe('figures with their subject and time', () => {
  test.each([
    ['図書館の利用者数は、令和6年度は12,345人であった。', ['12345人 @2024 = 図書館の利用者数']],
    ['登録数の推移 令和5年度:31団体 令和6年度:40団体', ['31団体 @2023 = 登録数', '40団体 @2024 = 登録数']],
    [
      '令和5年の出生率は、令和4年の1.40を下回り、1.31となった。',
      ['1.40 @2022年 = 出生率', '1.31 @2023年 = 出生率'],
    ],
    ['目標値の70.0%には届いていない。', ['70.0% @target = ?']],
    ['寄附額は1億2,340万円であった。', ['12340万円 = 寄附額']],
    ['予算は３万５千円、参加者は１２０人。', ['120人 = 参加者']],
    ['相談会を開いた結果、隣の市の80件より多かった。', ['80件 = 隣の市']],
  ])('%s', (text, expected) => expect(figures(text)).toEqual(expect.arrayContaining(expected)));

  test('a figure without a predicate of its own, before a change of something else, is not taken for a value', () => {
    expect(figures('前年に比べ、来館者は40人、貸出は12冊少なくなった。')).toEqual([]);
    expect(figures('来館者は40人、前年より3人少なくなった。')).toEqual(['40人 = 来館者']);
  });

  test.each([
    '第2種の講座と5類への移行、GX2030、21歳の女性、3番目の高さ、5年間の計画、9月2日の行事、10時から。',
    '令和6年4月1日から令和7年3月31日まで。',
  ])('names, ages, ordinals and dates are no figures: %s', (text) => expect(figures(text)).toEqual([]));
});

describe('parts and wholes', () => {
  test.each([
    ['応募者:21件(市内12件、県内6件、県外3件)', ['sum 21件 = +12件+6件+3件']],
    ['男性15人、女性9人、計24人が受講した。', ['sum 24人 = +15人+9人']],
    ['参加者は200人(うち中学生60人)であった。', ['part 200人 = +60人']],
    ['転入者300人に対し転出者420人で、120人の転出超過となった。', ['sum 120人 = -300人+420人']],
    ['出展12社(市内5社、市外など4社)', []],
    ['助成15件(1件あたり最大10万円)', []],
  ])('%s', (text, expected) => expect(breakdowns(text)).toEqual(expected));
});

test('the time of the newest value', () =>
  expect(readClaims('総生産について、直近の公表値である令和3年度は減少した。').map(brief)).toContain(
    'latest @2021 = 総生産',
  ));

test('positions are those of the text, whatever the text', () => {
  const piece = fc.constantFrom(
    '令和6年度',
    '前年度比',
    '12人',
    '3.5%',
    '増加',
    'は',
    'から',
    '、',
    '。',
    '(',
    ')',
    '\n',
    '①',
    '1,234',
    '計',
    'うち',
    '目標値',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const claim of readClaims(text)) {
        expect(claim.start).toBeLessThan(claim.end);
        expect(claim.end).toBeLessThanOrEqual(text.length);
        if (claim.kind === 'figure') expect(text.slice(claim.start, claim.end)).toBe(claim.figure.text);
      }
    }),
  );
});
