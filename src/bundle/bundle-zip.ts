import { rename, rm } from 'node:fs/promises';
import { ahead } from './ahead.ts';
import { bundleFiles } from './bundle-files.ts';
import type { BundleSummary } from './bundle-folder.ts';
import type { BundleSource } from './bundle-source.ts';
import { fingerprintOf, manifestName, writeManifest } from './manifest.ts';
import { draftManifest } from './manifest-draft.ts';
import { packed } from './zip/packed.ts';
import { writeZip } from './zip/write-zip.ts';

/** Files that are packed while the next is made. */
const atOnce = 4;

const bytesOf = async (content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
};

/**
 * Writes the bundle as one ZIP archive, files in the order of their names and without the day, the manifest last: the
 * same publications make the same bytes. It takes its name when it is whole.
 */
export const writeBundleZip = async (source: BundleSource, file: string): Promise<BundleSummary> => {
  const unfinished = `${file}.part`;
  const draft = await draftManifest(source);
  let files = 0;
  const entries = async function* () {
    const made = ahead(bundleFiles(source), atOnce, async ({ path, content, from }) => {
      const bytes = await bytesOf(content);
      return { from, bytes: fingerprintOf(bytes), entry: await packed(path, bytes) };
    });
    for await (const { from, bytes, entry } of made) {
      draft.add(entry.path, bytes, from);
      files += 1;
      yield entry;
    }
    yield packed(manifestName, writeManifest(await draft.finish()));
  };
  try {
    const { bytes } = await writeZip(unfinished, entries());
    await rename(unfinished, file);
    return { written: files, unchanged: 0, kept: 0, removed: 0, files, bytes };
  } catch (error) {
    await draft.requireNoNews();
    throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
};
