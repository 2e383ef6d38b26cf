/** An indicator of a plan, by ids. */
export interface IndicatorAddress {
  readonly plan: string;
  readonly indicator: string;
}

/**
 * What a person says about two indicators. same: one thing, whose results must agree · related: not one thing,
 * but worth a look when only one of them moves · different: never to be compared.
 */
export type LinkRelation = 'same' | 'related' | 'different';

/** Two indicators and what they are to each other; which of them comes first does not matter. */
export interface IndicatorLink {
  readonly a: IndicatorAddress;
  readonly b: IndicatorAddress;
  readonly relation: LinkRelation;
}

/** One decision about a pair, kept for ever: the newest of a pair holds. */
export interface LinkDecision {
  readonly a: IndicatorAddress;
  readonly b: IndicatorAddress;
  /** null when the decision before was taken back. */
  readonly relation: LinkRelation | null;
  /** From 1 within the pair, without gaps. */
  readonly number: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Why, in the person's words; may be empty. */
  readonly reason: string;
}

/** A link as a publication keeps it: from one of its own indicators to one of another published plan. */
export interface PublishedLink {
  readonly indicator: string;
  readonly to: IndicatorAddress;
  readonly relation: LinkRelation;
}

const ordered = (a: IndicatorAddress, b: IndicatorAddress): readonly [IndicatorAddress, IndicatorAddress] =>
  a.plan < b.plan || (a.plan === b.plan && a.indicator <= b.indicator) ? [a, b] : [b, a];

/** The two in the order in which a pair is kept: by plan, then by indicator. */
export const linkPair = (
  a: IndicatorAddress,
  b: IndicatorAddress,
): { readonly a: IndicatorAddress; readonly b: IndicatorAddress } => {
  const [first, second] = ordered(a, b);
  return { a: first, b: second };
};

/** One text for a pair, whichever of the two comes first. */
export const linkKey = (a: IndicatorAddress, b: IndicatorAddress): string =>
  JSON.stringify(ordered(a, b).flatMap(({ plan, indicator }) => [plan, indicator]));

/** One text for a published link, to put links in order. */
export const publishedLinkKey = ({ indicator, to }: Pick<PublishedLink, 'indicator' | 'to'>): string =>
  JSON.stringify([indicator, to.plan, to.indicator]);
