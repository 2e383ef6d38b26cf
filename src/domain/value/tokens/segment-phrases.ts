import { type Meaning, phraseTable } from './phrase-table.ts';

/** A phrase of the table at a place of a run. */
export interface Phrase {
  readonly text: string;
  readonly meaning: Meaning;
}

const byFirst = new Map<string, number[]>();
for (const phrase of phraseTable.keys()) {
  const first = phrase[0] ?? '';
  const lengths = byFirst.get(first) ?? [];
  if (!lengths.includes(phrase.length)) lengths.push(phrase.length);
  byFirst.set(first, lengths);
}
for (const lengths of byFirst.values()) lengths.sort((a, b) => b - a);

/** Cuts a run of characters into phrases without a rest, longest first; null when that cannot be done. */
export const segmentPhrases = (run: string): readonly Phrase[] | null => cut(run, 0, new Set());

const cut = (run: string, at: number, failed: Set<number>): readonly Phrase[] | null => {
  if (at === run.length) return [];
  if (failed.has(at)) return null;
  for (const length of byFirst.get(run[at] ?? '') ?? []) {
    const text = run.slice(at, at + length);
    const meaning = phraseTable.get(text);
    if (meaning === undefined) continue;
    const rest = cut(run, at + length, failed);
    if (rest !== null) return [{ text, meaning }, ...rest];
  }
  failed.add(at);
  return null;
};
