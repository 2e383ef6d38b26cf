import type { CheckOptions } from '#checks';
import {
  type Explanation,
  findCell,
  type Plan,
  placeKey,
  type Reading,
  readTyped,
  type StatedFinding,
  type Stores,
  stateFindings,
} from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { checkSurroundings } from '../links/check-surroundings.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { Services } from '../services.ts';
import { CheckThread } from './check-thread.ts';
import { type Entry, entryText } from './typed-entry.ts';

export interface CheckedEntry {
  /** How the cell would be read; null for a sentence. */
  readonly reading: Reading | null;
  /** The findings that would quote the cell or text, with their states. */
  readonly findings: readonly StatedFinding[];
  /** Nodes that had to be looked at again, and texts that had to be read. */
  readonly work: { readonly nodesChecked: number; readonly textsRead: number };
}

/** Answers at once for what people type, as forms do while they are filled in; to whoever may read the plan. */
export interface EntryChecker {
  /** Throws `PlanNotFoundError`. */
  check(asker: Pick<Desk, 'by'>, planId: string, entry: Entry): Promise<CheckedEntry>;
  /**
   * The findings that quote each of several entries, all typed into the plan at once, in their order: in one go, and
   * as they stand beside each other. Of one `page` only what is newest is looked at: who asked for what it has
   * replaced is told of that. Throws `PlanNotFoundError`.
   */
  checkTogether(
    asker: Pick<Desk, 'by'>,
    planId: string,
    entries: readonly Entry[],
    page?: string,
  ): Promise<readonly (readonly StatedFinding[])[]>;
}

interface KeptPlan {
  /** Revisions of all plans: when any is saved, what was kept is of no use. */
  readonly version: string;
  readonly plan: Plan;
  readonly options: CheckOptions;
}

type Findings = ReadonlyMap<string, readonly StatedFinding[]>;

/** A page that waits to be looked at, with everybody who waits for it. */
interface WaitingPage {
  planId: string;
  entries: readonly Entry[];
  readonly found: Promise<Findings>;
}

/** Plans and findings of pages that stay in memory, those asked about last. */
const mostPlans = 8;
const mostPages = 64;

const keepLast = <T>(kept: Map<string, T>, key: string, value: T, most: number): void => {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
};

/**
 * An entry checker over the stored plans. It works in a thread of its own, one trial after the other, and keeps what it
 * has checked until a plan or answer changes.
 */
export const createEntryChecker = ({ storage, clock }: Pick<Services, 'storage' | 'clock'>): EntryChecker => {
  const thread = new CheckThread();
  const kept = new Map<string, KeptPlan>();
  const waiting = new Map<string, WaitingPage>();
  const pages = new Map<string, { readonly of: string; readonly found: Findings }>();
  let last: Promise<unknown> = Promise.resolve();

  const planInHand = async (stores: Stores, planId: string, today: string): Promise<KeptPlan> => {
    const version = JSON.stringify([
      today,
      (await stores.plans.list()).map(({ id, revision }) => [id, revision]),
      (await stores.publications.list()).find((each) => each.planId === planId)?.id ?? null,
      await stores.links.list(),
    ]);
    const before = kept.get(planId);
    if (before?.version === version) return before;
    const plan = await stores.plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    return { version, plan, options: { ...(await checkSurroundings(stores, planId)), today } };
  };

  const take = async (
    planId: string,
  ): Promise<{ readonly inHand: KeptPlan; readonly explanations: readonly Explanation[] }> => {
    const today = japaneseDate(clock.now());
    const taken = await storage.transaction(async (stores) => ({
      explanations: await stores.explanations.list(),
      inHand: await planInHand(stores, planId, today),
    }));
    keepLast(kept, planId, taken.inHand, mostPlans);
    return taken;
  };

  const lookAt = async (page: string, job: WaitingPage): Promise<Findings> => {
    waiting.delete(page);
    const { planId, entries } = job;
    const { inHand, explanations } = await take(planId);
    const of = JSON.stringify([inHand.version, explanations, entries]);
    const before = pages.get(page);
    if (before?.of === of) return before.found;
    const { findings } = await thread.tryOut({ ...inHand, planId, entries });
    const found = new Map(
      entries.map(({ at }, index) => [placeKey(at), stateFindings(findings[index] ?? [], explanations)]),
    );
    keepLast(pages, page, { of, found }, mostPages);
    return found;
  };

  const queue = (page: string, planId: string, entries: readonly Entry[]): Promise<Findings> => {
    const there = waiting.get(page);
    if (there !== undefined) {
      there.entries = entries;
      return there.found;
    }
    const { promise: found, resolve, reject } = Promise.withResolvers<Findings>();
    const job: WaitingPage = { planId, entries, found };
    waiting.set(page, job);
    last = last.then(() => lookAt(page, job).then(resolve, reject));
    return found;
  };

  let alone = 0;
  return {
    async check(asker, planId, entry) {
      authorise(asker, 'plan.read', { plan: planId });
      const { inHand, explanations } = await take(planId);
      const { findings, work } = await thread.tryOut({ ...inHand, planId, entries: [entry] });
      return {
        reading: readingOf(inHand.plan, entry),
        findings: stateFindings(findings[0] ?? [], explanations),
        work,
      };
    },

    async checkTogether(asker, planId, entries, page = `alone ${++alone}`) {
      authorise(asker, 'plan.read', { plan: planId });
      if (entries.length === 0) return [];
      const found = await queue(page, planId, entries);
      return entries.map(({ at }) => found.get(placeKey(at)) ?? []);
    },
  };
};

const readingOf = (plan: Plan, entry: Entry): Reading | null => {
  if ('from' in entry) return null;
  const found = findCell(plan, entry.at);
  return found === undefined ? null : readTyped(entryText(entry), found.recorded, found.indicator.name);
};
