import type { Published } from '../create-published.ts';
import type { PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { acrossMunicipalities, type MunicipalComparison, municipalSources } from './across-municipalities.ts';

/** An indicator that can be set side by side by municipality. */
export interface MunicipalIndicator {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  /** What the newest publication of each plan says. */
  readonly newest: MunicipalComparison;
}

/** The indicator by municipality; undefined where fewer than two have figures. */
export const municipalIndicator = (
  plan: PublishedPlan,
  indicator: PublishedIndicator,
  plans: readonly PublishedPlan[],
): MunicipalIndicator | undefined => {
  const newest = acrossMunicipalities(plan, indicator, plans);
  return newest.figures.length === 0 ? undefined : { plan, indicator, newest };
};

/** Every indicator that has figures of at least two municipalities. */
export const municipalIndicators = (plans: readonly PublishedPlan[]): readonly MunicipalIndicator[] =>
  plans.flatMap((plan) =>
    [...plan.indicators.values()].flatMap((indicator) => municipalIndicator(plan, indicator, plans) ?? []),
  );

/** The fiscal year of the newest publications; null where they are of several. */
export const yearOfNewest = ({ newest }: MunicipalIndicator): number | null => {
  const years = new Set(newest.figures.map(({ plan }) => plan.publication.reportingYear));
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

export interface MunicipalYear {
  readonly year: number;
  readonly comparison: MunicipalComparison;
}

/**
 * The indicator in every other fiscal year in which at least two municipalities have figures, the newest year first. The
 * year that the newest publications are all of is not among them: it is what they say.
 */
export const municipalYears = async (
  published: Pick<Published, 'plan'>,
  of: MunicipalIndicator,
  plans: readonly PublishedPlan[],
): Promise<readonly MunicipalYear[]> => {
  const sources = municipalSources(of.plan, of.indicator, plans).map(({ plan }) => plan);
  const newest = yearOfNewest(of);
  const years = new Set(sources.flatMap((plan) => plan.years).filter((year) => year !== newest));
  const found: MunicipalYear[] = [];
  for (const year of [...years].toSorted((a, b) => b - a)) {
    const then: PublishedPlan[] = [];
    for (const { years: own, publication } of new Set(sources)) {
      const plan = own.includes(year) ? await published.plan(publication.planId, year) : undefined;
      if (plan !== undefined) then.push(plan);
    }
    const comparison = acrossMunicipalities(of.plan, of.indicator, plans, then);
    if (comparison.figures.length > 0) found.push({ year, comparison });
  }
  return found;
};
