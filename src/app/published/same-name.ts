import { keptForPlans } from './kept-for-plans.ts';
import type { PublishedPlan } from './published-plan.ts';

/** An indicator as others are led to it. */
export interface NamedIndicator {
  readonly planId: string;
  readonly planTitle: string;
  readonly id: string;
  readonly name: string;
}

/** What the indicators of all plans are called: by the name without white space. */
export type IndicatorNames = ReadonlyMap<string, readonly NamedIndicator[]>;

const bare = (name: string): string => name.replaceAll(/[\s　]/g, '');

const namesIn = ({ publication: { planId, plan } }: PublishedPlan): readonly NamedIndicator[] =>
  plan.indicators.map(({ id, name }) => ({ planId, planTitle: plan.title, id, name }));

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
