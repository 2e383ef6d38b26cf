import { Worker } from 'node:worker_threads';
import { documentMessages } from '#messages';
import { ReadingLimitError } from '../../document-error.ts';

export interface ReadingAllowance {
  readonly milliseconds: number;
  /** Of the heap of the thread that reads, and of its buffers beside it. */
  readonly megabytes: number;
}

/** How often the buffers of the thread are looked at, in milliseconds: its heap's limit leaves them out. */
const watchEvery = 100;

/**
 * Starts a thread with a job about a file and resolves to the one message that it sends; whatever the file does, the
 * thread is gone afterwards. Rejects with `ReadingLimitError` when the allowance is used up; `name` is the file's,
 * for messages.
 */
export const runThread = async <Message>(
  worker: URL,
  job: unknown,
  { name, milliseconds, megabytes }: ReadingAllowance & { readonly name: string },
): Promise<Message> => {
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Message>();
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
  thread.once('message', resolve);
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
};
