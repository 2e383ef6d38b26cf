import type { Published } from './create-published.ts';
import { type Edition, editionName } from './editions.ts';

/** The same read models, with who asked what. */
export interface WatchedPublished {
  readonly published: Published;
  /** Names of what was asked since the last call. */
  asked(): readonly string[];
  /** How something of that name stands now: a text that is another one when an answer could be. */
  state(name: string): Promise<string>;
}

const everything = 'plans';
const map = 'map';
const names = 'names';
const ofPlan = 'plan ';

/**
 * Notes what is asked of `published`: a plan with all its editions, all plans, the map, or the names of indicators.
 * Whoever asks the same and finds it unchanged gets the same answers.
 */
export const watchPublished = (published: Published): WatchedPublished => {
  const asked = new Set<string>();
  const note = (name: string): void => {
    asked.add(name);
  };
  const state = async (name: string): Promise<string> => {
    if (name === map) return JSON.stringify(await published.layers());
    if (name === names) return JSON.stringify([...(await published.names()).values()]);
    const planId = name === everything ? undefined : name.slice(ofPlan.length);
    const editions = await published.editions(planId);
    const continues = async ({ summary }: Edition) => {
      const plan = await published.plan(summary.planId, editionName(summary));
      return plan?.publication.plan.succession !== undefined;
    };
    // A publication is immutable, and its summary holds the hash of its content. A plan that continues others shows
    // what those published.
    for (const edition of planId === undefined ? [] : editions)
      if (await continues(edition)) return `${planId} ${await state(everything)}`;
    return JSON.stringify(editions.map(({ summary }) => summary));
  };
  return {
    published: {
      version: () => published.version(),
      layers() {
        note(map);
        return published.layers();
      },
      names() {
        note(names);
        return published.names();
      },
      plans() {
        note(everything);
        return published.plans();
      },
      plan(planId, of) {
        note(`${ofPlan}${planId}`);
        return published.plan(planId, of);
      },
      keepsFiles: published.keepsFiles,
      reviewFile(planId, sha256, of) {
        note(`${ofPlan}${planId}`);
        return published.reviewFile(planId, sha256, of);
      },
      editions(planId) {
        note(planId === undefined ? everything : `${ofPlan}${planId}`);
        return published.editions(planId);
      },
      followings(planId) {
        note(planId === undefined ? everything : `${ofPlan}${planId}`);
        return published.followings(planId);
      },
    },
    asked() {
      const noted = [...asked];
      asked.clear();
      return noted;
    },
    state,
  };
};
