import type { PublishedPlan } from '../published-plan.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { type Searchable, searchablesOf } from './searchable.ts';

/** A text in pieces, those that were looked for marked. */
export type Excerpt = readonly { readonly text: string; readonly found: boolean }[];

export interface SearchResult {
  readonly of: Searchable;
  readonly title: Excerpt;
  /** Around the first place that was found in its texts; null when the title holds everything. */
  readonly excerpt: Excerpt | null;
}

interface Indexed {
  readonly of: Searchable;
  readonly title: FoldedText;
  /** All folded texts in one, for a quick no. */
  readonly all: string;
}

/** The index of a plan lives as long as the plan that was joined. */
const indexes = new WeakMap<PublishedPlan, readonly Indexed[]>();

const indexOf = (plan: PublishedPlan): readonly Indexed[] => {
  const kept = indexes.get(plan);
  if (kept !== undefined) return kept;
  const index = searchablesOf(plan).map((of) => {
    const title = foldText(of.title);
    return { of, title, all: [title.text, ...of.texts.map((text) => foldText(text).text)].join('\n') };
  });
  indexes.set(plan, index);
  return index;
};

/** The terms of what was typed, folded; several are looked for together. */
const searchTerms = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[\s　]+/u)
      .map((term) => foldText(term).text)
      .filter((term) => term !== ''),
  ),
];

const marked = (written: string, folded: FoldedText, terms: readonly string[]): Excerpt => {
  const found = new Array<boolean>(written.length).fill(false);
  for (const term of terms)
    for (let at = folded.text.indexOf(term); at !== -1; at = folded.text.indexOf(term, at + term.length))
      found.fill(true, folded.places[at] ?? 0, folded.places[at + term.length] ?? written.length);
  const pieces: { text: string; found: boolean }[] = [];
  for (const character of written.matchAll(/./gsu)) {
    const is = found[character.index] ?? false;
    const last = pieces.at(-1);
    if (last?.found === is) last.text += character[0];
    else pieces.push({ text: character[0], found: is });
  }
  return pieces;
};

/** Characters of an excerpt before and after what was found. */
const around = { before: 24, after: 64 };

const excerptOf = ({ texts }: Searchable, terms: readonly string[]): Excerpt | null => {
  for (const text of texts) {
    const folded = foldText(text);
    const at = Math.min(...terms.map((term) => folded.text.indexOf(term)).filter((place) => place !== -1));
    if (at === Number.POSITIVE_INFINITY) continue;
    const place = folded.places[at] ?? 0;
    const from = Math.max(0, place - around.before);
    const to = Math.min(text.length, place + around.after);
    const part = text.slice(from, to).toWellFormed().replaceAll('\ufffd', '').replaceAll(/\s+/g, ' ');
    const shown = `${from > 0 ? '…' : ''}${part}${to < text.length ? '…' : ''}`;
    return marked(shown, foldText(shown), terms);
  }
  return null;
};

const kinds: readonly Searchable['kind'][] = ['plan', 'indicator', 'node', 'project', 'division'];

/** Less is better: the whole title, its beginning, the title, the texts. */
const rankOf = ({ title, of }: Indexed, terms: readonly string[]): number => {
  const [first = ''] = terms;
  const inTitle = terms.every((term) => title.text.includes(term));
  const place = inTitle ? (title.text === first ? 0 : title.text.startsWith(first) ? 1 : 2) : 3;
  return place * kinds.length + kinds.indexOf(of.kind);
};

export interface SearchAnswer {
  readonly total: number;
  readonly results: readonly SearchResult[];
}

/**
 * What holds all terms of the text typed, in its title or its texts, best first; in the order of the plans where
 * nothing speaks for one before the other. Nothing when nothing was typed.
 */
export const search = (
  plans: readonly PublishedPlan[],
  typed: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): SearchAnswer => {
  const terms = searchTerms(typed);
  if (terms.length === 0) return { total: 0, results: [] };
  const found = plans
    .flatMap((plan) => indexOf(plan))
    .filter(({ all }) => terms.every((term) => all.includes(term)));
  const divisions = new Set<string>();
  const once = found.filter(({ of }) => {
    // A division of several plans has one page.
    if (of.kind !== 'division') return true;
    if (divisions.has(of.id)) return false;
    divisions.add(of.id);
    return true;
  });
  const ranked = once
    .map((each) => ({ each, rank: rankOf(each, terms) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each);
  return {
    total: ranked.length,
    results: ranked.slice(from, from + limit).map(({ of, title }) => ({
      of,
      title: marked(of.title, title, terms),
      excerpt: excerptOf(of, terms),
    })),
  };
};
