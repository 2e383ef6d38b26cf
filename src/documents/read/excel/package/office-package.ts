import { crc32, inflateRawSync } from 'node:zlib';
import { documentMessages } from '#messages';
import {
  DamagedDocumentError,
  ExpandsTooMuchError,
  PasswordProtectedError,
} from '../../../document-error.ts';
import { workbookLimits } from './reading-limits.ts';
import { type ZipEntry, zipEntries } from './zip-directory.ts';

const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * The parts of an Office file, unpacked one by one when asked for and checked by their check sums: a
 * flipped bit must not become another number.
 */
export class OfficePackage {
  readonly file: string;
  readonly #bytes: Uint8Array;
  readonly #entries = new Map<string, ZipEntry>();

  /**
   * Throws `DamagedDocumentError`; `PasswordProtectedError` for parts under a password;
   * `ExpandsTooMuchError` when the parts together are larger than the limit, before any is unpacked.
   */
  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.#bytes = bytes;
    const entries = zipEntries(file, bytes);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    if (unpacked > workbookLimits.unpackedBytes || entries.length > workbookLimits.parts) {
      const facts = documentMessages.expandsTooMuch(file, unpacked, workbookLimits.unpackedBytes);
      throw new ExpandsTooMuchError(file, null, facts);
    }
    if (entries.some(({ encrypted }) => encrypted))
      throw new PasswordProtectedError(file, null, documentMessages.passwordProtected(file));
    // Names of parts are compared without regard to case.
    for (const entry of entries) this.#entries.set(entry.name.toLowerCase(), entry);
  }

  get names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.#entries.has(path.toLowerCase());
  }

  /** A part's bytes, or null when there is none. Throws `DamagedDocumentError` naming the part. */
  find(path: string): Uint8Array | null {
    const entry = this.#entries.get(path.toLowerCase());
    if (!entry) return null;
    const bytes = this.#unpacked(entry);
    if (bytes === null || bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc)
      throw new DamagedDocumentError(this.file, null, documentMessages.damagedPart(this.file, entry.name));
    return bytes;
  }

  #unpacked(entry: ZipEntry): Uint8Array | null {
    const { offset, packed, unpacked, method } = entry;
    const data = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
    if (offset + 30 > data.byteLength || data.getUint32(offset, true) !== localMark) return null;
    const start = offset + 30 + data.getUint16(offset + 26, true) + data.getUint16(offset + 28, true);
    const body = this.#bytes.subarray(start, start + packed);
    if (method === stored) return body;
    if (method !== deflated) return null;
    try {
      // The directory may lie about the size: one byte more than it says, and unpacking stops.
      return inflateRawSync(body, { maxOutputLength: unpacked + 1 });
    } catch {
      return null;
    }
  }
}
