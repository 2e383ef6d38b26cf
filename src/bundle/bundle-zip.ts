import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type BundleSummary, writeBundleFolder } from './bundle-folder.ts';
import type { BundleSource } from './bundle-source.ts';
import { manifestName, readManifest } from './manifest.ts';
import { writeZip } from './zip/write-zip.ts';

/**
 * Writes the bundle as one ZIP archive, files in the order of their names and without the day: the same publications
 * make the same bytes. It takes its name when it is whole.
 */
export const writeBundleZip = async (source: BundleSource, file: string): Promise<BundleSummary> => {
  const folder = await mkdtemp(join(dirname(resolve(file)), '.bundle-'));
  const unfinished = `${file}.part`;
  try {
    const summary = await writeBundleFolder(source, folder);
    const manifest = readManifest(await readFile(join(folder, manifestName)));
    const names = [manifestName, ...Object.keys(manifest?.files ?? {})].sort();
    const { bytes } = await writeZip(
      unfinished,
      (async function* () {
        for (const path of names) yield { path, bytes: await readFile(join(folder, path)) };
      })(),
    );
    await rename(unfinished, file);
    return { ...summary, bytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(unfinished, { force: true });
  }
};
