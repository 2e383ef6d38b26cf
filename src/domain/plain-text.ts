/** Marks that turn the direction of writing. Japanese and English need none. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text without marks that turn the direction of writing: with them a figure could look like another one. */
export const withoutTurningMarks = (text: string): string => text.replaceAll(turning, '');

/** A text as people write it: without half characters, turns of direction and control characters, apart from line breaks and tabs. */
export const plainText = (text: string): string =>
  withoutTurningMarks(text)
    .toWellFormed()
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '');
