import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { Busboy, type BusboyFileStream } from '@fastify/busboy';

/** A form with files, as it arrives. */
export interface Upload {
  readonly body: ReadableStream<Uint8Array> | null;
  /** Header `Content-Type`, with the boundary. */
  readonly contentType: string;
}

/** A file of the form; the texts of the form that came before it. */
export interface UploadedFile {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * whole: read to its end · broken: cut short, or no form with files · too_many: more files than asked for; the first
 * were taken · too_large: more bytes than allowed, what came before that was taken
 */
export type UploadEnd = 'whole' | 'broken' | 'too_many' | 'too_large';

class CutShortError extends Error {}

/**
 * Reads a form with files as it arrives, one file after the other, without ever holding more than a piece of it.
 * `take` may stop reading a file; the rest of it is passed over. What `take` throws is thrown on when the form has
 * been read; files after that are passed over.
 */
export const readUpload = async (
  { body, contentType }: Upload,
  limits: { readonly files: number; readonly bytes: number },
  take: (file: UploadedFile) => Promise<void>,
): Promise<{ readonly end: UploadEnd; readonly texts: ReadonlyMap<string, string> }> => {
  const texts = new Map<string, string>();
  if (body === null || !/^multipart\/form-data\s*;/i.test(contentType)) return { end: 'broken', texts };
  let [tooMany, tooLarge]: [boolean, boolean] = [false, false];
  let failure: { readonly error: unknown } | null = null;
  let taking: Promise<void> = Promise.resolve();
  const open = new Set<BusboyFileStream>();
  try {
    const form = new Busboy({
      headers: { 'content-type': contentType },
      limits: {
        files: limits.files,
        fields: 20,
        parts: limits.files + 20,
        fieldSize: 4096,
        fieldNameSize: 100,
        headerPairs: 20,
        headerSize: 8192,
      },
    });
    form.on('filesLimit', () => {
      tooMany = true;
    });
    form.on('field', (name, value) => {
      texts.set(name, value);
    });
    form.on('file', (_field, stream, name) => {
      open.add(stream);
      // Told before its end, and perhaps before anybody reads: a file that was cut short looks whole otherwise.
      let isCut = false;
      stream.on('error', () => {
        isCut = true;
      });
      const whole = async function* () {
        for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
        if (isCut) throw new CutShortError();
      };
      taking = taking.then(async () => {
        try {
          // A file field in which nothing was chosen has no name; the parser then gives none at all.
          if (name && failure === null) await take({ name, stream: whole(), texts });
        } catch (error) {
          failure ??= { error };
        }
        stream.resume();
        open.delete(stream);
      });
    });
    let size = 0;
    await pipeline(
      Readable.fromWeb(body as NodeStream<Uint8Array>),
      async function* (source: AsyncIterable<Uint8Array>) {
        for await (const chunk of source) {
          size += chunk.length;
          tooLarge = size > limits.bytes;
          if (tooLarge) return;
          yield chunk;
        }
      },
      form,
    );
  } catch {
    // Nothing more will come for a file that is being read.
    for (const stream of open) stream.destroy(new CutShortError());
    await taking;
    return { end: tooLarge ? 'too_large' : 'broken', texts };
  }
  await taking;
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
  return { end: tooLarge ? 'too_large' : tooMany ? 'too_many' : 'whole', texts };
};
