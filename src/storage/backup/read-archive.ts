import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { ArchiveError } from './archive-error.ts';
import {
  type ArchiveHeader,
  formatName,
  formatVersion,
  headerEntry,
  isFileEntry,
  type Manifest,
  manifestEntry,
  secretEntry,
  tableOf,
} from './archive-format.ts';

export type ArchivePart =
  | { readonly kind: 'header'; readonly header: ArchiveHeader }
  /** JSON lines. */
  | { readonly kind: 'rows'; readonly table: string; readonly lines: readonly string[] }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: 'secret'; readonly bytes: Buffer }
  /** The last part: everything before it is as it was written. */
  | { readonly kind: 'manifest'; readonly manifest: Manifest };

/** One entry has to fit into memory as text. */
const largestEntry = 500 * 1024 * 1024;

const json = <T>(bytes: Buffer): T | null => {
  try {
    return JSON.parse(bytes.toString('utf8')) as T;
  } catch {
    return null;
  }
};

const headerOf = (file: string, name: string, bytes: Buffer): ArchiveHeader => {
  const header = name === headerEntry ? json<Partial<ArchiveHeader>>(bytes) : null;
  if (
    header?.format !== formatName ||
    typeof header.version !== 'number' ||
    !Array.isArray(header.migrations)
  )
    throw new ArchiveError('foreign', file);
  if (header.version > formatVersion) throw new ArchiveError('newer', file, String(header.product));
  return header as ArchiveHeader;
};

const partOf = (file: string, name: string, bytes: Buffer): ArchivePart => {
  const table = tableOf(name);
  if (table !== null)
    return { kind: 'rows', table, lines: bytes.toString('utf8').split('\n').filter(Boolean) };
  if (isFileEntry(name)) return { kind: 'file', name, bytes };
  if (name === secretEntry) return { kind: 'secret', bytes };
  throw new ArchiveError('altered', file, name);
};

const sameEntries = (seen: Manifest['entries'], manifest: Manifest | null): boolean =>
  manifest !== null && JSON.stringify(seen) === JSON.stringify(manifest.entries);

async function* entriesOf(file: string): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const unpacked = extract();
  const [source, gunzip] = [createReadStream(file), createGunzip()];
  const stop = (error: Error) => unpacked.destroy(error);
  source.on('error', stop);
  gunzip.on('error', stop);
  source.pipe(gunzip).pipe(unpacked);
  try {
    for await (const entry of unpacked) {
      const { name, size = 0, type } = entry.header;
      if (type !== 'file') throw new ArchiveError('altered', file, name);
      if (size > largestEntry) throw new ArchiveError('altered', file, name);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield { name, bytes: Buffer.concat(chunks) };
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

const explain = (file: string, error: unknown, begun: boolean): unknown => {
  if (error instanceof ArchiveError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(code))
    return new ArchiveError('notReadable', file, code, { cause: error });
  // Not gzip, not tar, or neither from some place on.
  return new ArchiveError(begun ? 'torn' : 'foreign', file, '', { cause: error });
};

/**
 * The parts of an archive in their order. Whoever uses them keeps nothing before the manifest has come: only then is
 * it known that none was altered, added or lost. Throws `ArchiveError`.
 */
export async function* readArchive(file: string): AsyncGenerator<ArchivePart> {
  const seen: Manifest['entries'][number][] = [];
  let whole = false;
  try {
    for await (const { name, bytes } of entriesOf(file)) {
      if (whole || seen.some((each) => each.name === name)) throw new ArchiveError('altered', file, name);
      if (seen.length === 0) yield { kind: 'header', header: headerOf(file, name, bytes) };
      else if (name === manifestEntry) {
        const manifest = json<Manifest>(bytes);
        if (!sameEntries(seen, manifest) || manifest === null) throw new ArchiveError('altered', file, name);
        whole = true;
        yield { kind: 'manifest', manifest };
      } else yield partOf(file, name, bytes);
      seen.push({ name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  } catch (error) {
    throw explain(file, error, seen.length > 0);
  }
  if (!whole) throw new ArchiveError(seen.length > 0 ? 'torn' : 'foreign', file);
}
