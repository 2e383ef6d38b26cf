/** An indicator of a plan, by ids. */
export interface IndicatorAddress {
  readonly plan: string;
  readonly indicator: string;
}

/**
 * What a person has decided about two indicators. same: one thing, whose results must agree · related: not one
 * thing, but worth a look when only one of them moves · different: never to be compared.
 */
export type LinkRelation = 'same' | 'related' | 'different';

/** A person's decision, kept; which of the two comes first does not matter. */
export interface IndicatorLink {
  readonly a: IndicatorAddress;
  readonly b: IndicatorAddress;
  readonly relation: LinkRelation;
}

/** Decisions by pair. Of two about one pair the later holds. */
export class LinkBook {
  readonly #relations: ReadonlyMap<string, LinkRelation>;

  constructor(links: readonly IndicatorLink[]) {
    this.#relations = new Map(links.map(({ a, b, relation }) => [pairKey(a, b), relation]));
  }

  /** null when nobody has decided. */
  relationOf(a: IndicatorAddress, b: IndicatorAddress): LinkRelation | null {
    return this.#relations.get(pairKey(a, b)) ?? null;
  }
}

const pairKey = (a: IndicatorAddress, b: IndicatorAddress): string =>
  JSON.stringify([a, b].map(({ plan, indicator }) => JSON.stringify([plan, indicator])).toSorted());
