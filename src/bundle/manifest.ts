import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Name of the list of everything in a bundle. It is written last: a bundle without it is not whole. */
export const manifestName = 'manifest.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const bundled = z.strictObject({
  sha256: hash,
  bytes: z.int().min(0),
  /** Place of what it was made from among `origins`. */
  origin: z.int().min(0),
});

const manifest = z.strictObject({
  format: z.literal('michishirube-bundle-1'),
  product: z.string(),
  maker: z.string(),
  url: z.string().nullable(),
  publications: z.array(
    z.strictObject({
      plan: z.string(),
      edition: z.string(),
      publishedOn: z.string(),
      contentHash: z.string(),
    }),
  ),
  /** How everything that files were made from stood then, by its name. */
  states: z.record(z.string(), hash),
  /** What files were made from: names of `states`. */
  origins: z.array(z.array(z.string())),
  files: z.record(z.string(), bundled),
});

/** What a bundle holds: from which publications, and every file with its hash and what it was made from. */
export type Manifest = z.infer<typeof manifest>;
export type BundledFile = z.infer<typeof bundled>;
export type Fingerprint = Pick<BundledFile, 'sha256' | 'bytes'>;

export const sha256Of = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => ({
  sha256: sha256Of(bytes),
  bytes: bytes.length,
});

/** Lines that are encoded at once: there are hundreds of thousands. */
const together = 2_000;

/** The manifest as it is written: sorted, a line a file, so that the same bundle has the same one. */
export const writeManifest = ({ files, ...head }: Manifest): Uint8Array<ArrayBuffer> => {
  const begin = JSON.stringify(head, null, 1).replace(/\n\}$/, ',\n "files": {\n');
  const names = Object.keys(files).sort();
  const pieces = [Buffer.from(begin)];
  for (let from = 0; from < names.length; from += together)
    pieces.push(
      Buffer.from(
        names
          .slice(from, from + together)
          .map((name, at) => {
            const end = from + at === names.length - 1 ? '' : ',';
            return `  ${JSON.stringify(name)}: ${JSON.stringify(files[name])}${end}\n`;
          })
          .join(''),
      ),
    );
  return Buffer.concat([...pieces, Buffer.from(' }\n}\n')]);
};

/** Undefined where it is none. */
export const readManifest = (bytes: Uint8Array): Manifest | undefined => {
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};
