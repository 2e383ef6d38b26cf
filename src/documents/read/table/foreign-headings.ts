import { recogniseHeading, type Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceText } from '../source/source-document.ts';

const amount = /^[-－△▲]?\s*[0-9０-９][0-9０-９,，.．]*\s*\S{0,3}$/u;

/**
 * Headings of a table that is none of indicators (「事業名 | R6予算額 | R6決算額」): what stands below belongs to
 * them, and not to the indicators above.
 */
export const areForeignHeadings = (texts: readonly SourceText[], vocabulary: Vocabulary): boolean => {
  const kinds = texts.map(({ text }) => recogniseHeading(text, vocabulary)?.kind ?? null);
  const known = kinds.filter((kind) => kind !== null && kind !== 'year').length;
  const bare = texts.some(({ text }, index) => kinds[index] === null && amount.test(text.trim()));
  return known >= 2 && known * 2 > texts.length && !bare;
};

/** A row of years, which nothing but headings holds several of. */
export const areYears = (texts: readonly SourceText[], vocabulary: Vocabulary): boolean => {
  const years = texts.filter(({ text }) => recogniseHeading(text, vocabulary)?.kind === 'year').length;
  return years >= 2 && years >= texts.length - 1;
};
