import type { IndicatorAddress, IndicatorLink, LinkRelation } from '#domain';

/** What an indicator is to another one. */
interface Partner extends IndicatorAddress {
  readonly relation: LinkRelation;
}

/** Decisions by indicator. Of two about one pair the later holds. */
export class LinkBook {
  readonly #partners = new Map<string, Map<string, Partner>>();

  constructor(links: readonly IndicatorLink[]) {
    for (const { a, b, relation } of links) {
      this.#add(a, { ...b, relation });
      this.#add(b, { ...a, relation });
    }
  }

  /** null when nobody has decided. */
  relationOf(a: IndicatorAddress, b: IndicatorAddress): LinkRelation | null {
    return this.#partners.get(keyOf(a))?.get(keyOf(b))?.relation ?? null;
  }

  /** Every indicator that a person has decided about together with this one. */
  partnersOf(address: IndicatorAddress): readonly Partner[] {
    return [...(this.#partners.get(keyOf(address))?.values() ?? [])];
  }

  #add(address: IndicatorAddress, partner: Partner): void {
    const known = this.#partners.get(keyOf(address)) ?? new Map<string, Partner>();
    this.#partners.set(keyOf(address), known.set(keyOf(partner), partner));
  }
}

const keyOf = ({ plan, indicator }: IndicatorAddress): string => `${plan}\n${indicator}`;
