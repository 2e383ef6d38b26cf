import { type IndicatorAddress, type IndicatorLink, type LinkRelation, linkKey } from '#domain';

/** Decisions by pair. Of two about one pair the later holds. */
export class LinkBook {
  readonly #relations: ReadonlyMap<string, LinkRelation>;

  constructor(links: readonly IndicatorLink[]) {
    this.#relations = new Map(links.map(({ a, b, relation }) => [linkKey(a, b), relation]));
  }

  /** null when nobody has decided. */
  relationOf(a: IndicatorAddress, b: IndicatorAddress): LinkRelation | null {
    return this.#relations.get(linkKey(a, b)) ?? null;
  }
}
