import { indicatorLinkCandidates, type LinkCandidate } from '#checks';
import {
  type IndicatorAddress,
  type LinkDecision,
  type LinkRelation,
  linkKey,
  linkPair,
  type Plan,
  type Stores,
} from '#domain';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { contradictionsIfSame, type LinkPairView, linkRows, linkSide } from './link-pair-view.ts';

/** `open`: proposed, and nobody has decided. */
export type LinkState = 'open' | LinkRelation;

export interface LinkFilter {
  readonly state: LinkState;
  /** Only pairs with an indicator of this plan; '' for all. */
  readonly plan: string;
  /** From 1; beyond the last it is the last. null: all on one page. */
  readonly page: number | null;
}

export interface LinkList {
  readonly pairs: readonly LinkPairView[];
  /** Of the plan that is filtered by. */
  readonly counts: Readonly<Record<LinkState, number>>;
  readonly page: number;
  readonly pages: number;
  readonly plans: readonly Plan[];
}

const pairsPerPage = 20;

interface Pair {
  readonly a: IndicatorAddress;
  readonly b: IndicatorAddress;
  readonly candidate: LinkCandidate | null;
  readonly decision: LinkDecision | null;
}

/**
 * Pairs of indicators of all stored plans for a person to decide about, strongest first, and pairs that were
 * decided about, with the evidence for each. A decision about an indicator that is gone is listed too.
 */
export const listLinks = async (desk: Desk, { state, plan, page }: LinkFilter): Promise<LinkList> => {
  authorise(desk, 'indicator.link');
  return desk.storage.transaction(async (stores) => {
    const plans = await plansFor(desk, stores);
    const pairs = await pairsOf(stores, [...plans.values()]);
    const ofPlan = pairs.filter(({ a, b }) => plan === '' || a.plan === plan || b.plan === plan);
    const inState = (wanted: LinkState) =>
      ofPlan.filter(({ decision }) => (decision?.relation ?? 'open') === wanted);
    const chosen = inState(state);
    const perPage = page === null ? Math.max(1, chosen.length) : pairsPerPage;
    const pages = Math.max(1, Math.ceil(chosen.length / perPage));
    const shown = Math.min(Math.max(1, page ?? 1), pages);
    const views: LinkPairView[] = [];
    for (const pair of chosen.slice((shown - 1) * perPage, shown * perPage))
      views.push(await viewOf(stores, plans, pair));
    return {
      pairs: views,
      counts: {
        open: inState('open').length,
        same: inState('same').length,
        related: inState('related').length,
        different: inState('different').length,
      },
      page: shown,
      pages,
      plans: [...plans.values()],
    };
  });
};

/** One pair of stored plans, whether proposed, decided about, or neither. */
export const viewLink = async (
  desk: Desk,
  given: { readonly a: IndicatorAddress; readonly b: IndicatorAddress },
): Promise<LinkPairView> => {
  for (const { plan } of [given.a, given.b]) authorise(desk, 'indicator.link', { plan });
  return desk.storage.transaction(async (stores) => {
    const plans = await plansFor(desk, stores);
    const key = linkKey(given.a, given.b);
    const pairs = await pairsOf(stores, [...plans.values()]);
    const known = pairs.find(({ a, b }) => linkKey(a, b) === key);
    return viewOf(stores, plans, known ?? { ...linkPair(given.a, given.b), candidate: null, decision: null });
  });
};

/** The pair that a key names; undefined when it is none. */
export const pairOfKey = (
  key: string,
): { readonly a: IndicatorAddress; readonly b: IndicatorAddress } | undefined => {
  const parts = /^\[/u.test(key) ? partsOf(key) : [];
  const [planA, indicatorA, planB, indicatorB, ...more] = parts;
  if (planA === undefined || indicatorA === undefined || planB === undefined) return undefined;
  if (indicatorB === undefined || more.length > 0) return undefined;
  return { a: { plan: planA, indicator: indicatorA }, b: { plan: planB, indicator: indicatorB } };
};

const partsOf = (key: string): readonly string[] => {
  try {
    const parts: unknown = JSON.parse(key);
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
};

/** The stored plans whose indicators the one who asks may link. */
const plansFor = async (desk: Desk, { plans }: Pick<Stores, 'plans'>): Promise<ReadonlyMap<string, Plan>> => {
  const found = new Map<string, Plan>();
  for (const { id } of await plans.list()) {
    const plan = isPermitted(desk, 'indicator.link', { plan: id }) ? await plans.find(id) : undefined;
    if (plan !== undefined) found.set(id, plan);
  }
  return found;
};

/** Candidates with their decisions, then decided pairs that nothing else proposes. */
const pairsOf = async (
  { links }: Pick<Stores, 'links'>,
  plans: readonly Plan[],
): Promise<readonly Pair[]> => {
  const decisions = new Map((await links.list()).map((each) => [linkKey(each.a, each.b), each]));
  const candidates = indicatorLinkCandidates(plans).map((candidate): Pair => {
    const pair = linkPair(candidate.a, candidate.b);
    return { ...pair, candidate, decision: decisions.get(linkKey(pair.a, pair.b)) ?? null };
  });
  const proposed = new Set(candidates.map(({ a, b }) => linkKey(a, b)));
  const others = [...decisions.values()].filter(({ a, b }) => !proposed.has(linkKey(a, b)));
  return [
    ...candidates,
    ...others.map((decision) => ({ a: decision.a, b: decision.b, candidate: null, decision })),
  ];
};

const viewOf = async (
  { links }: Pick<Stores, 'links'>,
  plans: ReadonlyMap<string, Plan>,
  { a, b, candidate, decision }: Pair,
): Promise<LinkPairView> => {
  const [ours, theirs] = [linkSide(plans, a), linkSide(plans, b)];
  return {
    key: linkKey(a, b),
    a: ours,
    b: theirs,
    proposed: candidate?.relation ?? null,
    reasons: candidate?.reasons ?? [],
    decision,
    number: (await links.history(a, b)).at(-1)?.number ?? 0,
    rows: linkRows(ours.indicator, theirs.indicator),
    contradictions: contradictionsIfSame(plans, a, b),
  };
};
