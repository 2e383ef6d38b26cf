// Tries typed entries on plans, in a thread of its own; see check-thread.ts.
import { parentPort } from 'node:worker_threads';
import { type CheckOptions, createChecker } from '#checks';
import type { Plan } from '#domain';
import type { CheckJob, CheckReply } from './check-thread.ts';
import { quotes, typedInto } from './typed-entry.ts';

interface PlanInHand {
  readonly plan: Plan;
  readonly options: CheckOptions;
  readonly checker: ReturnType<typeof createChecker>;
}

const kept = new Map<string, PlanInHand>();

const take = ({ planId, base, forget }: CheckJob): PlanInHand => {
  for (const other of forget) kept.delete(other);
  if (base !== null) {
    const checker = createChecker();
    checker.check([{ plan: base.plan }], base.options);
    kept.set(planId, { ...base, checker });
  }
  const inHand = kept.get(planId);
  if (inHand === undefined) throw new Error(`the plan ${planId} was not handed over`);
  return inHand;
};

const tryOut = (job: CheckJob): CheckReply => {
  try {
    const { plan, options, checker } = take(job);
    const typed = job.entries.reduce(typedInto, plan);
    const all = checker.tryOut([{ plan: typed }], options);
    const { nodesChecked, textsRead } = checker.work;
    return {
      id: job.id,
      findings: job.entries.map(({ at }) => all.filter((finding) => quotes(finding, job.planId, at))),
      work: { nodesChecked, textsRead },
    };
  } catch (error) {
    return { id: job.id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', (job: CheckJob) => parentPort?.postMessage(tryOut(job)));
