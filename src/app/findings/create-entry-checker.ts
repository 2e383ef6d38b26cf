import { type CheckOptions, createChecker } from '#checks';
import {
  type CellAt,
  type Explanation,
  type Finding,
  findCell,
  type Plan,
  placeKey,
  type Reading,
  readTyped,
  type StatedFinding,
  type Stores,
  stateFindings,
  type TextAt,
  withSentence,
  withTypedCell,
} from '#domain';
import { longestText, typedText } from '../checked-cell.ts';
import { japaneseDate } from '../japanese-date.ts';
import { checkSurroundings } from '../links/check-surroundings.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { Services } from '../services.ts';

/** Something typed and not stored: a cell, or a sentence in place of another. */
export type Entry =
  | { readonly at: CellAt; readonly text: string }
  | { readonly at: TextAt; readonly from: string; readonly text: string };

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
   * as they stand beside each other. Throws `PlanNotFoundError`.
   */
  checkTogether(
    asker: Pick<Desk, 'by'>,
    planId: string,
    entries: readonly Entry[],
  ): Promise<readonly (readonly StatedFinding[])[]>;
}

interface KeptPlan {
  /** Revisions of all plans: when any is saved, what was kept is of no use. */
  readonly version: string;
  readonly plan: Plan;
  readonly options: CheckOptions;
  readonly explanations: readonly Explanation[];
  readonly checker: ReturnType<typeof createChecker>;
}

/** Plans whose checked nodes stay in memory, those asked about last. */
const keptPlans = 8;

/** An entry checker over the stored plans: it keeps what it has checked of a plan until a plan or answer changes. */
export const createEntryChecker = ({ storage, clock }: Pick<Services, 'storage' | 'clock'>): EntryChecker => {
  const kept = new Map<string, KeptPlan>();

  const planInHand = async (stores: Stores, planId: string, today: string): Promise<KeptPlan> => {
    const explanations = await stores.explanations.list();
    const version = JSON.stringify([
      today,
      (await stores.plans.list()).map(({ id, revision }) => [id, revision]),
      (await stores.publications.list()).find((each) => each.planId === planId)?.id ?? null,
      await stores.links.list(),
    ]);
    const before = kept.get(planId);
    if (before?.version === version) return { ...before, explanations };
    const plan = await stores.plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const options = { ...(await checkSurroundings(stores, planId)), today };
    const checker = createChecker();
    checker.check([{ plan }], options);
    return { version, plan, options, explanations, checker };
  };

  const keep = async (planId: string): Promise<KeptPlan> => {
    const today = japaneseDate(clock.now());
    const inHand = await storage.transaction((stores) => planInHand(stores, planId, today));
    kept.delete(planId);
    kept.set(planId, inHand);
    for (const oldest of kept.keys()) if (kept.size > keptPlans) kept.delete(oldest);
    return inHand;
  };

  return {
    async check(asker, planId, entry) {
      authorise(asker, 'plan.read', { plan: planId });
      const { plan, options, explanations, checker } = await keep(planId);
      const text = typedText(entry.text).slice(0, longestText);
      const findings = checker.tryOut([{ plan: typedInto(plan, entry, text) }], options);
      const { nodesChecked, textsRead } = checker.work;
      const concerned = stateFindings(findings, explanations).filter(({ finding }) =>
        quotes(finding, planId, entry.at),
      );
      return {
        reading: readingOf(plan, entry, text),
        findings: concerned,
        work: { nodesChecked, textsRead },
      };
    },

    async checkTogether(asker, planId, entries) {
      authorise(asker, 'plan.read', { plan: planId });
      if (entries.length === 0) return [];
      const { plan, options, explanations, checker } = await keep(planId);
      const typed = entries.reduce(
        (now, entry) => typedInto(now, entry, typedText(entry.text).slice(0, longestText)),
        plan,
      );
      const findings = stateFindings(checker.tryOut([{ plan: typed }], options), explanations);
      return entries.map(({ at }) => findings.filter(({ finding }) => quotes(finding, planId, at)));
    },
  };
};

const typedInto = (plan: Plan, entry: Entry, text: string): Plan =>
  'from' in entry
    ? withSentence(plan, entry.at, { from: entry.from, to: text })
    : withTypedCell(plan, entry.at, text);

const readingOf = (plan: Plan, entry: Entry, text: string): Reading | null => {
  if ('from' in entry) return null;
  const found = findCell(plan, entry.at);
  return found === undefined ? null : readTyped(text, found.recorded, found.indicator.name);
};

const quotes = (finding: Finding, planId: string, at: CellAt | TextAt): boolean =>
  finding.quotes.some(
    (quote) => quote.plan === planId && quote.at !== undefined && placeKey(quote.at) === placeKey(at),
  );
