import type { Place } from '#domain';
import type { LinesPart } from './document-view.ts';
import type { LookLine } from './look.ts';

type TextPlace = Place & { readonly kind: 'text' };

/** Lines from one to another, ends included, with what a place covers marked. `around` characters beside the mark. */
export const lookLines = (
  { lines }: LinesPart,
  [from, to]: readonly [number, number],
  place: Place | null,
  around = Number.POSITIVE_INFINITY,
): readonly LookLine[] =>
  lines.slice(from - 1, to).map((text, index) => {
    const line = from + index;
    return place?.kind === 'text' && place.line <= line && line <= place.endLine
      ? markedLine(line, [...text], place, around)
      : { line, ...cut('', text, around * 2), marked: '' };
  });

/** Columns as the readers count them: characters from 1, the end included. */
const markedLine = (
  line: number,
  characters: readonly string[],
  place: TextPlace,
  around: number,
): LookLine => {
  const from = line === place.line ? place.column - 1 : 0;
  const to = line === place.endLine ? place.endColumn : characters.length;
  const marked = characters.slice(from, to).join('');
  return {
    line,
    ...cut(characters.slice(0, from).join(''), characters.slice(to).join(''), around),
    marked,
  };
};

/** At most so many characters on either side. */
const cut = (before: string, after: string, most: number): Pick<LookLine, 'before' | 'after'> => {
  const [left, right] = [[...before], [...after]];
  return {
    before: left.length > most ? `…${left.slice(-most).join('')}` : before,
    after: right.length > most ? `${right.slice(0, most).join('')}…` : after,
  };
};
