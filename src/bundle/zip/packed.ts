import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import { bundleMessages as messages } from '#messages';
import { BundleError } from '../bundle-error.ts';

const deflated = promisify(deflateRaw);

/** A file as it stands in an archive: packed, or as it is where packing makes it no smaller. */
export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** Length before packing. */
  readonly length: number;
}

/** Length of a single file that an archive of ours can say. */
const longest = 0xffffffff;

/** Packs a file. Throws `BundleError` for one of 4 GB or more. */
export const packed = async (path: string, bytes: Uint8Array): Promise<PackedFile> => {
  if (bytes.length >= longest) throw new BundleError(messages.tooLong(path), messages.tooLongRemedy());
  const small = await deflated(bytes, { level: 9 });
  const isDeflated = small.length < bytes.length;
  return {
    path,
    content: isDeflated ? small : bytes,
    isDeflated,
    crc: crc32(bytes),
    length: bytes.length,
  };
};
