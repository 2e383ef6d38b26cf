import { appendFile, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import { bundleFiles } from './bundle-files.ts';
import type { BundleSource } from './bundle-source.ts';
import { bundledFile, type Manifest, manifestName, readManifest, writeManifest } from './manifest.ts';

/** What writing a bundle changed. */
export interface BundleSummary {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly files: number;
  readonly bytes: number;
}

/** As long as this lies in a folder, the bundle is being written: names of all files that are ours. */
const journalName = 'manifest.unfinished.txt';

const readIfThere = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return undefined;
    throw error;
  }
};

/** Files of ours that lie in the folder already. Throws `BundleError` where others lie in it, or no folder is. */
const ownFiles = async (folder: string): Promise<readonly string[]> => {
  const known = await stat(folder).catch(() => undefined);
  if (known !== undefined && !known.isDirectory())
    throw new BundleError(messages.notAFolder(folder), messages.notAFolderRemedy());
  const manifest = await readIfThere(join(folder, manifestName));
  const journal = await readIfThere(join(folder, journalName));
  const listed = manifest === undefined ? undefined : readManifest(manifest);
  if (listed === undefined && journal === undefined) {
    const others = known === undefined ? [] : (await readdir(folder)).filter((name) => !name.startsWith('.'));
    if (others.length > 0) throw new BundleError(messages.notOurs(folder), messages.notOursRemedy());
  }
  const written = new TextDecoder().decode(journal ?? new Uint8Array()).split('\n');
  return [...Object.keys(listed?.files ?? {}), ...written.filter((path) => path !== '')];
};

const isSame = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  const there = await readIfThere(path);
  return there !== undefined && Buffer.compare(there, bytes) === 0;
};

/** Folders above a removed file that are empty now. */
const removeEmpty = async (folder: string, path: string): Promise<void> => {
  for (let above = dirname(path); above !== '.'; above = dirname(above))
    if (
      !(await rmdir(join(folder, above)).then(
        () => true,
        () => false,
      ))
    )
      return;
};

/**
 * Writes the bundle into a folder: files that are the same stay untouched, those no longer part of it are removed,
 * anything else in the folder is left alone. The manifest comes last, so that a bundle without one is not whole; the
 * next run completes it.
 */
export const writeBundleFolder = async (source: BundleSource, folder: string): Promise<BundleSummary> => {
  const before = await ownFiles(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, journalName), before.map((path) => `${path}\n`).join(''));
  await rm(join(folder, manifestName), { force: true });

  const files: Manifest['files'] = {};
  const known = new Set(before);
  let [written, unchanged, bytes] = [0, 0, 0];
  for await (const made of bundleFiles(source)) {
    files[made.path] = bundledFile(made.bytes);
    bytes += made.bytes.length;
    const path = join(folder, made.path);
    if (await isSame(path, made.bytes)) {
      unchanged += 1;
      continue;
    }
    if (!known.has(made.path)) await appendFile(join(folder, journalName), `${made.path}\n`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, made.bytes);
    written += 1;
  }

  let removed = 0;
  for (const path of known)
    if (files[path] === undefined) {
      await rm(join(folder, path), { force: true });
      await removeEmpty(folder, path);
      removed += 1;
    }

  const manifest = writeManifest({
    format: 'michishirube-bundle-1',
    product: source.product,
    url: source.url,
    publications: [...(await source.publications())],
    files,
  });
  const unfinished = join(folder, `${manifestName}.part`);
  await writeFile(unfinished, manifest);
  await rename(unfinished, join(folder, manifestName));
  await rm(join(folder, journalName), { force: true });
  return { written, unchanged, removed, files: Object.keys(files).length, bytes };
};
