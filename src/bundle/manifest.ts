import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Name of the list of everything in a bundle. It is written last: a bundle without it is not whole. */
export const manifestName = 'manifest.json';

const bundled = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
});

const manifest = z.strictObject({
  format: z.literal('michishirube-bundle-1'),
  product: z.string(),
  url: z.string().nullable(),
  publications: z.array(
    z.strictObject({
      plan: z.string(),
      edition: z.string(),
      publishedOn: z.string(),
      contentHash: z.string(),
    }),
  ),
  files: z.record(z.string(), bundled),
});

/** What a bundle holds: from which publications, and every file with its hash. */
export type Manifest = z.infer<typeof manifest>;
export type BundledFile = z.infer<typeof bundled>;

export const bundledFile = (bytes: Uint8Array): BundledFile => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** The manifest as it is written: sorted, so that the same bundle has the same one. */
export const writeManifest = ({ files, ...head }: Manifest): Uint8Array<ArrayBuffer> => {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return new TextEncoder().encode(`${JSON.stringify({ ...head, files: sorted }, null, 1)}\n`);
};

/** Undefined where it is none. */
export const readManifest = (bytes: Uint8Array): Manifest | undefined => {
  try {
    return manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
};
