import { documentMessages } from '#messages';
import { PasswordProtectedError, UnsupportedFormatError } from '../../../document-error.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Names of streams stand as UTF-16 in the container's directory. */
const holds = (bytes: Uint8Array, stream: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'));

const kinds = [
  ['Workbook', 'Excel 97-2003 (.xls)'],
  ['Book', 'Excel 97-2003 (.xls)'],
  ['WordDocument', 'Word 97-2003 (.doc)'],
  ['PowerPoint Document', 'PowerPoint 97-2003 (.ppt)'],
] as const;

/**
 * Refuses the container that Office used until 2003 and that wraps a file under a password today. Throws
 * `PasswordProtectedError` or `UnsupportedFormatError` with how to save the file so that it can be read.
 */
export const refuseContainer = (file: string, bytes: Uint8Array): void => {
  if (!signature.every((byte, index) => bytes[index] === byte)) return;
  if (holds(bytes, 'EncryptedPackage'))
    throw new PasswordProtectedError(file, null, documentMessages.passwordProtected(file));
  const format = kinds.find(([stream]) => holds(bytes, stream))?.[1] ?? 'Excel 97-2003 / Word 97-2003';
  throw new UnsupportedFormatError(file, null, documentMessages.saveAsXlsx(file, format));
};
