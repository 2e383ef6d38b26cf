import { type Anchor, findAnchors } from './anchors.ts';
import type { ProseFigure, Span } from './claim.ts';
import { findProseFigures } from './prose-figures.ts';
import type { Sentence } from './sentences.ts';

/** Stands for a figure in a skeleton. */
export const F = '\uE000';
/** Stands for a time or named base (令和4年度, 基準値, 前年度) in a skeleton. */
export const A = '\uE001';

/**
 * A sentence with its figures and anchors replaced by one character each and its white space removed:
 * 「基準値の 22%減で」 becomes `AのF減で`. Grammar is then a matter of short patterns.
 */
export interface Skeleton {
  readonly sentence: Sentence;
  readonly form: string;
  /** The figure that a character of the form stands for. */
  figureAt(index: number): ProseFigure | undefined;
  anchorAt(index: number): Anchor | undefined;
  /** Place in the whole text of a character of the form. */
  placeOf(index: number): Span;
}

/** The skeleton of a sentence; positions of figures and anchors are those of the whole text. */
export const skeletonOf = (sentence: Sentence, original: string): Skeleton => {
  const { anchors, times } = findAnchors(sentence.text);
  const figures = findProseFigures(sentence.text, times);
  const starts = new Map<number, Anchor | ProseFigure>();
  for (const mention of [...anchors, ...figures]) starts.set(mention.start, mention);
  const places: Span[] = [];
  const mentions = new Map<number, Anchor | ProseFigure>();
  let form = '';
  for (let index = 0; index < sentence.text.length; ) {
    const mention = starts.get(index);
    const end = mention?.end ?? index + 1;
    const written = sentence.text.slice(index, end);
    if (mention !== undefined || written.trim() !== '') {
      if (mention !== undefined) mentions.set(form.length, shifted(mention, sentence.start, original));
      places.push({ start: sentence.start + index, end: sentence.start + end });
      // Figures have taken their own commas: one that is left divides clauses, as 「、」 does.
      form += mention === undefined ? written.replace(',', '、') : 'value' in mention ? F : A;
    }
    index = end;
  }
  return {
    sentence,
    form,
    figureAt: (index) => {
      const mention = mentions.get(index);
      return mention !== undefined && 'value' in mention ? mention : undefined;
    },
    anchorAt: (index) => {
      const mention = mentions.get(index);
      return mention !== undefined && 'base' in mention ? mention : undefined;
    },
    placeOf: (index) => places[index] ?? { start: sentence.start, end: sentence.end },
  };
};

const shifted = (mention: Anchor | ProseFigure, by: number, original: string): Anchor | ProseFigure => {
  const span = { start: mention.start + by, end: mention.end + by };
  return 'value' in mention
    ? { ...mention, ...span, text: original.slice(span.start, span.end) }
    : { ...mention, ...span };
};
