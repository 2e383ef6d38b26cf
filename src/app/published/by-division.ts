import type { Project } from '#domain';
import type { PublishedIndicator, PublishedPlan } from './published-plan.ts';

/** What one plan holds of one division. */
export interface DivisionPart {
  readonly plan: PublishedPlan;
  /** In document order, each once. */
  readonly indicators: readonly PublishedIndicator[];
  readonly projects: readonly Project[];
}

/** Names of divisions as they are printed, in the order of the plans and their documents. */
export const divisionsOf = (plans: readonly PublishedPlan[]): readonly string[] => [
  ...new Set(
    plans.flatMap(({ publication: { plan } }) => [
      ...plan.indicators.flatMap((indicator) => indicator.divisions),
      ...plan.projects.flatMap((project) => project.divisions),
    ]),
  ),
];

/** What the plans hold of a division; plans that do not name it are left out. */
export const byDivision = (plans: readonly PublishedPlan[], division: string): readonly DivisionPart[] =>
  plans.flatMap((plan) => {
    const indicators = [...plan.indicators.values()].filter(({ indicator }) =>
      indicator.divisions.includes(division),
    );
    const projects = plan.publication.plan.projects.filter(({ divisions }) => divisions.includes(division));
    return indicators.length + projects.length === 0 ? [] : [{ plan, indicators, projects }];
  });
