import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceText } from '../source/source-document.ts';

const numbering = /^(?:[(（]?[0-9０-９]{1,2}[)）.．、]?|[①-⑳]|[Ⅰ-Ⅻ][.．]?)[\s\u3000]*/u;

/** A label without the number before it, where only the number keeps it from being known: 「２ 取組状況」. */
export const labelText = (text: SourceText, vocabulary: Vocabulary): SourceText => {
  if (recogniseHeading(text.text, vocabulary) !== null) return text;
  const plain = text.text.replace(numbering, '');
  return plain !== text.text && recogniseHeading(plain, vocabulary) !== null
    ? { ...text, text: plain }
    : text;
};

/** What a cell says as a label, its number apart; null when it is none. */
export const labelKind = (text: SourceText, vocabulary: Vocabulary) =>
  recogniseHeading(labelText(text, vocabulary).text, vocabulary)?.kind ?? null;
