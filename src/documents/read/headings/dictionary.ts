import type { NarrativeKind } from '#domain';
import type { ColumnKind } from './column.ts';
import columns from './columns.json' with { type: 'json' };
import levelNames from './level-names.json' with { type: 'json' };

export interface HeadingEntry {
  readonly kind: ColumnKind;
  readonly role?: 'kgi' | 'kpi' | 'output';
  readonly narrative?: NarrativeKind;
  readonly yearly?: boolean;
  /** Without spaces, years and marks; full-width letters and brackets as half-width; letters small. */
  readonly words: readonly string[];
}

const list = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '');

/**
 * What municipalities call the columns of their sheets (columns.json; words are separated by spaces). Data:
 * a new word is a new entry there or in a layout, never a condition in the code. Longer words win over
 * shorter ones.
 */
export const headingDictionary: readonly HeadingEntry[] = columns.map((entry) => ({
  ...(entry as Omit<HeadingEntry, 'words'>),
  words: entry.words.flatMap(list),
}));

/**
 * Names of levels, with their rank (level-names.json): a smaller rank stands above. Plans use two to four of
 * them in this order; where a sheet has them as columns, the order of the columns decides instead.
 */
export const levelWords: readonly { readonly name: string; readonly rank: number }[] = Object.entries(
  levelNames,
).flatMap(([rank, names]) => list(names).map((name) => ({ name, rank: Number(rank) })));
