import { type Finding, type Plan, placeKey, type Quote, type Stores, valuesOfPlan } from '#domain';

/**
 * The findings of a plan that its readers may see: without those that quote of another plan what that plan's
 * publication in force does not say. A figure must not get out through a finding of another plan.
 */
export const withoutUnpublishedQuotes = async (
  { publications }: Pick<Stores, 'publications'>,
  planId: string,
  findings: readonly Finding[],
): Promise<readonly Finding[]> => {
  const quoted = new Set(findings.flatMap(({ quotes }) => quotes.map(({ plan }) => plan)));
  quoted.delete(planId);
  const said = new Map<string, ReadonlySet<string>>();
  for (const id of quoted) said.set(id, cellsOf((await publications.latest(id))?.plan));
  return findings.filter(({ quotes }) =>
    quotes.every((quote) => quote.plan === planId || said.get(quote.plan)?.has(keyOf(quote)) === true),
  );
};

const cellsOf = (plan: Plan | undefined): ReadonlySet<string> =>
  new Set(
    (plan === undefined ? [] : valuesOfPlan(plan)).map(({ address, year, recorded }) =>
      keyOf({ text: recorded.cell, at: { kind: 'cell', address, year } }),
    ),
  );

/** A place with what stands there; a quote without a place matches nothing. */
const keyOf = ({ text, at }: Pick<Quote, 'text' | 'at'>): string =>
  at === undefined ? '' : `${placeKey(at)} ${text}`;
