import {
  type Difference,
  differencesBetween,
  ExplainedError,
  editionDifferences,
  type Plan,
  type PlanRevision,
  type Publication,
  type PublicationSummary,
  type Stores,
} from '#domain';
import { versionMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { rightsOnPlan, type WithRights } from '../people/rights-on-plan.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { editionName } from '../published/index.ts';

/** A version of a plan by its name: `now`, a revision (`r12`), or an edition (`2024-2`). */
export type VersionOfPlan =
  | {
      readonly name: string;
      readonly kind: 'revision';
      readonly revision: PlanRevision;
      readonly current: boolean;
    }
  | { readonly name: string; readonly kind: 'edition'; readonly edition: PublicationSummary };

/** There is no such version of the plan, or it is no longer kept. */
export class VersionNotFoundError extends ExplainedError {
  constructor(name: string) {
    super(versionMessages.notFound(name), versionMessages.notFoundRemedy);
  }
}

export interface ComparedVersions {
  readonly planId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly differences: readonly Difference[];
}

/** Everything of a plan that can be compared: its revisions, newest first, then its editions. */
export const listVersions = async (
  desk: Desk,
  planId: string,
): Promise<{ readonly plan: Plan; readonly versions: readonly VersionOfPlan[] } & WithRights> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async ({ plans, publications }) => {
    const plan = await plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    const revisions = await plans.revisions(planId);
    const editions = (await publications.list()).filter((each) => each.planId === planId);
    return {
      plan,
      may: rightsOnPlan(desk, planId),
      versions: [
        ...revisions.map((revision, at) => ({
          name: `r${revision.revision}`,
          kind: 'revision' as const,
          revision,
          current: at === 0,
        })),
        ...editions.map((edition) => ({ name: editionName(edition), kind: 'edition' as const, edition })),
      ],
    };
  });
};

/**
 * Everything in which two versions of a plan differ. Two editions are compared with grades, rates and findings, any
 * other two with what the plan itself says. Throws `VersionNotFoundError`, `PlanNotFoundError`, `NotPermittedError`.
 */
export const compareVersions = async (
  desk: Desk,
  planId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ComparedVersions> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const [before, after] = [await find(stores, planId, from), await find(stores, planId, to)];
    return {
      planId,
      title: planOf(after).title,
      from,
      to,
      differences:
        'contentHash' in before && 'contentHash' in after
          ? editionDifferences(before, after)
          : differencesBetween(planOf(before), planOf(after)),
    };
  });
};

const planOf = (version: Plan | Publication): Plan => ('contentHash' in version ? version.plan : version);

const find = async (
  { plans, publications }: Pick<Stores, 'plans' | 'publications'>,
  planId: string,
  name: string,
): Promise<Plan | Publication> => {
  const found = await (async () => {
    if (name === 'now') {
      const plan = await plans.find(planId);
      if (plan === undefined) throw new PlanNotFoundError(planId);
      return plan;
    }
    const revision = /^r([1-9]\d{0,8})$/.exec(name)?.[1];
    if (revision !== undefined) return plans.findRevision(planId, Number(revision));
    const edition = (await publications.list()).find(
      (each) => each.planId === planId && editionName(each) === name,
    );
    return edition && publications.find(edition.id);
  })();
  if (found === undefined) throw new VersionNotFoundError(name);
  return found;
};
