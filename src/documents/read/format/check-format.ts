import { documentMessages } from '#messages';
import { DocumentTooLargeError, EmptyDocumentError, UnsupportedFormatError } from '../../document-error.ts';

/** 50 MB: more than any evaluation sheet, less than what would exhaust a small server. */
export const documentSizeLimit = 50 * 1024 * 1024;

/** First bytes of formats that are often handed in instead of text. */
const signatures: readonly { readonly bytes: readonly number[]; readonly format: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], format: 'PDF' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'Excel 97-2003 / Word 97-2003' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'ZIP' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'ZIP' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], format: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], format: 'GIF' },
  { bytes: [0x1f, 0x8b], format: 'gzip' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'RTF' },
];

/** What a ZIP is, by a name that stands near its start. */
const packages: readonly (readonly [string, string])[] = [
  ['xl/', 'Excel (.xlsx)'],
  ['word/', 'Word (.docx)'],
  ['ppt/', 'PowerPoint (.pptx)'],
  ['opendocument', 'OpenDocument'],
];

const formatOf = (name: string, bytes: Uint8Array): string | null => {
  const found = signatures.find(({ bytes: head }) => head.every((byte, index) => bytes[index] === byte));
  if (found?.format !== 'ZIP') return found?.format ?? null;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  const inside = packages.find(([path]) => head.includes(path))?.[1];
  if (inside) return inside;
  const extension = /\.(xlsx|docx|pptx|ods)$/i.exec(name)?.[1]?.toLowerCase();
  return extension ? `ZIP (.${extension})` : 'ZIP';
};

/**
 * Refuses what cannot be a text document, before any of it is decoded. Throws `EmptyDocumentError`,
 * `DocumentTooLargeError` (over 50 MB) or `UnsupportedFormatError`.
 */
export const checkFormat = (name: string, bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new EmptyDocumentError(name, null, documentMessages.empty(name));
  if (bytes.length > documentSizeLimit) {
    const facts = documentMessages.tooLarge(name, bytes.length, documentSizeLimit);
    throw new DocumentTooLargeError(name, null, facts);
  }
  const format = formatOf(name, bytes);
  if (format !== null) {
    throw new UnsupportedFormatError(name, null, documentMessages.unsupported(name, format));
  }
};
