import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceLimits } from './evidence-kinds.ts';
import { extensionOf, tidyFileName } from './file-name.ts';

test.each([
  ['an ordinary name', '決算書 R7.pdf', '決算書 R7.pdf'],
  ['folders of every system', '../../etc/../起業者数.csv', '起業者数.csv'],
  ['folders of Windows', 'C:\\Users\\hanako\\統計.xlsx', '統計.xlsx'],
  ['only folders', '../../', null],
  ['only dots', '...', null],
  ['nothing', '', null],
  ['control characters', '決算\u0000書\r\n.pdf', '決算書.pdf'],
  ['a line that would start a header', 'a\r\nContent-Type: text/html\r\n\r\n.pdf', 'html.pdf'],
  ['a mark that turns the direction', '請求\u202Efdp.exe', '請求fdp.exe'],
  ['marks of zero width', 'a\u200B\u2066b\u2069\uFEFF.txt', 'ab.txt'],
  ['a hidden file', '.htaccess', 'htaccess'],
  ['characters of patterns', 'a<b>|c?.csv', 'a_b__c_.csv'],
  ['dots and spaces that Windows drops', '資料.pdf. . ', '資料.pdf'],
  ['half characters', 'a\uD800b.txt', 'ab.txt'],
  ['a voiced mark apart, as macOS sends it', '\u30AB\u3099\u30A4\u30C9.pdf', '\u30AC\u30A4\u30C9.pdf'],
])('%s', (_what, sent, kept) => expect(tidyFileName(sent)).toBe(kept));

test('a name of any length keeps its end', () => {
  const name = tidyFileName(`${'長い'.repeat(5000)}.xlsx`) ?? '';
  expect([...name].length).toBe(evidenceLimits.name);
  expect(extensionOf(name)).toBe('xlsx');
});

test('whatever is sent: nothing unseen, no folder, and the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sent) => {
      const name = tidyFileName(sent);
      if (name === null) return;
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      expect(name).not.toMatch(/^\.|\.$/);
      expect([...name].length).toBeLessThanOrEqual(evidenceLimits.name);
      expect(tidyFileName(name)).toBe(name);
    }),
  );
});
