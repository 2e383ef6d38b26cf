import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetSafe, withoutGuard } from './spreadsheet-safe.ts';

describe('cells that a spreadsheet may open', () => {
  test.each(['-684人', '-561', '-12.5%', '-', '-(※)', '+3.2ポイント', '△684', '20件/年 (R4)', ''])(
    '%j stays as written',
    (text) => expect(spreadsheetSafe(text)).toBe(text),
  );
  test.each([
    '=1+1',
    '@SUM(A1)',
    '+SUM(A1:A9)',
    '-2+3',
    "-2+3+cmd|' /C calc'!A0",
    '-HYPERLINK("x")',
    '\t=1',
    '-A1',
  ])('%j cannot run', (text) => expect(spreadsheetSafe(text)).toBe(`'${text}`));

  test('nothing that could run is left at the start, and the text comes back', () => {
    const start = fc.constantFrom('', '=', '@', '+', '-', "'", "''", '\t', '\r', '-2+');
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme' }), (head, tail) => {
        const cell = spreadsheetSafe(head + tail);
        expect(cell).not.toMatch(/^[=@\t\r]/);
        expect(withoutGuard(cell)).toBe(head + tail);
      }),
    );
  });
});
