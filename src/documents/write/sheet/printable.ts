import { withoutTurningMarks } from '#domain';

/** Characters that neither XML nor a printed page can hold, except the line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * A text without control characters, turns of direction and halves of characters; line breaks become \n, tabs
 * become spaces.
 */
export const printable = (text: string): string =>
  withoutTurningMarks(text)
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
