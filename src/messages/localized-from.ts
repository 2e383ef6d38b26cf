import type { LocalizedText } from './localized.ts';

/** A sentence in both languages, plain or with gaps for what is quoted. */
export type Sentence = LocalizedText | ((...quoted: string[]) => LocalizedText);

export type Sentences = Readonly<Record<string, Sentence>>;

interface Known {
  /** What stands before, between and behind the gaps of the Japanese sentence. */
  readonly parts: readonly string[];
  /** Which gap stands behind each part but the last. */
  readonly order: readonly number[];
  readonly en: string;
}

const gaps = ['\u0001', '\u0002', '\u0003'];

/** No reader states as much about a cell; what is longer was written by somebody else, and is not searched. */
const longest = 4_000;

/**
 * A reader of texts that were stored in Japanese: what is made of the sentences of the catalogues is given in both
 * languages again, with what they quote. A text in which anything else stands stays Japanese in both.
 */
export const localizedFrom = (...catalogues: readonly Sentences[]): ((stored: string) => LocalizedText) => {
  const known = catalogues.flatMap((sentences) => Object.values(sentences).map(knownOf));
  return (stored) => ({
    ja: stored,
    en: (stored.length > longest ? null : inEnglish(known, stored)) ?? stored,
  });
};

const knownOf = (sentence: Sentence): Known => {
  const { ja, en } = typeof sentence === 'function' ? sentence(...gaps) : sentence;
  const order = [...ja].flatMap((character) => (gaps.includes(character) ? [gaps.indexOf(character)] : []));
  const parts = gaps.reduce<string[]>((all, gap) => all.flatMap((part) => part.split(gap)), [ja]);
  return { parts, order, en };
};

/** What a sentence at the head of a text quotes, each as short as can be, and where it ends; null where it is another. */
const match = ({ parts: [head = '', ...parts], order, en }: Known, text: string) => {
  if (!text.startsWith(head)) return null;
  let end = head.length;
  const quoted = new Map<number, string>();
  for (const [index, part] of parts.entries()) {
    const at = text.indexOf(part, end);
    if (at < 0) return null;
    quoted.set(order[index] ?? 0, text.slice(end, at));
    end = at + part.length;
  }
  return { en, end, quoted };
};

/**
 * Sentence by sentence from the left. Of several that fit, the shortest that leaves a rest that fits: a longer one
 * has taken the sentences after it for what it quotes.
 */
const inEnglish = (known: readonly Known[], text: string, failed = new Set<number>()): string | null => {
  const stored = text.trimStart();
  if (stored === '') return '';
  if (failed.has(stored.length)) return null;
  const fits = known.flatMap((sentence) => match(sentence, stored) ?? []).filter(({ end }) => end > 0);
  for (const { en, end, quoted } of fits.toSorted((a, b) => a.end - b.end)) {
    const rest = inEnglish(known, stored.slice(end), failed);
    if (rest === null) continue;
    const said = gaps.reduce((all, gap, index) => all.replaceAll(gap, () => quoted.get(index) ?? ''), en);
    return rest === '' ? said : `${said} ${rest}`;
  }
  failed.add(stored.length);
  return null;
};
