import type { CheckedPlan, CheckOptions } from '#checks';
import type { Plan, Stores } from '#domain';

/** What the checks of a plan know besides the plan itself. */
export type CheckSurroundings = Required<Pick<CheckOptions, 'links' | 'against' | 'earlier'>>;

/**
 * What a plan is checked against: what people have decided about its indicators, every other plan, and what was
 * last published of this one. `content` says what of the others is looked at: `current` is what is stored, for
 * staff alone; `published` is their publications in force, for findings that the public will read, so that no
 * figure gets out through a finding of another plan.
 */
export const checkSurroundings = async (
  { plans, publications, links }: Pick<Stores, 'plans' | 'publications' | 'links'>,
  planId: string,
  reportingYear: number,
  content: 'current' | 'published',
): Promise<CheckSurroundings> => {
  const contentOf = async (id: string): Promise<Plan | undefined> =>
    content === 'current' ? plans.find(id) : (await publications.latest(id))?.plan;
  const known =
    content === 'current'
      ? (await plans.list()).map(({ id }) => id)
      : (await publications.list()).map((each) => each.planId);
  const others = new Set(known.filter((id) => id !== planId));
  const against: CheckedPlan[] = [];
  for (const id of [...others].toSorted()) {
    const plan = await contentOf(id);
    if (plan !== undefined) against.push({ plan, reportingYear });
  }
  const before = await publications.latest(planId);
  const decided = (await links.list()).flatMap(({ a, b, relation }) =>
    relation === null ? [] : [{ a, b, relation }],
  );
  return { links: decided, against, earlier: before === undefined ? [] : [before.plan] };
};
