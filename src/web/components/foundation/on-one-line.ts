/** As much as a line of a telephone holds of a figure's or a grade's words, in characters. */
const lineOfTelephone = 20;

/** Classes for what stays on one line, unless its words are longer than a telephone is wide. */
export const onOneLine = (classes: string, ...words: readonly string[]): string =>
  words.join('').length > lineOfTelephone ? `${classes} may-break` : classes;
