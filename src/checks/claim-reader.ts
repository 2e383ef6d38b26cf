import { type Claim, readClaims } from '#domain';

/** Reads the claims of texts, each text once: a text that has not changed says the same. */
export class ClaimReader {
  readonly #known = new Map<string, readonly Claim[]>();
  readonly #limit: number;
  /** Texts that had to be read; the others were known. */
  textsRead = 0;

  /** `limit` is the number of texts remembered; the one read longest ago is forgotten first. */
  constructor(limit = 4000) {
    this.#limit = limit;
  }

  read(text: string): readonly Claim[] {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const claims = readClaims(text);
    this.textsRead += 1;
    const [oldest] = this.#known.keys();
    if (this.#known.size >= this.#limit && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(text, claims);
    return claims;
  }
}
