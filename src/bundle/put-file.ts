import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { FileContent } from './bundle-files.ts';
import { type Fingerprint, fingerprintOf } from './manifest.ts';

/** Bytes up to which a file is held in memory before it is written. */
const held = 4_000_000;

/** Undefined where there is no such file. */
export const readIfThere = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
};

/** Hash and length of a file; undefined where there is none. Long ones are read in pieces. */
export const fingerprintOfFile = async (path: string): Promise<Fingerprint | undefined> => {
  const known = await stat(path).catch(() => undefined);
  if (known === undefined || known.size <= held) {
    const bytes = await readIfThere(path);
    return bytes && fingerprintOf(bytes);
  }
  const sha256 = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(path)) {
    sha256.update(piece);
    bytes += piece.length;
  }
  return { sha256: sha256.digest('hex'), bytes };
};

export interface PutFile {
  readonly file: Fingerprint;
  /** False where the same lay there already and was not touched. */
  readonly written: boolean;
}

/**
 * Writes content to a path unless the same lies there, which only happens where `mayBeThere`. Large content goes
 * through the file `aside`, so that it is never held as a whole.
 */
export const putFile = async (
  path: string,
  content: FileContent,
  { mayBeThere, aside }: { readonly mayBeThere: boolean; readonly aside: string },
): Promise<PutFile> => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const sha256 = createHash('sha256');
  let out: Awaited<ReturnType<typeof open>> | undefined;
  try {
    for await (const piece of content) {
      length += piece.length;
      if (out === undefined) pieces.push(piece);
      if (length <= held) continue;
      out ??= await open(aside, 'w');
      for (const each of pieces.length > 0 ? pieces.splice(0) : [piece]) {
        sha256.update(each);
        await out.writeFile(each);
      }
    }
  } finally {
    await out?.close();
  }
  if (out === undefined) {
    const bytes = pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
    const there = mayBeThere ? await readIfThere(path) : undefined;
    const written = there === undefined || Buffer.compare(there, bytes) !== 0;
    if (written) await writeFile(path, bytes);
    return { file: fingerprintOf(bytes), written };
  }
  const file = { sha256: sha256.digest('hex'), bytes: length };
  const there = mayBeThere ? await fingerprintOfFile(path) : undefined;
  const written = there?.sha256 !== file.sha256;
  await (written ? rename(aside, path) : rm(aside));
  return { file, written };
};
