import { type ChildProcess, fork } from 'node:child_process';
import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';
import type { TypesetJob, TypesetResult } from './typst-worker.ts';

/** Typst refused the document, or its process broke. */
class NotTypesetError extends ExplainedError {
  constructor(reason: string) {
    super(sheetMessages.notTypeset(reason.slice(0, 300)), sheetMessages.notTypesetRemedy());
  }
}

/** Typst took longer than it was given; its process was ended. */
export class TypesettingTooLongError extends ExplainedError {
  constructor(milliseconds: number) {
    super(sheetMessages.tooLong(Math.ceil(milliseconds / 1000)), sheetMessages.tooLongRemedy());
  }
}

/** So many jobs wait already that one more would wait for minutes. */
export class TypesettingBusyError extends ExplainedError {
  constructor() {
    super(sheetMessages.busy(), sheetMessages.busyRemedy());
  }
}

/** A document that would take gigabytes of memory. */
export class SheetTooLargeError extends ExplainedError {
  constructor() {
    super(sheetMessages.tooLarge(), sheetMessages.tooLongRemedy());
  }
}

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './typst-worker.ts' : './typst-worker.js',
  import.meta.url,
);

/** The process that runs, kept a while for the next job; it never keeps this one alive. */
let running: ChildProcess | null = null;
let idle: NodeJS.Timeout | undefined;

/** Milliseconds without a job after which the process gives its memory back. */
const longestIdle = 60_000;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Jobs that may wait for the one process. */
const mostWaiting = 20;
/** Characters of input: 5 million take 1.4 GB (a table of 10,000 rows). */
const mostInput = 8_000_000;

const start = (): ChildProcess => {
  const child = fork(worker, { serialization: 'advanced', execArgv: [], env: {}, stdio: 'ignore' });
  child.unref();
  child.channel?.unref();
  return child;
};

/**
 * Runs a job in the process of Typst, one after the other, and gives the PDF. Throws `NotTypesetError`,
 * `TypesettingTooLongError` after so many milliseconds, `SheetTooLargeError`, and `TypesettingBusyError` where too
 * many wait already.
 */
export const typeset = async (job: TypesetJob, limit: number): Promise<Uint8Array> => {
  const input = Object.values(job.inputs).reduce((sum, { length }) => sum + length, 0);
  if (input > mostInput) throw new SheetTooLargeError();
  if (waiting >= mostWaiting) throw new TypesettingBusyError();
  waiting += 1;
  const result = last.then(() => run(job, limit));
  last = result.catch(() => undefined);
  try {
    return await result;
  } finally {
    waiting -= 1;
  }
};

const run = (job: TypesetJob, limit: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const child = running?.connected ? running : start();
    running = child;
    child.channel?.ref();
    clearTimeout(idle);
    const finish = (act: () => void): void => {
      clearTimeout(timer);
      idle = setTimeout(() => child.kill(), longestIdle).unref();
      child.removeAllListeners();
      child.channel?.unref();
      act();
    };
    const end = (error: Error): void =>
      finish(() => {
        child.kill('SIGKILL');
        running = null;
        reject(error);
      });
    const timer = setTimeout(() => end(new TypesettingTooLongError(limit)), limit);
    child.once('message', (result: TypesetResult) =>
      finish(() => ('bytes' in result ? resolve(result.bytes) : reject(new NotTypesetError(result.failure)))),
    );
    child.once('error', (error) => end(new NotTypesetError(error.message)));
    child.once('exit', (code, signal) => end(new NotTypesetError(`exit ${code ?? signal}`)));
    child.send(job);
  });
