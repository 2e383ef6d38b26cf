import type { MunicipalityCode, PublishedLink } from '#domain';
import { municipalLines } from './compare/municipal-lines.ts';
import { keptForPlans } from './kept-for-plans.ts';
import type { PublishedPlan } from './published-plan.ts';

/** An indicator as others are led to it. */
export interface NamedIndicator {
  readonly planId: string;
  readonly planTitle: string;
  readonly id: string;
  readonly name: string;
  /** Municipalities of which it holds a figure of their own. */
  readonly municipalities: readonly MunicipalityCode[];
  /** What its publication says of it and indicators of other plans, and when. */
  readonly links: readonly (PublishedLink & { readonly publishedOn: string })[];
  /** The plan that its own one continues. */
  readonly continues: string | null;
}

/** What the indicators of all plans are called: by the name without white space. */
export type IndicatorNames = ReadonlyMap<string, readonly NamedIndicator[]>;

const bare = (name: string): string => name.replaceAll(/[\s　]/g, '');

const namesIn = (published: PublishedPlan): readonly NamedIndicator[] => {
  const { planId, plan, publishedOn, links = [] } = published.publication;
  const linksOf = Map.groupBy(links, ({ indicator }) => indicator);
  return [...published.indicators.values()].map((each) => ({
    planId,
    planTitle: plan.title,
    id: each.indicator.id,
    name: each.indicator.name,
    municipalities: [...new Set(municipalLines(published, each).map(({ code }) => code))],
    // The day stands with what was said alone: names stay what they are when a plan is published again.
    links: (linksOf.get(each.indicator.id) ?? []).map((link) => ({ ...link, publishedOn })),
    continues: plan.succession?.plan ?? null,
  }));
};

/** The names in these plans; twenty thousand pages ask for the same. */
export const indicatorNames: (plans: readonly PublishedPlan[]) => IndicatorNames = keptForPlans((plans) =>
  Map.groupBy(plans.flatMap(namesIn), ({ name }) => bare(name)),
);

/** Indicators of other plans that bear the same name, white space apart. */
export const sameNameElsewhere = (
  planId: string,
  name: string,
  names: IndicatorNames,
): readonly NamedIndicator[] => (names.get(bare(name)) ?? []).filter((other) => other.planId !== planId);
