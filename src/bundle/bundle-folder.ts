import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleMessages as messages } from '#messages';
import { ahead } from './ahead.ts';
import { BundleError } from './bundle-error.ts';
import { bundleFiles, type MadeFile } from './bundle-files.ts';
import type { BundleSource } from './bundle-source.ts';
import { keptFiles } from './kept-files.ts';
import { type Manifest, manifestName, readManifest, writeManifest } from './manifest.ts';
import { draftManifest } from './manifest-draft.ts';
import { placesOf } from './places.ts';
import { putFile, readIfThere } from './put-file.ts';

/** What writing a bundle changed. */
export interface BundleSummary {
  readonly written: number;
  readonly unchanged: number;
  /** How many of the unchanged were not even made, because what they are made from is as it was. */
  readonly kept: number;
  readonly removed: number;
  readonly files: number;
  readonly bytes: number;
}

/** As long as this lies in a folder, the bundle is being written: names of all files that are ours. */
const journalName = 'manifest.unfinished.txt';
/** Large files until they are whole. */
const aside = /^manifest\.unfinished\.\d+\.part$/;

/** Files that are being written while the next is made. */
const atOnce = 16;

interface Before {
  /** Files of ours that lie in the folder. */
  readonly names: ReadonlySet<string>;
  /** Of a whole bundle. */
  readonly manifest: Manifest | undefined;
}

/** What lies in the folder already. Throws `BundleError` where files of others lie in it, or no folder is. */
const lookInto = async (folder: string): Promise<Before> => {
  const known = await stat(folder).catch(() => undefined);
  if (known !== undefined && !known.isDirectory())
    throw new BundleError(messages.notAFolder(folder), messages.notAFolderRemedy());
  const listed = await readIfThere(join(folder, manifestName));
  const journal = await readIfThere(join(folder, journalName));
  const manifest = listed === undefined ? undefined : readManifest(listed);
  const names = known === undefined ? [] : await readdir(folder);
  if (manifest === undefined && journal === undefined && names.some((name) => !name.startsWith('.')))
    throw new BundleError(messages.notOurs(folder), messages.notOursRemedy());
  for (const name of names.filter((each) => aside.test(each))) await rm(join(folder, name));
  const written = new TextDecoder().decode(journal ?? new Uint8Array()).split('\n');
  return {
    names: new Set([...Object.keys(manifest?.files ?? {}), ...written.filter((path) => path !== '')]),
    manifest: journal === undefined ? manifest : undefined,
  };
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
 * Writes the bundle into a folder: files made from the same as before stay as they are, those that come out the same
 * stay untouched, those no longer part of it are removed, anything else in the folder is left alone. The manifest comes
 * last, so that a bundle without one is not whole; the next run completes it.
 */
export const writeBundleFolder = async (source: BundleSource, folder: string): Promise<BundleSummary> => {
  const before = await lookInto(folder);
  const places = await placesOf(source);
  const draft = await draftManifest(source);
  await mkdir(folder, { recursive: true });
  const ours = new Set([...before.names, ...places.values()]);
  await writeFile(join(folder, journalName), [...ours].map((path) => `${path}\n`).join(''));
  await rm(join(folder, manifestName), { force: true });

  const folders = new Map<string, Promise<unknown>>();
  const folderOf = (path: string): Promise<unknown> => {
    const above = dirname(path);
    const made = folders.get(above) ?? mkdir(above, { recursive: true });
    folders.set(above, made);
    return made;
  };
  const keeps = keptFiles({ source, folder, places, draft, manifest: before.manifest });
  let [kept, written, unchanged, bytes, large] = [0, 0, 0, 0, 0];
  const skips = async (path: string) => {
    const file = await keeps(path);
    if (file === undefined) return false;
    kept += 1;
    bytes += file.bytes;
    return true;
  };
  const put = async ({ path, content, from }: MadeFile) => {
    await folderOf(join(folder, path));
    large += 1;
    const done = await putFile(join(folder, path), content, {
      mayBeThere: before.names.has(path),
      aside: join(folder, `manifest.unfinished.${large}.part`),
    });
    return { path, from, ...done };
  };
  try {
    for await (const done of ahead(bundleFiles(source, places, skips), atOnce, put)) {
      draft.add(done.path, done.file, done.from);
      bytes += done.file.bytes;
      if (done.written) written += 1;
      else unchanged += 1;
    }
  } catch (error) {
    await draft.requireNoNews();
    throw error;
  }

  const manifest = await draft.finish();
  let removed = 0;
  for (const path of before.names)
    if (manifest.files[path] === undefined) {
      await rm(join(folder, path), { force: true });
      await removeEmpty(folder, path);
      removed += 1;
    }
  const unfinished = join(folder, `${manifestName}.part`);
  await writeFile(unfinished, writeManifest(manifest));
  await rename(unfinished, join(folder, manifestName));
  await rm(join(folder, journalName), { force: true });
  return {
    written,
    unchanged: unchanged + kept,
    kept,
    removed,
    files: Object.keys(manifest.files).length,
    bytes,
  };
};
