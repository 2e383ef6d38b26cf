import { open } from 'node:fs/promises';
import type { PackedFile } from './packed.ts';

/** 1 January 1980, the first day ZIP knows: the same files make the same archive on every day. */
const date = 0x0021;
/** Made as on Unix: names are no code page's, and every file may be read by all and written by its owner. */
const unix = 0x0300;
const mode = 0o100644 * 0x10000;
/** Names are UTF-8. */
const utf8 = 0x0800;
const [small, whole] = [0xffff, 0xffffffff];

const record = (signature: number, ...fields: readonly (readonly [2 | 4 | 8, number])[]): Buffer => {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  buffer.writeUInt32LE(signature);
  let at = 4;
  for (const [size, value] of fields) {
    if (size === 2) buffer.writeUInt16LE(value, at);
    else if (size === 4) buffer.writeUInt32LE(value, at);
    else buffer.writeBigUInt64LE(BigInt(value), at);
    at += size;
  }
  return buffer;
};

/**
 * Writes packed files as a ZIP archive, one at a time, in the order they come in. More than 65,535 files or 4 GB make it a
 * ZIP64, which every current program reads (APPNOTE 4.3.14, 4.5.3). Single files stay below 4 GB.
 */
export const writeZip = async (
  path: string,
  files: AsyncIterable<PackedFile>,
): Promise<{ readonly files: number; readonly bytes: number }> => {
  await using out = await open(path, 'w');
  /** Of the central directory, a thousand entries in each but the last. */
  const blocks: Buffer[] = [];
  const entries: Buffer[] = [];
  let [offset, count] = [0, 0];
  const write = async (...parts: readonly Uint8Array[]) => {
    const bytes = Buffer.concat(parts);
    await out.writeFile(bytes);
    offset += bytes.length;
  };
  for await (const { path: name, content, isDeflated, crc, length } of files) {
    const [nameBytes, start] = [Buffer.from(name), offset];
    const far = start >= whole;
    const common = [
      [2, far ? 45 : 20],
      [2, utf8],
      [2, isDeflated ? 8 : 0],
      [2, 0],
      [2, date],
      [4, crc],
      [4, content.length],
      [4, length],
      [2, nameBytes.length],
    ] as const;
    await write(record(0x04034b50, ...common, [2, 0]), nameBytes, content);
    const extra = far ? record(0x00080001, [8, start]) : Buffer.alloc(0);
    count += 1;
    if (count % 1_000 === 0) blocks.push(Buffer.concat(entries.splice(0)));
    entries.push(
      record(
        0x02014b50,
        [2, unix + (far ? 45 : 20)],
        ...common,
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, mode],
        [4, far ? whole : start],
      ),
      nameBytes,
      extra,
    );
  }
  const start = offset;
  for (const block of [...blocks, Buffer.concat(entries)]) await write(block);
  const size = offset - start;
  if (count >= small || start >= whole) {
    const at = offset;
    await write(
      record(
        0x06064b50,
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, size],
        [8, start],
      ),
      record(0x07064b50, [4, 0], [8, at], [4, 1]),
    );
  }
  await write(
    record(
      0x06054b50,
      [2, 0],
      [2, 0],
      [2, Math.min(count, small)],
      [2, Math.min(count, small)],
      [4, Math.min(size, whole)],
      [4, Math.min(start, whole)],
      [2, 0],
    ),
  );
  await out.sync();
  return { files: count, bytes: offset };
};
