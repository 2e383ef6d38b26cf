import type { LocalizedText } from './localized.ts';

/** Sentences in both languages, plain or with gaps for what is quoted. */
type Sentences = Readonly<Record<string, LocalizedText | ((...quoted: string[]) => LocalizedText)>>;

interface Known {
  readonly pattern: RegExp;
  readonly en: string;
}

const gaps = ['\u0001', '\u0002', '\u0003'];
const special = /[.*+?^${}()|[\]\\]/g;

/**
 * A reader of texts that were stored in Japanese: what is made of the sentences of the catalogues is given in both
 * languages again, with what they quote. A text in which anything else stands stays Japanese in both.
 */
export const localizedFrom = (...catalogues: readonly Sentences[]): ((stored: string) => LocalizedText) => {
  const known = catalogues.flatMap((sentences) => Object.values(sentences).map(knownOf));
  return (stored) => ({ ja: stored, en: inEnglish(known, stored) ?? stored });
};

const knownOf = (sentence: Sentences[string]): Known => {
  const { ja, en } = typeof sentence === 'function' ? sentence(...gaps) : sentence;
  const pattern = gaps.reduce(
    (all, gap, index) => all.replace(gap, `(?<gap${index}>[\\s\\S]*?)`).replaceAll(gap, `\\k<gap${index}>`),
    ja.replace(special, '\\$&'),
  );
  return { pattern: new RegExp(`^${pattern}`), en };
};

/** Sentence by sentence from the left; of several that fit, the one that leaves a rest that fits. */
const inEnglish = (known: readonly Known[], stored: string): string | null => {
  if (stored === '') return '';
  for (const { pattern, en } of known) {
    const match = pattern.exec(stored);
    if (match === null || match[0] === '') continue;
    const rest = inEnglish(known, stored.slice(match[0].length));
    if (rest === null) continue;
    const said = gaps.reduce(
      (all, gap, index) => all.replaceAll(gap, () => match.groups?.[`gap${index}`] ?? ''),
      en,
    );
    return rest === '' ? said : `${said} ${rest}`;
  }
  return null;
};
