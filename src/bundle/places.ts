import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import type { BundleSource } from './bundle-source.ts';
import { fileOfAddress, pathOf } from './file-of-address.ts';

/** Where in the bundle lies what stands at an address of the site. */
export type Places = ReadonlyMap<string, string>;

/** The places of everything, in the order of the files' names. Throws `BundleError` where two have the same name. */
export const placesOf = async (source: BundleSource): Promise<Places> => {
  const places = new Map<string, string>();
  // File systems of Windows and macOS do not tell A from a.
  const taken = new Map<string, string>();
  const add = (address: string, kind: 'page' | 'file') => {
    const path = pathOf(address);
    if (places.has(path)) return;
    const file = fileOfAddress(path, kind);
    const other = taken.get(file.toLowerCase());
    if (other !== undefined) throw new BundleError(messages.sameName(path, other), messages.sameNameRemedy());
    taken.set(file.toLowerCase(), path);
    places.set(path, file);
  };
  for (const address of await source.pages()) add(address, 'page');
  for (const address of await source.files()) add(address, 'file');
  return new Map([...places].sort(([, a], [, b]) => (a < b ? -1 : 1)));
};
