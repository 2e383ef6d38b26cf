import Encoding from 'encoding-japanese';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = '指標名\t基準値\t実績値\n市内企業の数\t１２社\t①3.30％\n';
const encoded = (to: 'SJIS' | 'EUCJP' | 'JIS' | 'UTF16LE' | 'UTF16BE'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE' }));
const marked = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);
const utf8 = new TextEncoder().encode(text);

describe('text of every encoding that municipal files come in', () => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8', marked([0xef, 0xbb, 0xbf], utf8)],
    ['Shift_JIS', encoded('SJIS')],
    ['EUC-JP', encoded('EUCJP')],
    ['ISO-2022-JP', encoded('JIS')],
    ['UTF-16LE', marked([0xff, 0xfe], encoded('UTF16LE'))],
    ['UTF-16BE', marked([0xfe, 0xff], encoded('UTF16BE'))],
    ['UTF-16LE', encoded('UTF16LE')],
    ['UTF-16BE', encoded('UTF16BE')],
  ] as const)('%s', (encoding, bytes) => {
    expect(decodeText('sheet.txt', bytes)).toEqual({ text, encoding });
  });
});
