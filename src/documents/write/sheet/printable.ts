/** Characters that neither XML nor a printed page can hold, except the line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Marks that turn the direction of writing: with them a figure could look like another one. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text without control characters, turns of direction and halves of characters; line breaks become \n, tabs
 * become spaces.
 */
export const printable = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(unprintable, '')
    .replaceAll(turning, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
