import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedLine, typedText } from './typed-text.ts';

test.each([
  ['  延べ100件\n', '延べ100件', '延べ100件'],
  ['一行目\r\n二行目', '一行目\n二行目', '一行目 二行目'],
  ['課\t名', '課\t名', '課 名'],
  ['山田　太郎', '山田　太郎', '山田　太郎'],
  ['理由\0です', '理由です', '理由です'],
  ['\u001b[2J消えません', '[2J消えません', '[2J消えません'],
  ['100\u202e件', '100件', '100件'],
  ['半\ud800分', '半\ufffd分', '半\ufffd分'],
  ['𠮷野町', '𠮷野町', '𠮷野町'],
  ['\u202e \u2066', '', ''],
])('%j is kept as %j, on one line as %j', (typed, text, line) => {
  expect([typedText(typed), typedLine(typed)]).toEqual([text, line]);
});

test('what is kept can be typed again without change, and has nothing in it that steers or turns', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const text = typedText(typed);
      expect(typedText(text)).toBe(text);
      expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(text.isWellFormed()).toBe(true);
      expect(typedLine(typed)).not.toMatch(/[\t\n]/);
    }),
  );
});
