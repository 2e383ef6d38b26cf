import { openDataMessages as messages } from '#messages';

/** Heading in either language, and the id itself → id. */
const byHeading = new Map<string, string>(
  Object.entries(messages.columns).flatMap(([id, { ja, en }]) => [
    [ja, id] as const,
    [en, id] as const,
    [id, id] as const,
  ]),
);

const numberedHeading = Object.entries(messages.numbered).flatMap(([id, label]) =>
  ([label(0).ja, label(0).en, `${id}_0`] as const).map((heading) => ({ id, before: heading.slice(0, -1) })),
);

/** The id of a column of our data files by its heading (「値」, 「担当課2」, 「unit」); null for other headings. */
export const columnIdOf = (heading: string): string | null => {
  const known = byHeading.get(heading);
  if (known !== undefined) return known;
  const number = /[1-9]\d*$/.exec(heading)?.[0];
  if (number === undefined) return null;
  const before = heading.slice(0, -number.length);
  const found = numberedHeading.find((each) => each.before === before);
  return found === undefined ? null : `${found.id}_${number}`;
};

const words: Readonly<
  Record<string, Readonly<Record<string, { readonly ja: string; readonly en: string }>>>
> = messages.words;

/** The code that a word stands for in a column (「未確定」 → pending); the text itself where there is none. */
export const codeOf = (column: string, text: string): string => {
  const codes = Object.hasOwn(words, column) ? words[column] : undefined;
  if (codes === undefined || Object.hasOwn(codes, text)) return text;
  return Object.entries(codes).find(([, word]) => word.ja === text || word.en === text)?.[0] ?? text;
};
