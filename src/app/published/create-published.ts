import type { Publication, PublicationSummary, Storage } from '#domain';
import { joinPublication, type PublishedPlan } from './published-plan.ts';

/** What the public may see. Reads publications and nothing else; unpublished figures are out of its reach. */
export interface Published {
  /** Another text whenever anything was published since; the same as long as nothing was. */
  version(): Promise<string>;
  /** Every plan with its publication in force, by id. */
  plans(): Promise<readonly PublishedPlan[]>;
  /** The plan's newest publication, of that fiscal year if one is given; undefined when there is none. */
  plan(planId: string, year?: number): Promise<PublishedPlan | undefined>;
}

/** A publication is immutable, so what was joined once stays right as long as it is in use. */
const keptPlans = 64;

const byAge = (a: PublicationSummary, b: PublicationSummary): number =>
  b.reportingYear - a.reportingYear || b.number - a.number;

/**
 * The read models over the publications of one tenant. Joined publications are kept in memory by
 * content hash; a list of summaries is read each time, so a new publication shows at once.
 */
export const createPublished = (storage: Storage): Published => {
  const kept = new Map<string, PublishedPlan>();

  const summaries = () => storage.transaction((stores) => stores.publications.list());

  const content = async (summary: PublicationSummary): Promise<Publication> => {
    const found = await storage.transaction((stores) => stores.publications.find(summary.id));
    if (found === undefined) throw new Error(`publication ${summary.id} is listed but cannot be found`);
    return found;
  };

  /** `editions` are one plan's publications, newest first. */
  const join = async (editions: readonly PublicationSummary[], year?: number) => {
    const summary = editions.find((each) => year === undefined || each.reportingYear === year);
    if (summary === undefined) return undefined;
    const years = [...new Set(editions.map((each) => each.reportingYear))];
    const key = `${summary.contentHash} ${summary.id} ${years}`;
    const plan = kept.get(key) ?? joinPublication(await content(summary), years);
    kept.delete(key);
    kept.set(key, plan);
    for (const oldest of kept.keys()) if (kept.size > keptPlans) kept.delete(oldest);
    return plan;
  };

  return {
    async version() {
      return (await summaries()).map((each) => `${each.id}:${each.contentHash}`).join(' ');
    },
    async plans() {
      const byPlan = Map.groupBy(await summaries(), (each) => each.planId);
      const joined: PublishedPlan[] = [];
      for (const editions of byPlan.values()) {
        const plan = await join(editions.toSorted(byAge));
        if (plan !== undefined) joined.push(plan);
      }
      return joined.sort((a, b) => (a.publication.planId < b.publication.planId ? -1 : 1));
    },
    async plan(planId, year) {
      const own = (await summaries()).filter((each) => each.planId === planId);
      return join(own.toSorted(byAge), year);
    },
  };
};
