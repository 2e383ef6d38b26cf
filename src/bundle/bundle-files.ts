import { bundleMessages as messages } from '#messages';
import { BundleError } from './bundle-error.ts';
import type { BundleSource } from './bundle-source.ts';
import { pathOf, relativeAddress } from './file-of-address.ts';
import { rewriteAddresses } from './html/rewrite-addresses.ts';
import { type Places, placesOf } from './places.ts';

export interface MadeFile {
  readonly path: string;
  readonly content: FileContent;
  /** Names of what it was made from. */
  readonly from: readonly string[];
}

/** Bytes in pieces; large files never stand in memory as a whole. */
export type FileContent = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

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

const encoder = new TextEncoder();

/**
 * The files of the bundle, one after the other in the order of their names. Links lead from file to file, so that the
 * bundle may stand anywhere. `skips` is asked before a file is made. Throws `BundleError` for an address that does not
 * answer or a link that leads nowhere.
 */
export async function* bundleFiles(
  source: BundleSource,
  places?: Places,
  skips: (path: string) => Promise<boolean> = async () => false,
): AsyncGenerator<MadeFile> {
  const all = places ?? (await placesOf(source));
  for (const [address, path] of all) {
    if (await skips(path)) continue;
    source.asked();
    const response = await source.fetch(address);
    if (response.status !== 200)
      throw new BundleError(messages.noAnswer(address, response.status), messages.ourFault());
    const type = response.headers.get('Content-Type') ?? '';
    const written = async (): Promise<FileContent> => {
      if (type.startsWith('text/html'))
        return [
          encoder.encode(rewriteAddresses(await response.text(), (each) => addressOf(all, path, each))),
        ];
      if (source.isIndex(address))
        return [encoder.encode(JSON.stringify(indexed(all, await response.json())))];
      return response.body ?? [];
    };
    const content = await written();
    yield { path, content, from: source.asked() };
  }
}
