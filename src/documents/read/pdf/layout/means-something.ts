import type { Vocabulary } from '../../headings/recognise-heading.ts';
import { lineMeaning } from '../../outline/line-meaning.ts';

/** Headings, labels and notes: lines that mean something by their form alone. */
export const meansSomething = (text: string, vocabulary: Vocabulary): boolean => {
  const { kind } = lineMeaning(text, vocabulary);
  return kind !== 'prose' && kind !== 'noise' && kind !== 'project';
};
