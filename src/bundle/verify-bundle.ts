import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Unzip, UnzipInflate } from 'fflate';
import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import { type Fingerprint, fingerprintOf, type Manifest, manifestName, readManifest } from './manifest.ts';

/** Where a bundle departs from its manifest; all empty when it is as it was written. */
export interface BundleFaults {
  readonly manifest: Manifest;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that the manifest does not name; hidden ones (.htaccess) are the web server's. */
  readonly added: readonly string[];
}

interface Found {
  readonly manifest: Uint8Array | undefined;
  readonly files: ReadonlyMap<string, Fingerprint>;
}

const inFolder = async (folder: string): Promise<Found> => {
  const files = new Map<string, Fingerprint>();
  let manifest: Uint8Array | undefined;
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const bytes = await readFile(path);
    if (name === manifestName) manifest = bytes;
    else files.set(name.split(sep).join('/'), fingerprintOf(bytes));
  }
  return { manifest, files };
};

const inZip = async (file: string): Promise<Found> => {
  const files = new Map<string, Fingerprint>();
  let manifest: Uint8Array | undefined;
  const unzip = new Unzip((entry) => {
    const chunks: Uint8Array[] = [];
    entry.ondata = (error, chunk, final) => {
      if (error !== null) throw error;
      chunks.push(chunk);
      if (!final) return;
      const bytes = Buffer.concat(chunks);
      if (entry.name === manifestName) manifest = bytes;
      else files.set(entry.name, fingerprintOf(bytes));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for await (const chunk of createReadStream(file)) unzip.push(chunk);
  unzip.push(new Uint8Array(), true);
  return { manifest, files };
};

/**
 * Holds a bundle, folder or ZIP, against its manifest. Throws `BundleError` for something that is no whole bundle, and
 * for files that cannot be read.
 */
export const verifyBundle = async (place: string): Promise<BundleFaults> => {
  const known = await stat(place).catch(() => undefined);
  if (known === undefined) throw new BundleError(messages.notThere(place), messages.notThereRemedy());
  const found = known.isDirectory()
    ? await inFolder(place)
    : await inZip(place).catch((error: unknown) => {
        throw new BundleError(messages.notWhole(place), messages.notWholeRemedy(), { cause: error });
      });
  const manifest = found.manifest === undefined ? undefined : readManifest(found.manifest);
  if (manifest === undefined) throw new BundleError(messages.notWhole(place), messages.notWholeRemedy());
  const names = Object.keys(manifest.files);
  return {
    manifest,
    missing: names.filter((name) => !found.files.has(name)),
    changed: names.filter((name) => {
      const [there, listed] = [found.files.get(name), manifest.files[name]];
      return there !== undefined && (there.sha256 !== listed?.sha256 || there.bytes !== listed.bytes);
    }),
    added: [...found.files.keys()].filter(
      (name) => manifest.files[name] === undefined && !name.split('/').some((step) => step.startsWith('.')),
    ),
  };
};
