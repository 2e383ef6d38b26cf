import { recogniseHeading, type Vocabulary } from '../../headings/recognise-heading.ts';
import { lineMeaning } from '../../outline/line-meaning.ts';

const label = /^[・■○●◆◇□▪]?\s*[【〔［[]?([^】〕］\]:：。]{1,16})[】〕］\]]?\s*[:：]/u;

/** Headings, labels (「目標値：40人」) and notes: lines that mean something by their form alone. */
export const meansSomething = (text: string, vocabulary: Vocabulary): boolean => {
  const word = label.exec(text.trim())?.[1];
  if (word !== undefined && recogniseHeading(word, vocabulary) !== null) return true;
  const { kind } = lineMeaning(text, vocabulary);
  return kind !== 'prose' && kind !== 'noise' && kind !== 'project';
};
