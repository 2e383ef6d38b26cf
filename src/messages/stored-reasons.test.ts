import { describe, expect, test } from 'vitest';
import { readingDoubts } from './reading.ts';
import { settingReasons } from './setting-reasons.ts';
import { readingReasonText, settingReasonText } from './stored-reasons.ts';

const said = <T>(sentence: T | ((...quoted: string[]) => T)): T =>
  typeof sentence === 'function' ? (sentence as (...quoted: string[]) => T)('5件×4年') : sentence;

describe('a reason stored in Japanese is found again in both languages', () => {
  test.each(Object.entries(readingDoubts))('of a reading: %s', (_, sentence) => {
    const { ja, en } = said(sentence);
    expect(readingReasonText(ja)).toEqual({ ja, en });
  });

  test.each(Object.entries(settingReasons))('of a setting: %s', (_, sentence) => {
    const { ja, en } = said(sentence);
    expect(settingReasonText(ja)).toEqual({ ja, en });
  });

  test('several in a row', () => {
    const [first, second] = [readingDoubts.labels_missing(), readingDoubts.unknown_unit('代')];
    expect(readingReasonText(`${first.ja}${second.ja}`).en).toBe(`${first.en} ${second.en}`);
  });

  test('what is in no catalogue stays as it is', () => {
    const both = { ja: '並び順から列を割り当てました。', en: '並び順から列を割り当てました。' };
    expect(readingReasonText(both.ja)).toEqual(both);
  });
});
