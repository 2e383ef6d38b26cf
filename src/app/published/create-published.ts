import {
  byAge,
  lineageOf,
  type MapLayer,
  type Publication,
  type PublicationSummary,
  type Storage,
} from '#domain';
import {
  type Edition,
  earlierEdition,
  editionName,
  editionsOf,
  type Following,
  type YearOrEdition,
} from './editions.ts';
import { joinPublication, type PublishedPlan } from './published-plan.ts';
import { type IndicatorNames, indicatorNames } from './same-name.ts';

/** What the public may see. Reads publications and nothing else; unpublished figures are out of its reach. */
export interface Published {
  /** Another text whenever anything was published since; the same as long as nothing was. */
  version(): Promise<string>;
  /** Boundaries and points of the map: public, beside the publications. */
  layers(): Promise<readonly MapLayer[]>;
  /** Every plan with its publication in force, by id. */
  plans(): Promise<readonly PublishedPlan[]>;
  /**
   * The plan's newest publication, of that fiscal year if one is given, or the edition of that name; undefined when
   * there is none.
   */
  plan(planId: string, of?: YearOrEdition): Promise<PublishedPlan | undefined>;
  /** What the indicators of the plans in force are called. */
  names(): Promise<IndicatorNames>;
  /** Whether public files of reviews are handed out here. */
  readonly keepsFiles: boolean;
  /**
   * The bytes of a file of an external review that this publication carries; undefined for any other, and for one that is
   * held back.
   */
  reviewFile(
    planId: string,
    sha256: string,
    of?: YearOrEdition,
  ): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Every publication of the plan, or of all plans: newest year and number first, plans by id. */
  editions(planId?: string): Promise<readonly Edition[]>;
  /** Every 訂正 and 追補 of the plan, or of all plans: the newest first. */
  followings(planId?: string): Promise<readonly Following[]>;
}

/** Opens a kept file by its hash; null for one that is held back or not there. */
export type OpenPublicFile = (sha256: string) => Promise<ReadableStream<Uint8Array> | null>;

/** A publication is immutable, so what was joined once stays right as long as it is in use. */
const keptPlans = 64;

/** Keeps what was made last: the oldest go when there are too many. */
const keep = (kept: Map<string, PublishedPlan>, key: string, plan: PublishedPlan): PublishedPlan => {
  kept.delete(key);
  kept.set(key, plan);
  for (const oldest of kept.keys()) if (kept.size > keptPlans) kept.delete(oldest);
  return plan;
};

/**
 * The read models over the publications of one tenant. Joined publications are kept in memory by
 * content hash; a list of summaries is read each time, so a new publication shows at once.
 */
export const createPublished = (storage: Storage, openFile: OpenPublicFile | null = null): Published => {
  const kept = new Map<string, PublishedPlan>();
  /** The same with the earlier plans that they continue. */
  const continuing = new Map<string, PublishedPlan>();
  const keptFollowings = new Map<string, NonNullable<Publication['follows']>>();

  const summaries = () => storage.transaction((stores) => stores.publications.list());

  const summariesOf = async (planId?: string) =>
    (await summaries()).filter((each) => planId === undefined || each.planId === planId);

  const storedLayers = () => storage.transaction((stores) => stores.maps.list());

  const content = async (summary: PublicationSummary): Promise<Publication> => {
    const found = await storage.transaction((stores) => stores.publications.find(summary.id));
    if (found === undefined) throw new Error(`publication ${summary.id} is listed but cannot be found`);
    return found;
  };

  const followingsAmong = async (editions: readonly Edition[]): Promise<readonly Following[]> => {
    const found: Following[] = [];
    for (const edition of editions) {
      if (edition.summary.follows === undefined) continue;
      const { id } = edition.summary;
      const follows = keptFollowings.get(id) ?? (await content(edition.summary)).follows;
      if (follows === undefined) continue;
      keptFollowings.set(id, follows);
      found.push({ edition, follows });
    }
    return found;
  };

  /** With the newest publications of the plans that it continues; an older edition with those of its day. */
  const withLineage = async (joined: PublishedPlan, key: string, all: readonly PublicationSummary[]) => {
    const { plan, publishedOn } = joined.publication;
    if (plan.succession === undefined) return joined;
    const ofAll = `${key} ${joined.edition.newest} ${all.map(({ id }) => id)}`;
    const known = continuing.get(ofAll);
    if (known !== undefined) return known;
    const lineage = await lineageOf(plan, async (planId) => {
      const summary = earlierEdition(all, planId, joined.edition.newest ? null : publishedOn);
      return summary && (await content(summary)).plan;
    });
    return keep(continuing, ofAll, { ...joined, lineage });
  };

  /** One plan's publication, of that year or of that name. */
  const join = async (planId: string, all: readonly PublicationSummary[], of?: YearOrEdition) => {
    const own = all.filter((each) => each.planId === planId).toSorted(byAge);
    const summary = own.find(
      (each) => of === undefined || of === each.reportingYear || of === editionName(each),
    );
    if (summary === undefined) return undefined;
    const years = [...new Set(own.map((each) => each.reportingYear))];
    const ofYear = own.filter((each) => each.reportingYear === summary.reportingYear);
    const key = `${summary.contentHash} ${summary.id} ${years} ${own.map(({ id }) => id)}`;
    const known = kept.get(key);
    const editions = editionsOf(own).filter(({ summary: each }) => ofYear.includes(each));
    const plan =
      known ??
      joinPublication(await content(summary), years, {
        edition: editions.find((each) => each.summary === summary),
        followings: (await followingsAmong(editions)).toReversed(),
        firstPublishedOn: editions.at(-1)?.summary.publishedOn,
      });
    return withLineage(keep(kept, key, plan), key, all);
  };

  const plans = async () => {
    const all = await summaries();
    const joined: PublishedPlan[] = [];
    for (const planId of new Set(all.map((each) => each.planId))) {
      const plan = await join(planId, all);
      if (plan !== undefined) joined.push(plan);
    }
    return joined.sort((a, b) => (a.publication.planId < b.publication.planId ? -1 : 1));
  };

  return {
    async version() {
      const layers = (await storedLayers()).map(({ id, importedAt }) => `${id}:${importedAt}`);
      return [...(await summaries()).map((each) => `${each.id}:${each.contentHash}`), ...layers].join(' ');
    },
    layers: storedLayers,
    plans,
    names: async () => indicatorNames(await plans()),
    async plan(planId, of) {
      return join(planId, await summaries(), of);
    },
    keepsFiles: openFile !== null,
    async reviewFile(planId, sha256, of) {
      const plan = await join(planId, await summaries(), of);
      const isTheirs = plan?.publication.externalReview?.files.some((file) => file.sha256 === sha256);
      const stream = isTheirs === true ? await openFile?.(sha256) : null;
      return stream == null ? undefined : new Uint8Array(await new Response(stream).arrayBuffer());
    },
    async editions(planId) {
      const all = editionsOf((await summariesOf(planId)).toSorted(byAge));
      return [...Map.groupBy(all, ({ summary }) => summary.planId)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, own]) => own);
    },
    async followings(planId) {
      return followingsAmong(editionsOf(await summariesOf(planId)));
    },
  };
};
