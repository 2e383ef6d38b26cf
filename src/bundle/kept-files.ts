import { join } from 'node:path';
import type { BundleSource } from './bundle-source.ts';
import type { BundledFile, Manifest } from './manifest.ts';
import type { ManifestDraft } from './manifest-draft.ts';
import type { Places } from './places.ts';
import { fingerprintOfFile } from './put-file.ts';

/**
 * Tells which files of a bundle need not be made again: the same program made them with the same settings, everything
 * they were made from stands as it stood then, and they lie there as they were written. What is kept is added to the
 * draft. Where anything that stood in the bundle is gone, everything is made: a page may have led there.
 */
export const keptFiles = ({
  source,
  folder,
  places,
  draft,
  manifest,
}: {
  readonly source: BundleSource;
  readonly folder: string;
  readonly places: Places;
  readonly draft: ManifestDraft;
  readonly manifest: Manifest | undefined;
}): ((path: string) => Promise<BundledFile | undefined>) => {
  const named = new Set(places.values());
  if (
    manifest === undefined ||
    manifest.maker !== source.maker ||
    manifest.product !== source.product ||
    manifest.url !== source.url ||
    Object.keys(manifest.files).some((path) => !named.has(path))
  )
    return async () => undefined;
  const indexes = new Set([...places].filter(([address]) => source.isIndex(address)).map(([, path]) => path));
  const stands = manifest.origins.map(async (names) => {
    for (const name of names) if (manifest.states[name] !== (await draft.stateOf(name))) return false;
    return true;
  });
  return async (path) => {
    const file = manifest.files[path];
    // The index names files by what stands in the bundle, which nothing that was asked tells.
    if (file === undefined || indexes.has(path) || !(await stands[file.origin])) return undefined;
    const there = await fingerprintOfFile(join(folder, path));
    if (there?.sha256 !== file.sha256) return undefined;
    draft.add(path, file, manifest.origins[file.origin] ?? []);
    return file;
  };
};
