import { describe, expect, test } from 'vitest';
import { documentDoubts } from './document-doubts/document-doubts.ts';
import type { Sentence, Sentences } from './localized-from.ts';
import { readingDoubts } from './reading.ts';
import { settingReasons } from './setting-reasons.ts';
import { readingReasonText, settingReasonText } from './stored-reasons.ts';

const said = (sentence: Sentence, ...quoted: string[]) =>
  typeof sentence === 'function' ? sentence(...quoted) : sentence;

const doubts: readonly (readonly [string, string, Sentence])[] = Object.entries<Sentences>({
  reading: readingDoubts,
  ...documentDoubts,
}).flatMap(([catalogue, sentences]) =>
  Object.entries(sentences).map(([id, sentence]) => [catalogue, id, sentence] as const),
);

describe('a reason stored in Japanese is found again in both languages', () => {
  test.each(doubts)('of %s: %s', (_, __, sentence) => {
    const { ja, en } = said(sentence, '5件×4年', '事業者数 (R6)');
    expect(en).not.toBe(ja);
    expect(readingReasonText(ja)).toEqual({ ja, en });
  });

  test.each(Object.entries<Sentence>(settingReasons))('of a setting: %s', (_, sentence) => {
    const { ja, en } = said(sentence, '5件×4年');
    expect(settingReasonText(ja)).toEqual({ ja, en });
  });

  test.each(doubts)('before and behind every other: %s: %s', (_, __, sentence) => {
    const first = said(sentence, '甲', '乙');
    for (const [, , other] of doubts) {
      const second = said(other, '丙', '丁');
      expect(readingReasonText(`${first.ja}${second.ja}`).en).toBe(`${first.en} ${second.en}`);
      expect(readingReasonText(`${second.ja} ${first.ja}`).en).toBe(`${second.en} ${first.en}`);
    }
  });

  test('whatever is quoted', () => {
    const { titleContinued, sourceCut } = documentDoubts.names;
    for (const quoted of ['', '「道の駅」の利用', '1行目\n2行目', '移住しました。', '$& (.*) \\1', '…'])
      for (const { ja, en } of [
        titleContinued(quoted, '策定'),
        titleContinued('策定', quoted),
        sourceCut(quoted),
      ])
        expect(readingReasonText(ja)).toEqual({ ja, en });
  });

  test('what is in no catalogue stays as it is', () => {
    for (const ja of ['列の並びは担当者に聞きました。', `${readingDoubts.labels_missing().ja}担当者より。`])
      expect(readingReasonText(ja)).toEqual({ ja, en: ja });
  });

  test('a text made to be searched for long is not', () => {
    const ja = '「甲」の続きとして'.repeat(100_000);
    const start = process.cpuUsage();
    expect(readingReasonText(ja).en).toBe(ja);
    expect(readingReasonText('「甲」の続きとして'.repeat(400)).en).toBe('「甲」の続きとして'.repeat(400));
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});
