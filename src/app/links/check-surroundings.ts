import type { CheckedPlan, CheckOptions } from '#checks';
import type { Stores } from '#domain';

/** What the checks of a plan know besides the plan itself. */
export type CheckSurroundings = Required<Pick<CheckOptions, 'links' | 'against' | 'earlier'>>;

/**
 * What a plan is checked against: what people have decided about its indicators, every other plan as it is stored
 * now, and what was last published of this one.
 */
export const checkSurroundings = async (
  { plans, publications, links }: Pick<Stores, 'plans' | 'publications' | 'links'>,
  planId: string,
): Promise<CheckSurroundings> => {
  const against: CheckedPlan[] = [];
  for (const { id } of await plans.list()) {
    const plan = id === planId ? undefined : await plans.find(id);
    if (plan !== undefined) against.push({ plan });
  }
  const before = await publications.latest(planId);
  const decided = (await links.list()).flatMap(({ a, b, relation }) =>
    relation === null ? [] : [{ a, b, relation }],
  );
  return { links: decided, against, earlier: before === undefined ? [] : [before.plan] };
};
