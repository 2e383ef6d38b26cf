import { createHash } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { ArchiveSummary, KeepingProgress } from '#domain';
import { ArchiveError } from './archive-error.ts';
import {
  type ArchiveHeader,
  formatName,
  formatVersion,
  headerEntry,
  type Manifest,
  manifestEntry,
  type Row,
  rowToJson,
  secretEntry,
  tableEntry,
} from './archive-format.ts';
import { fileNamedBy, filesBeside } from './finish-restore.ts';
import type { Snapshot } from './snapshot.ts';

/** Bytes of rows in one entry, before the last row is added. */
const entrySize = 4 * 1024 * 1024;

export interface WriteOptions {
  /** Of the installation, where the files and the secret lie. */
  readonly folder: string;
  readonly product: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

async function* portions(
  rows: AsyncIterable<readonly Row[]>,
  counted: (rows: number) => void,
  seen: (row: Row) => void,
) {
  let lines: string[] = [];
  let size = 0;
  for await (const some of rows) {
    for (const row of some) {
      seen(row);
      const line = rowToJson(row);
      lines.push(line);
      size += line.length;
    }
    counted(some.length);
    if (size < entrySize) continue;
    yield `${lines.join('\n')}\n`;
    lines = [];
    size = 0;
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`;
}

const sync = (path: string): void => {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};

/** A file that lies beside the database; null when somebody has taken it away since it was listed. */
const readBeside = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/**
 * Writes the snapshot, and the files that lie beside the database, as a new archive. It has its name only when it is
 * whole and on the disk. Files are read after the rows; `missing` are those that rows name and that were not there any
 * more, for instance because somebody took them away meanwhile.
 */
export const writeArchive = async (
  file: string,
  snapshot: Snapshot,
  { folder, product, at }: WriteOptions,
  progress: KeepingProgress = () => {},
): Promise<ArchiveSummary & { readonly missing: readonly string[] }> => {
  if (existsSync(file)) throw new ArchiveError('alreadyThere', file);
  const partial = `${file}.partial`;
  const entries: Manifest['entries'][number][] = [];
  const rows: Record<string, number> = {};
  const named = new Set<string>();
  const missing: string[] = [];
  let files = 0;
  const archive = pack();
  const mtime = new Date(at);
  // Who can read it can sign in as anybody: for its owner's eyes only.
  const out = createWriteStream(partial, { mode: 0o600, flags: 'w' });
  const packed = pipeline(archive, createGzip({ level: 6 }), out);
  const add = (name: string, content: Uint8Array | string) =>
    new Promise<void>((resolve, reject) => {
      const bytes = Buffer.from(content as Uint8Array);
      entries.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
      archive.entry({ name, mtime, mode: 0o600 }, bytes, (error) => (error ? reject(error) : resolve()));
      // A disk that fills up ends the reading of rows as well.
      packed.catch(reject);
    });
  const fill = async () => {
    const header: ArchiveHeader = {
      format: formatName,
      version: formatVersion,
      product,
      at,
      migrations: snapshot.migrations,
    };
    await add(headerEntry, `${JSON.stringify(header, null, 2)}\n`);
    for (const table of snapshot.tables) {
      let [count, number] = [0, 0];
      const counted = (more: number) => {
        count += more;
        progress(table.name, count);
      };
      const seen = (row: Row) => {
        const name = fileNamedBy(table.name, row);
        if (name !== null) named.add(name);
      };
      for await (const text of portions(snapshot.rows(table), counted, seen)) {
        number += 1;
        await add(tableEntry(table.name, number), text);
      }
      rows[table.name] = count;
    }
    for (const name of new Set([...named, ...filesBeside(folder)])) {
      const content = readBeside(join(folder, name));
      if (content === null) missing.push(name);
      else {
        await add(name, content);
        files += 1;
        progress('files', files);
      }
    }
    const secret = join(folder, secretEntry);
    if (existsSync(secret)) await add(secretEntry, readFileSync(secret));
    const manifest: Manifest = { entries: [...entries], rows };
    await add(manifestEntry, `${JSON.stringify(manifest)}\n`);
    archive.finalize();
  };
  try {
    await fill();
    await packed;
    sync(partial);
    renameSync(partial, file);
    sync(dirname(file));
    return { at, product, rows, files, size: statSync(file).size, missing };
  } catch (error) {
    // Where writing has ended the archive, what follows from that is no reason.
    const cause: unknown = archive.destroyed
      ? await packed.then(() => error).catch((first: unknown) => first)
      : error;
    archive.destroy();
    rmSync(partial, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOSPC') throw new ArchiveError('diskFull', file, '', { cause });
    if (['ENOENT', 'EACCES', 'EROFS', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(code))
      throw new ArchiveError('notWritable', file, code, { cause });
    throw cause;
  }
};
