import { readingDoubts } from '#messages';

export type DoubtKind = keyof typeof readingDoubts;

/** Something in a cell that a person should look at. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** The characters in question, as written. */
  readonly written: string;
  readonly proposal?: string;
}

export const doubt = (kind: DoubtKind, written = '', proposal?: string): Doubt =>
  proposal === undefined ? { kind, written } : { kind, written, proposal };

/** All reasons as one Japanese text, each once; null when there is no doubt. */
export const reasonOf = (doubts: readonly Doubt[]): string | null => {
  if (doubts.length === 0) return null;
  return [...new Set(doubts.map(({ kind, written }) => readingDoubts[kind](written).ja))].join('');
};
