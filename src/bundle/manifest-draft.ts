import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import type { BundleSource } from './bundle-source.ts';
import { type BundledFile, type Fingerprint, type Manifest, sha256Of } from './manifest.ts';

/** The list of a bundle while it is being made. */
export interface ManifestDraft {
  add(path: string, file: Fingerprint, from: readonly string[]): void;
  /** The hash of how something stands now. */
  stateOf(name: string): Promise<string>;
  /** Throws `BundleError` when something was published since the draft began: whatever went wrong, that is why. */
  requireNoNews(): Promise<void>;
  finish(): Promise<Manifest>;
}

/** Begins the list of what is made from the source. */
export const draftManifest = async (source: BundleSource): Promise<ManifestDraft> => {
  const version = await source.version();
  const files: Record<string, BundledFile> = {};
  const states = new Map<string, Promise<string>>();
  const origins = new Map<string, { readonly names: readonly string[]; readonly files: string[] }>();
  const stateOf = (name: string): Promise<string> => {
    const found = states.get(name) ?? source.state(name).then(sha256Of);
    states.set(name, found);
    return found;
  };
  const requireNoNews = async () => {
    if (version !== (await source.version()))
      throw new BundleError(messages.publishedMeanwhile(), messages.publishedMeanwhileRemedy());
  };
  return {
    stateOf,
    requireNoNews,
    add(path, { sha256, bytes }, from) {
      const names = [...new Set(from)].sort();
      const key = JSON.stringify(names);
      const origin = origins.get(key) ?? { names, files: [] };
      origins.set(key, origin);
      origin.files.push(path);
      files[path] = { sha256, bytes, origin: 0 };
    },
    async finish() {
      await requireNoNews();
      const sorted = [...origins].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, origin]) => origin);
      for (const [place, origin] of sorted.entries())
        for (const path of origin.files) {
          const file = files[path];
          if (file !== undefined) file.origin = place;
        }
      const named: [string, string][] = [];
      for (const name of [...new Set(sorted.flatMap(({ names }) => names))].sort())
        named.push([name, await stateOf(name)]);
      return {
        format: 'michishirube-bundle-1',
        product: source.product,
        maker: source.maker,
        url: source.url,
        publications: [...(await source.publications())],
        states: Object.fromEntries(named),
        origins: sorted.map(({ names }) => [...names]),
        files,
      };
    },
  };
};
