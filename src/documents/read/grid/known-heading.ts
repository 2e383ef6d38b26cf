import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';

type Known = ReturnType<typeof recogniseHeading>;

const remembered = new WeakMap<Vocabulary, Map<string, Known>>();

/** Texts longer than this are no headings and not worth remembering. */
const longest = 60;
const most = 20_000;

/** What a text says as a heading, remembered: a grid asks the same of its cells many times over. */
export const knownHeading = (text: string, vocabulary: Vocabulary): Known => {
  if (text.length > longest) return null;
  let known = remembered.get(vocabulary);
  if (!known || known.size > most) {
    known = new Map();
    remembered.set(vocabulary, known);
  }
  const found = known.get(text);
  if (found !== undefined) return found;
  const made = recogniseHeading(text, vocabulary);
  known.set(text, made);
  return made;
};
