import { describe, expect, test } from 'vitest';
import { coverage, headOf, leftover, normalName, runsOf, sharedNoun } from './likeness.ts';

test.each([
  ['市内企業と工学部教員の共同研究数', ['市内企業', '工学部教員', '共同研究数']],
  ['ＴＥＡＭ ＮＥＸＴ の登録数【再掲】', ['TEAMNEXT', '登録数']],
  ['授業にICTを活用できる教員の割合', ['授業', 'ICT', '活用', '教員', '割合']],
])('runs of %s', (name, runs) => expect(runsOf(name)).toEqual(runs));

test.each([
  ['観光入込客数（年間）', '観光入込客数'],
  ['高等学校 卒業者の就職率', '高等学校卒業者の就職率'],
])('%s and %s are one name', (a, b) => expect(normalName(a)).toBe(normalName(b)));

test.each([
  ['共同研究数', '共同研究'],
  ['新規就農者数', '新規就農'],
  ['県内事業所への就職率', '就職'],
])('head of %s', (name, head) => expect(headOf(name)).toBe(head));

describe('coverage and leftover', () => {
  test('all of the name is said', () =>
    expect(coverage('協力会の組織数', '除雪の協力会では、組織数が増えた')).toBe(1));
  test('nothing of it is said', () => expect(coverage('協力会の組織数', '観光客を迎えた')).toBe(0));
  test('counting words are never left over', () => expect(leftover('登録団体', ['応援団の登録数'])).toBe(''));
  test('a narrower subject is left over', () =>
    expect(leftover('中学生の参加人数', ['催しの参加人数'])).toBe('中学生'));
});

test.each([
  ['移住希望者へのセミナー開催数', '広域移住相談会の実施件数', '移住'],
  ['婚活イベントの実施回数', '広域連携事業の実施数', ''],
])('%s and %s share %s', (a, b, shared) => expect(sharedNoun(a, b)).toBe(shared));
