import { describe, expect, test } from 'vitest';
import type { Subject } from './claim.ts';
import { readClaims } from './read-claims.ts';
import { tieOf, tieOfAddition } from './tie.ts';

const subjectIn = (text: string): Subject => {
  const claim = readClaims(text).find((each) => each.kind === 'change' || each.kind === 'figure');
  if (claim === undefined) throw new Error(`no claim in ${text}`);
  return claim.subject;
};
const around = { title: '応援団の運営', owners: ['青木市', '本市'], namesTable: false };
const name = (text: string) => ({ name: text, labels: [], alone: false });
const tie = (text: string, indicator: string, title = around.title) =>
  tieOf(subjectIn(text), name(indicator), { ...around, title });

describe('tied', () => {
  test.each([
    ['the whole name', '応援団の登録数は244件となった。', '応援団の登録数'],
    ['the name without particles', '応援団登録団体:244件', '応援団の登録数'],
    [
      'its long end',
      'セミナー・相談会の参加人数は153人であった。',
      '学生と企業を結ぶセミナー・相談会の参加人数',
    ],
    [
      'a general word, its beginning in the sentence before',
      '協力会の組織数が増えた。組織数は53団体である。',
      '協力会の組織数',
    ],
  ])('by %s', (_, text, indicator) => expect(tie(text, indicator)).toBe('sure'));

  test.each([
    ['surely, when the table is named', true, 'sure'],
    ['but not surely, when it is not', false, 'likely'],
  ] as const)('by the title, when the sentence has no subject, %s', (_, namesTable, certainty) =>
    expect(
      tieOf(subjectIn('基準値の22%減となった。'), name('応援寄附金額'), {
        ...around,
        title: '応援寄附金の推進',
        namesTable,
      }),
    ).toBe(certainty),
  );
  test('by the only line of the node, when the table is named, but not surely', () =>
    expect(
      tieOf(
        subjectIn('基準値の22%減となった。'),
        { name: '来館者数', labels: [], alone: true },
        { ...around, namesTable: true },
      ),
    ).toBe('likely'));
});

describe('not tied', () => {
  test.each([
    ['a narrower subject', '中学生の参加人数は153人であった。', '催しの参加人数'],
    ['another subject', '相談件数は33件であった。', '登録件数'],
    ['another municipality', '北川市では、応援団の登録数が244件となった。', '応援団の登録数'],
    ['only a part of the name', '市内企業は8件であった。', '市内企業と大学の共同研究数'],
  ])('%s', (_, text, indicator) => expect(tie(text, indicator)).toBeNull());

  test('one of two series that the text does not name', () =>
    expect(
      tieOf(subjectIn('就職率は76.5%であった。'), { name: '就職率', labels: ['東部'], alone: false }, around),
    ).toBeNull());
});

test('an addition names what it adds to somewhere in the sentence', () => {
  const subject = subjectIn('水道の図など計11件の地図を新たに公開型GISに載せた。');
  expect(tieOfAddition(subject, name('公開型GISに載せた地図数'), around)).toBe('sure');
  expect(tieOfAddition(subject, name('電子入札の件数'), around)).toBeNull();
});
