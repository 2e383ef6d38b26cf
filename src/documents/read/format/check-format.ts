import { documentMessages } from '#messages';
import { DocumentTooLargeError, EmptyDocumentError, UnsupportedFormatError } from '../../document-error.ts';
import { refuseContainer } from '../excel/package/refuse-container.ts';

/** 50 MB: more than any evaluation sheet, less than what would exhaust a small server. */
export const documentSizeLimit = 50 * 1024 * 1024;

/** First bytes of formats that are often handed in instead of text. */
const signatures: readonly { readonly bytes: readonly number[]; readonly format: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], format: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'ZIP' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'ZIP' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], format: 'JPEG' },
  { bytes: [0x47, 0x49, 0x46, 0x38], format: 'GIF' },
  { bytes: [0x1f, 0x8b], format: 'gzip' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'RTF' },
];

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

/** What the reader of a file will be. */
export type DocumentFormat = 'text' | 'workbook' | 'pdf';

/**
 * Refuses what cannot be read, before any of it is decoded. What is inside a ZIP is for the reader of
 * workbooks to say. Throws `EmptyDocumentError`, `DocumentTooLargeError` (over 50 MB),
 * `PasswordProtectedError` or `UnsupportedFormatError`.
 */
export const checkFormat = (name: string, bytes: Uint8Array): DocumentFormat => {
  if (bytes.length === 0) throw new EmptyDocumentError(name, null, documentMessages.empty(name));
  if (bytes.length > documentSizeLimit) {
    const facts = documentMessages.tooLarge(name, bytes.length, documentSizeLimit);
    throw new DocumentTooLargeError(name, null, facts);
  }
  refuseContainer(name, bytes);
  const found = signatures.find(({ bytes: head }) => startsWith(bytes, head));
  if (found === undefined) return 'text';
  if (found.format === 'ZIP') return 'workbook';
  if (found.format === 'PDF') return 'pdf';
  throw new UnsupportedFormatError(name, null, documentMessages.unsupported(name, found.format));
};
