import { Worker } from 'node:worker_threads';
import type { PlanDraft } from '#domain';
import { documentMessages } from '#messages';
import { ReadingLimitError } from '../../document-error.ts';
import { type ReadOptions, readDocument } from '../read-document.ts';
import type { ReadJob, ReadResult } from './read-worker.ts';
import { errorOf } from './refusal.ts';

export interface ReadingAllowance {
  readonly milliseconds: number;
  /** Of the heap of the thread that reads, and of its buffers beside it. */
  readonly megabytes: number;
}

/** A workbook of 10,000 indicators takes about 10 seconds and 400 MB on a small machine. */
const allowance: ReadingAllowance = { milliseconds: 120_000, megabytes: 1_536 };

/** Text of this many bytes is read faster than a thread starts, and cannot unpack to something large. */
const small = 256 * 1024;

/** Archives (PK) and PDFs (%P) unpack to many times their size. */
const unpacks = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0x25 && second === 0x50);

/** How often the buffers of the reading thread are looked at, in milliseconds: its heap's limit leaves them out. */
const watchEvery = 100;

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

/**
 * The same draft as `readDocument` makes, read in a thread of its own with limits of time and memory, so
 * that no file can stop the process or keep it from answering others. Small texts are read at once.
 * Rejects with the `DocumentError`s of reading, or `ReadingLimitError` when the allowance is used up.
 */
export const readDocumentApart = async (
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadOptions = {},
  { milliseconds, megabytes }: ReadingAllowance = allowance,
): Promise<PlanDraft> => {
  if (file.bytes.length <= small && !unpacks(file.bytes)) return readDocument(file, options);
  const job: ReadJob = { file: { name: file.name, bytes: file.bytes }, options };
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<PlanDraft>();
  const limit = (facts: ReturnType<typeof documentMessages.tookTooMuchMemory>) =>
    reject(new ReadingLimitError(file.name, null, facts));
  const clock = setTimeout(
    () => limit(documentMessages.tookTooLong(file.name, Math.ceil(milliseconds / 1000))),
    milliseconds,
  );
  const watch = setInterval(() => {
    // A thread that has just ended has nothing to say any more.
    const asked = thread.getHeapStatistics().catch(() => null);
    void asked.then((heap) => {
      if (heap && heap.external_memory > megabytes * 1024 * 1024)
        limit(documentMessages.tookTooMuchMemory(file.name));
    });
  }, watchEvery);
  thread.once('message', (result: ReadResult) =>
    result.kind === 'draft' ? resolve(result.draft) : reject(errorOf(result.refusal)),
  );
  thread.once('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? limit(documentMessages.tookTooMuchMemory(file.name))
      : reject(error),
  );
  // Any message came before; a thread that ends without one has broken.
  thread.once('exit', (code) => reject(new Error(`the reading thread ended with code ${code}`)));
  try {
    return await promise;
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
    await thread.terminate();
  }
};
