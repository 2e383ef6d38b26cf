import type { Pair } from './match.ts';
import type { ChangedPart, PlanChange } from './plan-change.ts';
import { sameContent } from './same-content.ts';

/** How a thing is named in the list of changes; `text` only where a change of the thing is a change of its text. */
export type ChangeWords = Pick<PlanChange, 'part' | 'node' | 'name' | 'year'> & { readonly text?: string };

interface ListOptions<T> {
  told(thing: T): ChangeWords;
  /** Joins what is on both sides and differs; the document's own when absent. */
  merge?(stored: T, incoming: T): T;
  /** False for things that the document does not report about: they are not missing. */
  expects?(stored: T): boolean;
}

/** Collects what differs while the parts of two plans are joined. */
export class PlanTally {
  readonly changes: PlanChange[] = [];
  unchangedValues = 0;
  readonly #removeMissing: boolean;

  constructor(removeMissing: boolean) {
    this.#removeMissing = removeMissing;
  }

  /** True when nothing was put down since `mark` but missing things that stay. */
  nothingNew(mark: number): boolean {
    return this.changes.slice(mark).every(({ kind }) => kind === 'missing' && !this.#removeMissing);
  }

  /** One list of the plan as it will be. */
  merged<T>(pairs: readonly Pair<T>[], { told, merge, expects }: ListOptions<T>): T[] {
    return pairs.flatMap(({ stored, incoming }) => {
      if (stored === undefined) {
        if (incoming === undefined) return [];
        this.#put('added', told(incoming), undefined, told(incoming).text);
        return [incoming];
      }
      if (incoming === undefined) {
        if (expects?.(stored) === false) return [stored];
        this.#put('missing', told(stored), told(stored).text, undefined);
        return this.#removeMissing ? [] : [stored];
      }
      if (sameContent(stored, incoming)) return [stored];
      const [from, to] = [told(stored).text, told(incoming).text];
      if (from !== to) this.#put('changed', told(incoming), from, to);
      return [merge?.(stored, incoming) ?? incoming];
    });
  }

  /** Properties of a thing: name, before, after. */
  properties(
    words: { readonly part: ChangedPart; readonly node: string; readonly name: string },
    pairs: readonly (readonly [
      property: string,
      from: string | null | undefined,
      to: string | null | undefined,
    ])[],
  ): void {
    for (const [property, from, to] of pairs)
      if ((from ?? '') !== (to ?? ''))
        this.changes.push({
          kind: 'changed',
          ...words,
          year: null,
          property,
          from: from ? { text: from } : null,
          to: to ? { text: to } : null,
        });
  }

  #put(
    kind: PlanChange['kind'],
    { text: _, ...words }: ChangeWords,
    from: string | undefined,
    to: string | undefined,
  ): void {
    const side = (text: string | undefined) => (text === undefined ? null : { text });
    this.changes.push({ kind, ...words, property: null, from: side(from), to: side(to) });
  }
}
