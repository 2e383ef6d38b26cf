import { Worker } from 'node:worker_threads';
import type { PlanDraft } from '#domain';
import { documentMessages } from '#messages';
import { ReadingLimitError } from '../../document-error.ts';
import type { MachineReadableReport } from '../../machine-readable/report.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { EntryWorkbook } from '../entry/entry-workbook.ts';
import type { DraftJob, EntryJob, ReadResult, VerifyJob, ViewJob } from './read-worker.ts';
import { errorOf } from './refusal.ts';

export interface ReadingAllowance {
  readonly milliseconds: number;
  /** Of the heap of the thread that reads, and of its buffers beside it. */
  readonly megabytes: number;
}

/** A workbook of 10,000 indicators takes about 10 seconds and 400 MB on a small machine. */
const readingAllowance: ReadingAllowance = { milliseconds: 120_000, megabytes: 1_536 };

/** Text of this many bytes is read faster than a thread starts, and cannot unpack to something large. */
const small = 256 * 1024;

/** Archives (PK) and PDFs (%P) unpack to many times their size. */
const unpacks = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0x25 && second === 0x50);

/** Whether a file is a text so small that no thread is needed for it. */
export const isSmallText = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  bytes.length <= small && !unpacks(bytes);

type Made = Extract<ReadResult, { kind: 'made' }>['made'];

/** How often the buffers of the reading thread are looked at, in milliseconds: its heap's limit leaves them out. */
const watchEvery = 100;

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

/**
 * Does a job in a thread of its own with limits of time and memory, so that no file can stop the process or keep
 * it from answering others. Rejects with the `DocumentError`s of the job, or `ReadingLimitError` when the
 * allowance is used up.
 */
export function runApart(job: DraftJob, allowance?: ReadingAllowance): Promise<PlanDraft>;
export function runApart(job: ViewJob, allowance?: ReadingAllowance): Promise<DocumentView>;
export function runApart(job: VerifyJob, allowance?: ReadingAllowance): Promise<MachineReadableReport>;
export function runApart(job: EntryJob, allowance?: ReadingAllowance): Promise<EntryWorkbook>;
export async function runApart(
  job: DraftJob | ViewJob | VerifyJob | EntryJob,
  { milliseconds, megabytes }: ReadingAllowance = readingAllowance,
): Promise<Made> {
  const { name } = job.file;
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Made>();
  const limit = (facts: ReturnType<typeof documentMessages.tookTooMuchMemory>) =>
    reject(new ReadingLimitError(name, null, facts));
  const clock = setTimeout(
    () => limit(documentMessages.tookTooLong(name, Math.ceil(milliseconds / 1000))),
    milliseconds,
  );
  const watch = setInterval(() => {
    // A thread that has just ended has nothing to say any more.
    const asked = thread.getHeapStatistics().catch(() => null);
    void asked.then((heap) => {
      if (heap && heap.external_memory > megabytes * 1024 * 1024)
        limit(documentMessages.tookTooMuchMemory(name));
    });
  }, watchEvery);
  thread.once('message', (result: ReadResult) =>
    result.kind === 'refused' ? reject(errorOf(result.refusal)) : resolve(result.made),
  );
  thread.once('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? limit(documentMessages.tookTooMuchMemory(name))
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
}
