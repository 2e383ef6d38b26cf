import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import type { BundleSource } from './bundle-source.ts';
import { fileOfAddress, pathOf, relativeAddress } from './file-of-address.ts';
import { rewriteAddresses } from './html/rewrite-addresses.ts';

export interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What stands at an address of the site, and where it lies in the bundle. */
type Places = ReadonlyMap<string, string>;

const placesOf = (pages: readonly string[], files: readonly string[]): Places => {
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
  for (const address of pages) add(address, 'page');
  for (const address of files) add(address, 'file');
  return places;
};

const addressOf = (places: Places, from: string, address: string): string => {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  const path = pathOf(address);
  const file = places.get(path);
  if (file === undefined) throw new BundleError(messages.deadLink(address, from), messages.ourFault());
  return `${relativeAddress(from, file)}${address.slice(path.length)}`;
};

/** Every text of a list of addresses that is one of a page, as the name of its file. */
const indexed = (places: Places, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each) => indexed(places, each));
  if (typeof value === 'string') {
    const file = places.get(`/${value}`);
    return file === undefined ? value : file.split('/').map(encodeURIComponent).join('/');
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, indexed(places, each)]));
};

/**
 * The files of the bundle, one after the other; only one is held at a time. Links lead from file to file, so that the
 * bundle may stand anywhere. Throws `BundleError` for an address that does not answer or a link that leads nowhere.
 */
export async function* bundleFiles(source: BundleSource): AsyncGenerator<MadeFile> {
  const places = placesOf(await source.pages(), await source.files());
  for (const [address, path] of places) {
    const response = await source.fetch(address);
    if (response.status !== 200)
      throw new BundleError(messages.noAnswer(address, response.status), messages.ourFault());
    const type = response.headers.get('Content-Type') ?? '';
    if (type.startsWith('text/html')) {
      const html = rewriteAddresses(await response.text(), (each) => addressOf(places, path, each));
      yield { path, bytes: new TextEncoder().encode(html) };
    } else if (source.isIndex(address)) {
      const text = JSON.stringify(indexed(places, await response.json()));
      yield { path, bytes: new TextEncoder().encode(text) };
    } else yield { path, bytes: new Uint8Array(await response.arrayBuffer()) };
  }
}
