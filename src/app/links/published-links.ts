import { type Plan, type PublishedLink, publishedLinkKey, type Stores } from '#domain';

/**
 * What holds between the indicators of a plan and those of other plans that are published: decisions only, without who
 * made them and why. An indicator of another plan that its readers cannot see is left out.
 */
export const publishedLinks = async (
  { links, publications }: Pick<Stores, 'links' | 'publications'>,
  plan: Plan,
): Promise<readonly PublishedLink[]> => {
  const own = new Set(plan.indicators.map(({ id }) => id));
  const found = (await links.list()).flatMap(({ a, b, relation }): PublishedLink[] => {
    if (relation === null || a.plan === b.plan) return [];
    const [from, to] = a.plan === plan.id ? [a, b] : [b, a];
    return from.plan === plan.id && own.has(from.indicator)
      ? [{ indicator: from.indicator, to, relation }]
      : [];
  });
  const seen = new Map<string, ReadonlySet<string>>();
  for (const id of new Set(found.map(({ to }) => to.plan)))
    seen.set(id, new Set((await publications.latest(id))?.plan.indicators.map((each) => each.id)));
  return found
    .filter(({ to }) => seen.get(to.plan)?.has(to.indicator))
    .toSorted((a, b) => (publishedLinkKey(a) < publishedLinkKey(b) ? -1 : 1));
};
