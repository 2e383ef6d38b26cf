import { textWidth } from '../sheet/text-extent.ts';

/** A part of a word. */
export interface Piece {
  readonly text: string;
  /** No line ends inside it. */
  readonly whole: boolean;
}

/** Letters get no smaller than this share of their size. */
const smallest = 0.6;

/** Characters by which a whole piece must be narrower than its column; one that just fails to fit would wrap. */
const rounding = 0.1;

const numbers = /[-－△▲+＋]?[0-9０-９][0-9０-９,，.．]*/gu;
const digit = /[0-9０-９]/u;

/**
 * The words of a value for a column of so many characters. Lines end at spaces and before brackets only, as long
 * as the pieces fit: 「2,808億円 | (R3年)」; a label stays with its number: 「小学校 79.5% | 中学校 66.6%」. A longer
 * one ends where the column does, but no number is divided; one that is wider than the column is set smaller.
 * (Its unit may go to the next line: were the two kept together, the white before them would look like a space.)
 */
export const wordsOf = (
  text: string,
  width: number,
): { readonly words: readonly (readonly Piece[])[]; readonly scale: number } => {
  const usable = width - rounding;
  const widest = Math.max(0, ...(text.match(numbers) ?? []).map(textWidth));
  const scale = Math.max(smallest, Math.min(1, usable / Math.max(widest, 1)));
  const room = usable / scale;
  const words = labelled(text.split(' '), room).map((word) =>
    word
      .split(/(?<=.)(?=[(（])/u)
      .flatMap((piece) => (fits(piece, room) ? [whole(piece)] : inPieces(piece, room))),
  );
  return { words, scale };
};

const fits = (text: string, width: number): boolean => textWidth(text) <= width;
const whole = (text: string): Piece => ({ text, whole: true });

/** Words, a label and the number behind it as one (with a space that does not break) where the two fit. */
export const labelled = (words: readonly string[], width: number): string[] => {
  const joined: string[] = [];
  for (const word of words) {
    const label = joined.at(-1);
    const both = `${label}\u00a0${word}`;
    const belongs =
      label !== undefined && !digit.test(label) && digit.test(word[0] ?? '') && fits(both, width);
    if (belongs) joined[joined.length - 1] = both;
    else joined.push(word);
  }
  return joined;
};

const inPieces = (text: string, width: number): Piece[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(numbers)) {
    if (index > end) pieces.push({ text: text.slice(end, index), whole: false });
    pieces.push({ text: found, whole: fits(found, width) });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), whole: false });
  return pieces;
};
