import { withoutPlatformCharacters } from './platform-characters.ts';

/** Characters that nobody sees: controls, marks of direction, breaks without width, halves of characters. */
const unseen = /\ufeff|(?!\s)[\p{Cc}\p{Cs}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** 「合　計」: single letters with a space between each, to fill the width of a cell. */
const spacedOut =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?:\s+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])+$/u;

/** Without the spaces and line breaks that only lay a text out; one space between words stays. */
export const withoutLayoutSpaces = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/gu, (space) => (space === '　' ? space : ' '));
  return spacedOut.test(line) ? line.replaceAll(/\s/gu, '') : line;
};

/** Without characters that nobody sees and no program expects; line breaks are \n. */
export const withoutUnseenCharacters = (text: string): string =>
  text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n').replaceAll(unseen, '');

/**
 * A text for a table that machines read: one line, no spaces for looks, no characters that only some machines
 * have. Doing it twice changes nothing more.
 */
export const machineText = (text: string): string =>
  withoutLayoutSpaces(withoutPlatformCharacters(withoutUnseenCharacters(text)));
