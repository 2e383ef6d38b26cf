import Encoding from 'encoding-japanese';
import { documentMessages } from '#messages';
import { BinaryDocumentError, EmptyDocumentError, UndecodableTextError } from '../../document-error.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Shift_JIS' | 'EUC-JP' | 'ISO-2022-JP';
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const decoded = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-16 without a mark: most characters of Japanese text have line feeds or ASCII with a zero byte. */
const utf16WithoutMark = (bytes: Uint8Array): DecodedText['encoding'] | null => {
  if (bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (const [index, byte] of sample.entries()) if (byte === 0) index % 2 === 0 ? even++ : odd++;
  if (even + odd === 0) return null;
  if (odd > 0 && even === 0) return 'UTF-16LE';
  if (even > 0 && odd === 0) return 'UTF-16BE';
  return null;
};

const labels = {
  SJIS: ['shift_jis', 'Shift_JIS'],
  EUCJP: ['euc-jp', 'EUC-JP'],
  JIS: ['iso-2022-jp', 'ISO-2022-JP'],
} as const;

const legacy = (bytes: Uint8Array): DecodedText | null => {
  const guess = Encoding.detect(bytes, ['JIS', 'EUCJP', 'SJIS']);
  const order = [guess, 'SJIS', 'EUCJP'].filter(
    (name): name is keyof typeof labels => String(name) in labels,
  );
  for (const name of order) {
    const [label, encoding] = labels[name];
    const text = decoded(label, bytes);
    if (text !== null) return { text, encoding };
  }
  return null;
};

const decode = (bytes: Uint8Array): DecodedText | null => {
  const whole = (label: string, encoding: DecodedText['encoding']): DecodedText | null => {
    const text = decoded(label, bytes);
    return text === null ? null : { text, encoding };
  };
  if (startsWith(bytes, 0xff, 0xfe)) return whole('utf-16le', 'UTF-16LE');
  if (startsWith(bytes, 0xfe, 0xff)) return whole('utf-16be', 'UTF-16BE');
  const wide = utf16WithoutMark(bytes);
  if (wide !== null) return whole(wide.toLowerCase(), wide);
  // ISO-2022-JP is plain ASCII with escapes, so it must be tried before UTF-8 accepts it.
  const escaped = bytes.includes(0x1b) ? whole('iso-2022-jp', 'ISO-2022-JP') : null;
  return escaped ?? whole('utf-8', 'UTF-8') ?? legacy(bytes);
};

const placeOf = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length + 1 };
};

/** Control characters (tab, line feed, form feed, return and escape apart) are found in no text document. */
const isText = (code: number): boolean =>
  code >= 0x20 ? code !== 0xfffe && code !== 0xffff : [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(code);

const firstNotText = (text: string): number => {
  for (let index = 0; index < text.length; index++) if (!isText(text.charCodeAt(index))) return index;
  return -1;
};

/**
 * Bytes to text: UTF-8 and UTF-16 with and without a mark, Shift_JIS, EUC-JP, ISO-2022-JP. The mark is
 * not part of the text. Throws `EmptyDocumentError` for white space only, `BinaryDocumentError`,
 * `UndecodableTextError`.
 */
export const decodeText = (name: string, bytes: Uint8Array): DecodedText => {
  const result = decode(bytes);
  if (result === null) {
    // Text of a known code damaged in places is told apart from data by its lines.
    const zero = bytes.indexOf(0);
    if (zero >= 0) throw new BinaryDocumentError(name, 1, documentMessages.binary(name, 1, zero + 1));
    throw new UndecodableTextError(name, 1, documentMessages.undecodable(name, 1));
  }
  const control = firstNotText(result.text);
  if (control >= 0) {
    const { line, column } = placeOf(result.text, control);
    throw new BinaryDocumentError(name, line, documentMessages.binary(name, line, column));
  }
  if (result.text.trim() === '') throw new EmptyDocumentError(name, null, documentMessages.empty(name));
  return result;
};
