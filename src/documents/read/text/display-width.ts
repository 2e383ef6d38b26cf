/** Half-width characters take one column of a fixed-width table, all others two. */
const half = /[\u0020-\u007e\u00a0-\u00ff\uff61-\uff9f]/u;

/** Columns a text takes on a Japanese terminal or in a fixed-width table. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (half.test(character) ? 1 : 2), 0);
