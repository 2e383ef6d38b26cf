import { Worker } from 'node:worker_threads';
import type { CheckOptions } from '#checks';
import type { Finding, Plan } from '#domain';
import type { Entry } from './typed-entry.ts';

export interface CheckJob {
  readonly id: number;
  readonly planId: string;
  /** The plan and what it is checked beside, where the thread does not have them yet. */
  readonly base: { readonly plan: Plan; readonly options: CheckOptions } | null;
  /** Plans that are not wanted any more. */
  readonly forget: readonly string[];
  readonly entries: readonly Entry[];
}

export interface Tried {
  /** The findings that quote each entry, in their order. */
  readonly findings: readonly (readonly Finding[])[];
  readonly work: { readonly nodesChecked: number; readonly textsRead: number };
}

export type CheckReply = ({ readonly id: number } & Tried) | { readonly id: number; readonly failed: string };

/** What is tried: entries on a plan, in the version that it is known by. */
export interface Trial {
  readonly planId: string;
  readonly version: string;
  readonly plan: Plan;
  readonly options: CheckOptions;
  readonly entries: readonly Entry[];
}

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const script = new URL(
  import.meta.url.endsWith('.ts') ? './entry-check-worker.ts' : './entry-check-worker.js',
  import.meta.url,
);

/** Plans whose checked nodes stay in the thread, those asked about last. */
const mostPlans = 8;

/**
 * A thread in which entries are tried on plans, so that whoever saves meanwhile does not wait for it. It starts with the
 * first trial, does not keep the process alive, and is started anew should it end.
 */
export class CheckThread {
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, { resolve: (tried: Tried) => void; reject: (error: Error) => void }>();
  /** Versions that the thread has in hand, by plan. */
  readonly #known = new Map<string, string>();

  tryOut({ planId, version, plan, options, entries }: Trial): Promise<Tried> {
    const worker = this.#running();
    const isKnown = this.#known.get(planId) === version;
    this.#known.delete(planId);
    this.#known.set(planId, version);
    const forget = [...this.#known.keys()].slice(0, -mostPlans);
    for (const other of forget) this.#known.delete(other);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.ref();
      const job: CheckJob = { id, planId, base: isKnown ? null : { plan, options }, forget, entries };
      worker.postMessage(job);
    });
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(script);
    worker.on('message', (reply: CheckReply) => {
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (this.#waiting.size === 0) worker.unref();
      if ('failed' in reply) waiting?.reject(new Error(reply.failed));
      else waiting?.resolve(reply);
    });
    const ended = (error: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#known.clear();
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on('error', ended);
    worker.on('exit', (code) => ended(new Error(`the checking thread ended (${code})`)));
    worker.unref();
    this.#worker = worker;
    return worker;
  }
}
