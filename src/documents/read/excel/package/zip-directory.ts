import { documentMessages } from '#messages';
import { DamagedDocumentError } from '../../../document-error.ts';

/** A file inside a ZIP, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of its local header. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const directoryMark = 0x02014b50;
const longest = 0xffffffff;
const endSize = 22;
const commentLimit = 0xffff;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const findEnd = (data: DataView): number => {
  const last = data.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - commentLimit); at--)
    if (data.getUint32(at, true) === endMark) return at;
  return -1;
};

/** Sizes of 4 GB and more stand in an extra field; streaming writers put small ones there as well. */
const extraSizes = (data: DataView, from: number, length: number): number[] => {
  for (let at = from; at + 4 <= from + length; ) {
    const [id, size] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
    if (id === 1)
      return Array.from({ length: Math.floor(size / 8) }, (_, index) =>
        Number(data.getBigUint64(at + 4 + index * 8, true)),
      );
    at += 4 + size;
  }
  return [];
};

/**
 * The files that a ZIP holds, by its central directory; nothing is unpacked. Throws `DamagedDocumentError`
 * when the directory is missing (a file cut short) or does not fit the file. `bytes` may be the end of the file only,
 * from its byte `from`.
 */
export const zipEntries = (file: string, bytes: Uint8Array, from = 0): ZipEntry[] => {
  const damaged = () => new DamagedDocumentError(file, null, documentMessages.cutShort(file));
  const data = view(bytes);
  const end = findEnd(data);
  if (end < 0) throw damaged();
  const count = data.getUint16(end + 10, true);
  const start = data.getUint32(end + 16, true) - from;
  const entries: ZipEntry[] = [];
  try {
    for (let at = start, index = 0; index < count; index++) {
      if (data.getUint32(at, true) !== directoryMark) throw damaged();
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
        data.getUint16(at + field, true),
      ) as [number, number, number];
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const wide = extraSizes(data, at + 46 + nameLength, extraLength);
      const sized = (field: number): number => {
        const value = data.getUint32(at + field, true);
        return value === longest ? (wide.shift() ?? value) : value;
      };
      const [unpacked, packed, offset] = [sized(24), sized(20), sized(42)];
      entries.push({
        name: name.replaceAll('\\', '/').replace(/^\//, ''),
        method: data.getUint16(at + 10, true),
        encrypted: (data.getUint16(at + 8, true) & 1) === 1,
        crc: data.getUint32(at + 16, true),
        packed,
        unpacked,
        offset,
      });
      at += 46 + nameLength + extraLength + commentLength;
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
  return entries;
};
